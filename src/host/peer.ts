/** One end of a frame's port: JSON-RPC 2.0 with time limits, cancelling, and limits on what the other end may send. */
import { HostError, hostErrorOf } from './host-error';
import {
  bytesOf,
  LIMITS,
  readMessage,
  RPC_ERROR,
  type RpcError,
  type RpcMessage,
  type RpcRequest,
  type RpcResult,
} from './wire';

/** Answers one method. May throw {@link MethodFailure}; anything else becomes an internal error without its words. */
export type Handler = (params: unknown, signal: AbortSignal) => unknown;

/** A method's answer that is an error, with a code of RPC_ERROR. */
export class MethodFailure extends Error {
  override readonly name = 'MethodFailure';
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** What may be written down about a call: never its params. `code` is null when it was answered. */
export interface CallRecord {
  readonly method: string;
  readonly milliseconds: number;
  readonly code: number | null;
}

export interface PeerOptions {
  readonly post: (message: RpcMessage) => void;
  /** Ids of our requests are this and a number that grows by one; so are theirs. */
  readonly ours: string;
  readonly theirs: string;
  /** Number of our next request: 1 unless some were sent before. */
  readonly next?: number;
  /** What the other end may call; nothing when absent. */
  readonly handlers?: Readonly<Record<string, Handler>>;
  readonly onNotification?: (method: string, params: unknown) => void;
  readonly onCall?: (record: CallRecord) => void;
}

export interface CallOptions {
  /** Milliseconds. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Peer {
  /** @throws HostError; an abort cancels at the other end as well. */
  readonly call: (method: string, params: unknown, options: CallOptions) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** Takes in what arrived on the port. */
  readonly receive: (data: unknown) => void;
  /** Ends it: pending calls reject with CLOSED, running handlers are aborted. */
  readonly close: () => void;
}

interface Pending {
  readonly settle: (end: () => void) => void;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: HostError) => void;
}

export function createPeer(options: PeerOptions): Peer {
  const { post, ours, theirs, onNotification, onCall } = options;
  // A map has no prototype: `constructor` and `__proto__` are no methods.
  const handlers = new Map(Object.entries(options.handlers ?? {}));
  const pending = new Map<string, Pending>();
  const running = new Map<string, AbortController>();
  let next = options.next ?? 1;
  let lastOfTheirs = 0;
  let recent: number[] = [];
  let closed = false;

  function isFlood(): boolean {
    const now = Date.now();
    recent = recent.filter((at) => now - at < 1_000);
    if (recent.length >= LIMITS.perSecond) return true;
    recent.push(now);
    return false;
  }

  const fail = (id: string | null, code: number, message: string) =>
    closed || post({ jsonrpc: '2.0', id, error: { code, message } });

  /** Ids only ever grow, so one that was used is known without keeping them all. */
  function isFresh(id: string): boolean {
    const number = id.startsWith(theirs) ? id.slice(theirs.length) : '';
    if (!/^[1-9]\d{0,14}$/.test(number) || Number(number) <= lastOfTheirs) return false;
    lastOfTheirs = Number(number);
    return true;
  }

  async function serve({ id, method, params }: RpcRequest): Promise<void> {
    if (!isFresh(id))
      return void fail(null, RPC_ERROR.malformed, 'the id was used before or is not of this connection');
    const handler = handlers.get(method);
    if (!handler) return void fail(id, RPC_ERROR.unsupported, 'no such method');
    if (running.size >= LIMITS.inFlight) return void fail(id, RPC_ERROR.busy, 'too many requests in flight');
    const control = new AbortController();
    running.set(id, control);
    const since = Date.now();
    let code: number | null = null;
    try {
      const result = (await handler(params, control.signal)) ?? null;
      if (control.signal.aborted) throw new MethodFailure(RPC_ERROR.cancelled, 'cancelled');
      if (!closed) post({ jsonrpc: '2.0', id, result });
    } catch (error) {
      const known = error instanceof MethodFailure ? error : null;
      code = control.signal.aborted ? RPC_ERROR.cancelled : (known?.code ?? RPC_ERROR.internal);
      fail(id, code, known?.message ?? 'failed');
    } finally {
      running.delete(id);
      onCall?.({ method, milliseconds: Date.now() - since, code });
    }
  }

  function receive(data: unknown): void {
    if (closed) return;
    const message = bytesOf(data) <= LIMITS.messageBytes ? readMessage(data) : null;
    // Answers do not count: there are no more of them than we asked for.
    if (message && !('method' in message)) return takeAnswer(message);
    if (isFlood()) {
      if (message?.id !== undefined) fail(message.id, RPC_ERROR.busy, 'too many messages a second');
      return;
    }
    if (!message) return void fail(null, RPC_ERROR.malformed, 'not a message, or over 64 KiB');
    if (message.id !== undefined) return void serve(message);
    if (message.method === '$/cancel') return cancel(message.params);
    onNotification?.(message.method, message.params);
  }

  /** An answer to nothing, late or given twice, is dropped. */
  function takeAnswer(answer: RpcResult | RpcError): void {
    const waiting = answer.id === null ? undefined : pending.get(answer.id);
    waiting?.settle(() =>
      'error' in answer
        ? waiting.reject(hostErrorOf(answer.error.code, answer.error.message))
        : waiting.resolve(answer.result),
    );
  }

  function cancel(params: unknown): void {
    if (typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string')
      running.get(params.id)?.abort();
  }

  function call(method: string, params: unknown, { patience, signal }: CallOptions): Promise<unknown> {
    const id = `${ours}${next}`;
    const request: RpcRequest = { jsonrpc: '2.0', id, method, params };
    if (closed) return Promise.reject(new HostError('CLOSED', method));
    if (signal?.aborted) return Promise.reject(new HostError('ABANDONED', method));
    if (bytesOf(request) > LIMITS.messageBytes)
      return Promise.reject(new HostError('INVALID', `${method} is over 64 KiB`));
    if (pending.size >= LIMITS.inFlight)
      return Promise.reject(new HostError('DENIED', 'too many requests in flight'));
    next += 1;
    return new Promise((resolve, reject) => {
      const giveUp = (code: 'TIMEOUT' | 'ABANDONED') => () =>
        settle(() => {
          post({ jsonrpc: '2.0', method: '$/cancel', params: { id } });
          reject(new HostError(code, method));
        });
      const timer = setTimeout(giveUp('TIMEOUT'), patience);
      const onAbort = giveUp('ABANDONED');
      signal?.addEventListener('abort', onAbort);
      const settle = (end: () => void) => {
        if (!pending.delete(id)) return;
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        end();
      };
      pending.set(id, { settle, resolve, reject });
      post(request);
    });
  }

  return {
    call,
    receive,
    notify: (method, params) => {
      if (!closed) post({ jsonrpc: '2.0', method, params });
    },
    close: () => {
      closed = true;
      for (const each of [...pending.values()])
        each.settle(() => each.reject(new HostError('CLOSED', 'the connection ended')));
      for (const control of running.values()) control.abort();
    },
  };
}
