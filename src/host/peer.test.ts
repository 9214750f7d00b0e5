import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostError } from './host-error';
import { createPeer, MethodFailure, type CallRecord, type Handler, type Peer } from './peer';
import { settled } from './testing/windows';
import { LIMITS, RPC_ERROR, type RpcMessage } from './wire';

/** What a peer under test sends out. */
let sent: RpcMessage[];
let records: CallRecord[];
let peer: Peer;

function start(handlers: Record<string, Handler> = {}): void {
  sent = [];
  records = [];
  peer = createPeer({
    post: (message) => sent.push(message),
    ours: 'n/',
    theirs: 'n:',
    handlers,
    onCall: (record) => records.push(record),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  start();
});
afterEach(() => {
  vi.useRealTimers();
});

const request = (n: number | string, method = 'echo', params: unknown = {}) => ({
  jsonrpc: '2.0',
  id: typeof n === 'number' ? `n:${n}` : n,
  method,
  params,
});
const refusal = (id: string | null, code: number) => ({ id, error: { code } });
describe('a question from the other end', () => {
  it('rule 11: is answered with the result, and written down without its params', async () => {
    start({ echo: (params) => params });
    peer.receive(request(1, 'echo', { secret: 7 }));
    await settled();
    expect(sent).toEqual([{ jsonrpc: '2.0', id: 'n:1', result: { secret: 7 } }]);
    expect(records).toEqual([{ method: 'echo', milliseconds: 0, code: null }]);
  });

  it.each(['nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'limit: for %s, which is no method, is unsupported',
    async (method) => {
      start({ echo: () => 1 });
      peer.receive(request(1, method));
      await settled();
      expect(sent).toMatchObject([refusal('n:1', RPC_ERROR.unsupported)]);
    },
  );

  it.each([
    ['the same id', 'n:2'],
    ['a smaller id', 'n:1'],
    ['an id of another connection', 'other:3'],
    ['an id without a number', 'n:'],
    ['an id that is not written plainly', 'n:03'],
  ])('rule 7: with %s is refused, and leaves the first alone', async (_name, id) => {
    let calls = 0;
    let finish: (value: string) => void = () => undefined;
    start({
      slow: () => {
        calls += 1;
        return new Promise((resolve) => (finish = resolve));
      },
    });
    peer.receive(request(2, 'slow'));
    peer.receive(request(id, 'slow'));
    await settled();
    expect(sent).toMatchObject([refusal(null, RPC_ERROR.malformed)]);
    finish('once');
    await settled();
    expect(calls).toBe(1);
    expect(sent[1]).toMatchObject({ id: 'n:2', result: 'once' });
  });

  it('limit: over 64 KiB is refused unread, at 64 KiB it is not; bytes count, not letters', async () => {
    let calls = 0;
    start({ echo: () => (calls += 1) });
    const envelope = new TextEncoder().encode(JSON.stringify(request(1, 'echo', ''))).byteLength;
    const room = LIMITS.messageBytes - envelope;
    peer.receive(request(1, 'echo', '借'.repeat(Math.floor(room / 3) + 1)));
    await settled();
    expect(sent).toMatchObject([refusal(null, RPC_ERROR.malformed)]);
    peer.receive(request(1, 'echo', 'x'.repeat(room)));
    await settled();
    expect(calls).toBe(1);
  });

  it('that cannot be written as JSON is refused', () => {
    const loop: Record<string, unknown> = { ...request(1) };
    loop.params = loop;
    peer.receive(loop);
    expect(sent).toMatchObject([refusal(null, RPC_ERROR.malformed)]);
  });

  it.each([
    null,
    'text',
    7,
    [[]],
    {},
    { jsonrpc: '1.0', id: 'n:1', method: 'echo' },
    { jsonrpc: '2.0', id: 1, method: 'echo' },
  ])('%j is no message', (data) => {
    peer.receive(data);
    expect(sent).toMatchObject([refusal(null, RPC_ERROR.malformed)]);
  });

  it('limit: beyond twenty in flight is refused until one is answered', async () => {
    const ends: (() => void)[] = [];
    start({ wait: () => new Promise<void>((resolve) => ends.push(resolve)) });
    for (let n = 1; n <= LIMITS.inFlight + 1; n += 1) peer.receive(request(n, 'wait'));
    await settled();
    expect(sent).toMatchObject([refusal(`n:${LIMITS.inFlight + 1}`, RPC_ERROR.busy)]);
    ends[0]?.();
    await settled();
    peer.receive(request(99, 'wait'));
    await settled();
    expect(ends).toHaveLength(LIMITS.inFlight + 1);
  });

  it('limit: beyond fifty a second is refused, whatever it is; a second later it is not', async () => {
    let calls = 0;
    start({ echo: () => (calls += 1) });
    for (let n = 1; n <= LIMITS.perSecond; n += 1) {
      peer.receive(n % 2 ? request(n) : { jsonrpc: '2.0', method: 'x' });
      await settled();
    }
    sent = [];
    peer.receive(request(100));
    peer.receive('garbage');
    await settled();
    expect(calls).toBe(LIMITS.perSecond / 2);
    expect(sent.filter((message) => 'error' in message)).toMatchObject([refusal('n:100', RPC_ERROR.busy)]);
    vi.advanceTimersByTime(1_000);
    peer.receive(request(101));
    await settled();
    expect(calls).toBe(LIMITS.perSecond / 2 + 1);
  });

  it('rule 11: that fails says so without the words of the exception', async () => {
    start({
      crash: () => {
        throw new Error('the key is 42');
      },
      deny: () => {
        throw new MethodFailure(RPC_ERROR.denied, 'not here');
      },
    });
    peer.receive(request(1, 'crash'));
    peer.receive(request(2, 'deny'));
    await settled();
    expect(sent).toEqual([
      { jsonrpc: '2.0', id: 'n:1', error: { code: RPC_ERROR.internal, message: 'failed' } },
      { jsonrpc: '2.0', id: 'n:2', error: { code: RPC_ERROR.denied, message: 'not here' } },
    ]);
  });

  it('is cancelled on request, and only by its own id', async () => {
    let aborted = false;
    start({
      wait: (_params, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new Error('aborted'));
          }),
        ),
    });
    peer.receive(request(1, 'wait'));
    peer.receive({ jsonrpc: '2.0', method: '$/cancel', params: { id: 'n:2' } });
    peer.receive({ jsonrpc: '2.0', method: '$/cancel', params: null });
    expect(aborted).toBe(false);
    peer.receive({ jsonrpc: '2.0', method: '$/cancel', params: { id: 'n:1' } });
    await settled();
    expect(aborted).toBe(true);
    expect(sent).toMatchObject([refusal('n:1', RPC_ERROR.cancelled)]);
  });
});

