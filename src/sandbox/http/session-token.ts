/** The bearer token: whose it is and until when, under an HMAC that every process of this API can check. */
import * as v from 'valibot';
import { seal, unseal } from './sealed';

/** Real time, milliseconds: short, because it is renewed silently. */
export const SESSION_LIFE = 10 * 60_000;

const claims = v.strictObject({
  /** Customer. */
  c: v.string(),
  /** Session. */
  s: v.string(),
  /** Real time at which it ends. */
  x: v.pipe(v.number(), v.safeInteger()),
  /** The customer's epoch when it was made; an older one has been ended. */
  e: v.pipe(v.number(), v.safeInteger()),
});

export interface Session {
  readonly customerId: string;
  readonly sessionId: string;
  readonly expiresAt: number;
  readonly epoch: number;
}

export function sessionToken(session: Session, secret: Uint8Array): string {
  const { customerId: c, sessionId: s, expiresAt: x, epoch: e } = session;
  return seal({ c, s, x, e }, secret);
}

/** The session that a token names; null when we did not make it. Whether it has ended is for the caller to see. */
export function readSessionToken(token: string, secret: Uint8Array): Session | null {
  const read = unseal(claims, token, secret);
  return read && { customerId: read.c, sessionId: read.s, expiresAt: read.x, epoch: read.e };
}
