/** How a conversation with a host fails: a closed set. A person who turns back is no failure, but an answer. */
import { RPC_ERROR } from './wire';

export type HostErrorCode =
  /** This host, or this version of it, cannot do it: use the fallback, do not try again. */
  | 'UNSUPPORTED'
  /** The host refused: scope, permission, locked out, too much at once. */
  | 'DENIED'
  /** No answer in time. The outcome is unknown: ask the lender before trying again. */
  | 'TIMEOUT'
  /** The caller gave up. */
  | 'ABANDONED'
  /** The connection ended. */
  | 'CLOSED'
  /** The host's answer makes no sense, such as an empty token; or our question made none to the host. */
  | 'INVALID'
  | 'INTERNAL';

export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const CODES = new Map<number, HostErrorCode>([
  [RPC_ERROR.malformed, 'INVALID'],
  [RPC_ERROR.unsupported, 'UNSUPPORTED'],
  [RPC_ERROR.invalidParams, 'INVALID'],
  [RPC_ERROR.timeout, 'TIMEOUT'],
  [RPC_ERROR.cancelled, 'ABANDONED'],
  [RPC_ERROR.denied, 'DENIED'],
  [RPC_ERROR.closed, 'CLOSED'],
  [RPC_ERROR.busy, 'DENIED'],
]);

/** An error that came over the wire. */
export const hostErrorOf = (code: number, message: string): HostError =>
  new HostError(CODES.get(code) ?? 'INTERNAL', message);