describe('a question of ours', () => {
  const ask = (method = 'x', patience = 3_000, signal?: AbortSignal) =>
    peer.call(method, {}, { patience, signal }).catch((error: unknown) => error);

  it('rule 7: takes the first answer; late ones, second ones and strangers’ change nothing', async () => {
    const first = ask();
    const second = ask();
    peer.receive({ jsonrpc: '2.0', id: 'n/9', result: 'stranger' });
    peer.receive({ jsonrpc: '2.0', id: 'n/1', result: 'first' });
    peer.receive({ jsonrpc: '2.0', id: 'n/1', result: 'again' });
    peer.receive({ jsonrpc: '2.0', id: null, error: { code: 1, message: '' } });
    await expect(first).resolves.toBe('first');
    vi.advanceTimersByTime(3_000);
    peer.receive({ jsonrpc: '2.0', id: 'n/2', result: 'late' });
    await expect(second).resolves.toMatchObject({ code: 'TIMEOUT' });
    expect(sent.at(-1)).toEqual({ jsonrpc: '2.0', method: '$/cancel', params: { id: 'n/2' } });
  });

  it.each([
    [RPC_ERROR.unsupported, 'UNSUPPORTED'],
    [RPC_ERROR.denied, 'DENIED'],
    [RPC_ERROR.busy, 'DENIED'],
    [RPC_ERROR.invalidParams, 'INVALID'],
    [RPC_ERROR.timeout, 'TIMEOUT'],
    [RPC_ERROR.closed, 'CLOSED'],
    [-1, 'INTERNAL'],
  ])('that is answered with error %i fails as %s', async (code, name) => {
    const asked = ask();
    peer.receive({ jsonrpc: '2.0', id: 'n/1', error: { code, message: 'no' } });
    const error = await asked;
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: name });
  });

  it('is given up when its caller does, and the other end is told', async () => {
    const control = new AbortController();
    const asked = ask('x', 3_000, control.signal);
    control.abort();
    await expect(asked).resolves.toMatchObject({ code: 'ABANDONED' });
    expect(sent.at(-1)).toMatchObject({ method: '$/cancel', params: { id: 'n/1' } });
    await expect(ask('y', 3_000, control.signal)).resolves.toMatchObject({ code: 'ABANDONED' });
    expect(sent).toHaveLength(2);
  });

  it('fails at once when it is over 64 KiB, or twenty are waiting', async () => {
    await expect(peer.call('x', 'x'.repeat(LIMITS.messageBytes), { patience: 1 })).rejects.toMatchObject({
      code: 'INVALID',
    });
    for (let n = 0; n < LIMITS.inFlight; n += 1) void ask();
    await expect(ask()).resolves.toMatchObject({ code: 'DENIED' });
    expect(sent).toHaveLength(LIMITS.inFlight);
  });

  it('ends as CLOSED with the connection, before and after', async () => {
    const asked = ask();
    peer.close();
    await expect(asked).resolves.toMatchObject({ code: 'CLOSED' });
    await expect(ask()).resolves.toMatchObject({ code: 'CLOSED' });
    peer.notify('x', {});
    peer.receive(request(1));
    expect(sent).toHaveLength(1);
  });
});
