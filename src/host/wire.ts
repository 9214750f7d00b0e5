/**
 * The frame protocol's envelope: handshake, JSON-RPC messages, limits (docs/embedding.md). Imports nothing, because
 * the boot script carries part of it inside the page itself.
 */

export const PROTOCOL_VERSION = 1;

/** This app's name in a host's tokens (`aud`) and in the handshake. */
export const APP_ID = 'suijie';

export const LIMITS = {
  /** UTF-8 bytes of a message as JSON; a Blob in it counts by itself. */
  messageBytes: 64 * 1024,
  blobBytes: 10 * 1024 * 1024,
  /** Requests without an answer, in each direction. */
  inFlight: 20,
  /** Messages of any kind, in each direction. */
  perSecond: 50,
} as const;

/** Milliseconds to wait for an answer. Signing waits for a person instead. */
export const PATIENCE = { handshake: 2_000, display: 3_000, credential: 15_000, handing: 60_000 } as const;

export const RPC_ERROR = {
  /** Not a message of this protocol, too large, or an id that was used before. */
  malformed: -32600,
  unsupported: -32601,
  invalidParams: -32602,
  internal: -32603,
  timeout: -32001,
  cancelled: -32002,
  denied: -32003,
  closed: -32004,
  /** Over the limits in flight or per second. */
  busy: -32005,
} as const;

/** app → host, by window message to each allow-listed origin. */
export interface Hello {
  readonly sj: 'hello';
  readonly versions: readonly number[];
  readonly nonce: string;
  readonly app: { readonly id: string };
}

/** host → app, by window message, with the port beside it. `context` is read by display-wire.ts. */
export interface Welcome {
  readonly sj: 'welcome';
  readonly v: number;
  readonly nonce: string;
  readonly methods: readonly string[];
  readonly context: unknown;
}

/** host → app: no version in common. */
export interface Refuse {
  readonly sj: 'refuse';
  readonly nonce: string;
  readonly versions: readonly number[];
}

export interface RpcRequest {
  readonly jsonrpc: '2.0';
  readonly id: string;
  readonly method: string;
  readonly params?: unknown;
}
export interface RpcNotification {
  readonly jsonrpc: '2.0';
  readonly id?: undefined;
  readonly method: string;
  readonly params?: unknown;
}
export interface RpcResult {
  readonly jsonrpc: '2.0';
  readonly id: string;
  readonly result: unknown;
}
export interface RpcError {
  readonly jsonrpc: '2.0';
  /** Null when the id itself could not be read or was no longer free. */
  readonly id: string | null;
  readonly error: { readonly code: number; readonly message: string };
}
export type RpcMessage = RpcRequest | RpcNotification | RpcResult | RpcError;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNonce = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(value);

const isList = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.length <= 64 && value.every(isItem);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A random nonce: 128 bits, hexadecimal. */
export function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether this is the welcome, or the refusal, to the hello with that nonce. */
export function isGreetingTo(data: unknown, nonce: string): data is Welcome | Refuse {
  const { sj, v, methods, nonce: answered } = Object(data) as Readonly<Record<string, unknown>>;
  if (answered !== nonce) return false;
  return sj === 'refuse' || (sj === 'welcome' && v === PROTOCOL_VERSION && isList(methods, isText));
}

/** A hello as the host reads it; null for anything else. */
export function readHello(data: unknown): Hello | null {
  if (!isRecord(data) || data.sj !== 'hello') return null;
  const { versions, nonce, app } = data;
  if (!isNonce(nonce) || !isList(versions, isNumber) || !isRecord(app)) return null;
  return isText(app.id) ? { sj: 'hello', versions, nonce, app: { id: app.id } } : null;
}

/** One message of the port; null when it is none. Fields that are not known are ignored. */
export function readMessage(data: unknown): RpcMessage | null {
  if (!isRecord(data) || data.jsonrpc !== '2.0') return null;
  const { id, method, params, error } = data;
  if (isText(method)) {
    if (id === undefined) return { jsonrpc: '2.0', method, params };
    return isText(id) ? { jsonrpc: '2.0', id, method, params } : null;
  }
  if (isRecord(error)) {
    if (!(isText(id) || id === null) || !isNumber(error.code)) return null;
    return { jsonrpc: '2.0', id, error: { code: error.code, message: String(error.message ?? '') } };
  }
  return isText(id) && 'result' in data ? { jsonrpc: '2.0', id, result: data.result } : null;
}

/** UTF-8 bytes of a message as JSON; infinite for what cannot be written as JSON. */
export function bytesOf(message: unknown): number {
  try {
    return new TextEncoder().encode(JSON.stringify(message)).byteLength;
  } catch {
    return Infinity;
  }
}
