/** The wallet on a port whose other end lies, floods and repeats itself (docs/embedding.md 8). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostMethods } from '../frame-server';
import { HOST_PARAMS } from '../params-wire';
import { MethodFailure } from '../peer';
import { challenge, JWS, meeting, type Meeting, type RawPort } from '../testing/meeting';
import { settled } from '../testing/windows';
import { LIMITS, RPC_ERROR } from '../wire';

let meet: Meeting;
let port: RawPort;
let seen: unknown[];

const NONCE = { nonce: 'n'.repeat(32) };

function serve(over: HostMethods = {}): void {
  seen = [];
  const credential: HostMethods['credential'] = (params) => {
    seen.push(params);
    return { jws: JWS };
  };
  meet.serve({ credential, ...over });
  port = meet.rawApp();
}

const ask = (id: string, method = 'credential', params: unknown = NONCE) =>
  port.post({ jsonrpc: '2.0', id, method, params });
const errors = () =>
  port.heard.flatMap((message) => {
    const { error } = message as { error?: { code: number } };
    return error ? [error.code] : [];
  });

beforeEach(() => {
  meet = meeting();
  serve();
});
afterEach(() => meet.end());

describe('rule 7: once', () => {
  it.each([
    ['used before', (nonce: string) => `${nonce}:5`],
    ['smaller than one before', (nonce: string) => `${nonce}:4`],
    ['of another connection', () => `${'0'.repeat(32)}:6`],
    ['of the wallet’s own', (nonce: string) => `${nonce}/6`],
    ['without a number', (nonce: string) => `${nonce}:`],
    ['beyond all counting', (nonce: string) => `${nonce}:${'9'.repeat(16)}`],
    ['negative', (nonce: string) => `${nonce}:-6`],
    ['with a space', (nonce: string) => `${nonce}: 6`],
  ])('an id %s is refused, and its method not called', async (_name, forge) => {
    ask(`${port.nonce}:5`);
    ask(forge(port.nonce));
    await settled();
    expect(seen).toHaveLength(1);
    expect(errors()).toEqual([RPC_ERROR.malformed]);
  });

  it('an id of an earlier page is nothing on the port of the next', async () => {
    const before = port.nonce;
    port = meet.rawApp();
    ask(`${before}:1`);
    await settled();
    expect(seen).toEqual([]);
    expect(errors()).toEqual([RPC_ERROR.malformed]);
  });
});

describe('rule 9: what never enters the channel', () => {
  it('no method has a place for a token of the lender, an identity, a card or a PIN', () => {
    const names = Object.values(HOST_PARAMS).flatMap(({ entries }) => Object.keys(entries));
    expect([...new Set(names)].sort()).toEqual(
      ['blob', 'digest', 'display', 'expiresAt', 'ics', 'id', 'kind', 'mime', 'name', 'nonce', 'on'].concat([
        'shown',
        'title',
        'url',
      ]),
    );
  });

  it('what an app sends beside the protocol’s fields reaches no method', async () => {
    ask(`${port.nonce}:1`, 'credential', { ...NONCE, token: 'x', pin: '135790', idNumber: '1' });
    await settled();
    expect(seen).toEqual([NONCE]);
  });
});

describe('rule 11: what is written down of a call', () => {
  it('is its method, the time it took and its code, however it ended', async () => {
    serve({
      share: () => {
        throw new MethodFailure(RPC_ERROR.denied, 'not for 张三');
      },
      close: () => {
        throw new Error('张三 left');
      },
    });
    ask(`${port.nonce}:1`);
    ask(`${port.nonce}:2`, 'share', { title: '张三', url: 'https://lender.example/' });
    ask(`${port.nonce}:3`, 'close', {});
    ask(`${port.nonce}:4`, 'credential', { nonce: '张三' });
    await settled();
    expect(meet.records).toEqual([
      { method: 'credential', milliseconds: 0, code: null },
      { method: 'share', milliseconds: 0, code: RPC_ERROR.denied },
      { method: 'close', milliseconds: 0, code: RPC_ERROR.internal },
      { method: 'credential', milliseconds: 0, code: RPC_ERROR.invalidParams },
    ]);
  });

  it('a crash tells the app nothing of its words', async () => {
    serve({
      stepUp: () => {
        throw new Error('the key of 张三');
      },
    });
    ask(`${port.nonce}:1`, 'stepUp', challenge);
    await settled();
    expect(JSON.stringify(port.heard)).toMatch(/failed/);
    expect(JSON.stringify(port.heard)).not.toMatch(/key|张三/);
  });
});

describe('limit: size, number and names', () => {
  it('over 64 KiB is refused unread', async () => {
    ask(`${port.nonce}:1`, 'credential', { nonce: 'n'.repeat(LIMITS.messageBytes) });
    ask(`${port.nonce}:2`);
    await settled();
    expect(seen).toHaveLength(1);
    expect(errors()).toEqual([RPC_ERROR.malformed]);
  });

  it('a flood is cut off at fifty a second, and nothing of it is remembered', async () => {
    for (let n = 1; n <= 1_000; n += 1) ask(`${port.nonce}:${n}`);
    await settled();
    await settled();
    expect(seen.length).toBeLessThanOrEqual(LIMITS.perSecond);
    expect(errors().every((code) => code === RPC_ERROR.busy)).toBe(true);
    expect(seen.length + errors().length).toBe(1_000);
  });

  it('twenty are under way at most', async () => {
    serve({ credential: () => new Promise(() => undefined) });
    for (let n = 1; n <= LIMITS.inFlight + 5; n += 1) ask(`${port.nonce}:${n}`);
    await settled();
    expect(errors()).toEqual(Array.from({ length: 5 }, () => RPC_ERROR.busy));
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'valueOf', '', 'Credential', 'credential ', '$/x'])(
    'method %j is none',
    async (method) => {
      ask(`${port.nonce}:1`, method);
      await settled();
      expect(errors()).toEqual([RPC_ERROR.unsupported]);
      expect(seen).toEqual([]);
    },
  );

  it('params with prototype keys carry nothing in', async () => {
    ask(`${port.nonce}:1`, 'credential', JSON.parse(`{"__proto__":{"nonce":"${NONCE.nonce}"}}`));
    await settled();
    expect(errors()).toEqual([RPC_ERROR.invalidParams]);
    expect(seen).toEqual([]);
  });

  it('a person’s turning back after the app has given up is no answer', async () => {
    let finish: (answer: { outcome: 'cancelled' }) => void = () => undefined;
    serve({ stepUp: () => new Promise((resolve) => (finish = resolve)) });
    ask(`${port.nonce}:1`, 'stepUp', challenge);
    await settled();
    port.post({ jsonrpc: '2.0', method: '$/cancel', params: { id: `${port.nonce}:1` } });
    await settled();
    finish({ outcome: 'cancelled' });
    await settled();
    expect(errors()).toEqual([RPC_ERROR.cancelled]);
  });
});
