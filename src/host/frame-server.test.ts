/** The wallet's side: whom it answers, and what it lets through to its methods. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APP_ORIGIN, challenge, context, meeting, type Meeting } from './testing/meeting';
import { settled } from './testing/windows';
import { RPC_ERROR, type Welcome } from './wire';

let meet: Meeting;

beforeEach(() => {
  meet = meeting();
});
afterEach(() => meet.end());

describe('the wallet', () => {
  it('rule 2: welcomes its app with a port, to that origin alone', () => {
    meet.serve({ ready: () => null });
    const [answer] = meet.hello();
    expect(answer).toMatchObject({
      targetOrigin: APP_ORIGIN,
      data: { sj: 'welcome', v: 1, methods: ['ready'], context },
    });
    expect(answer?.ports).toHaveLength(1);
  });

  it.each([
    ['another origin', {}, { origin: 'http://localhost:4302' }],
    ['an opaque origin, as a sandboxed frame has', {}, { origin: 'null' }],
    ['another window', {}, { source: {} }],
    ['the wallet itself', {}, { source: 'wallet' }],
    ['a short nonce', { nonce: 'x' }, {}],
    ['no versions', { versions: undefined }, {}],
    ['no app', { app: null }, {}],
    ['another message', { sj: 'welcome' }, {}],
  ])('rule 2: never answers a hello from %s', (_name, over, event: { source?: unknown; origin?: string }) => {
    meet.serve({ ready: () => null });
    expect(meet.hello(over, event.source === 'wallet' ? { source: meet.wallet } : event)).toEqual([]);
    expect(meet.hellos()).toBe(0);
  });

  it('refuses a version that it does not speak', () => {
    meet.serve({ ready: () => null });
    expect(meet.hello({ versions: [2, 3] })).toMatchObject([
      { targetOrigin: APP_ORIGIN, data: { sj: 'refuse', versions: [1] } },
    ]);
  });

  it('rule 3: gives a second hello a new port and ends the first: what it asked is aborted', async () => {
    const aborted: string[] = [];
    meet.serve({
      credential: ({ nonce }, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted.push(nonce);
            reject(new Error('gone'));
          }),
        ),
    });
    const first = meet.hello()[0];
    const { nonce } = first?.data as Welcome;
    first?.ports[0]?.postMessage({
      jsonrpc: '2.0',
      id: `${nonce}:1`,
      method: 'credential',
      params: { nonce },
    });
    await settled();
    const second = meet.hello()[0];
    await settled();
    expect(aborted).toEqual([nonce]);
    expect(meet.hellos()).toBe(2);
    let answers = 0;
    const port = second?.ports[0];
    if (port) port.onmessage = () => (answers += 1);
    // The old connection's ids mean nothing on the new one.
    port?.postMessage({ jsonrpc: '2.0', id: `${nonce}:2`, method: 'credential', params: { nonce } });
    await settled();
    expect(answers).toBe(1);
    expect(aborted).toEqual([nonce]);
  });

  it.each([
    ['credential', { nonce: 'short' }],
    ['credential', null],
    ['openExternal', { url: 'javascript:alert(1)' }],
    ['openExternal', { url: 'http://plain.example' }],
    ['saveFile', { name: 'a', mime: 'b', blob: 'text' }],
    ['stepUp', { ...challenge, digest: 'short' }],
    ['stepUp', { ...challenge, display: { ...challenge.display, amount: 0.5 } }],
  ])('refuses %s with params that are not the protocol’s: %j', async (method, params) => {
    const called = vi.fn();
    meet.serve({ credential: called, openExternal: called, saveFile: called, stepUp: called });
    const [answer] = meet.hello();
    const { nonce } = answer?.data as Welcome;
    const port = answer?.ports[0];
    const heard: unknown[] = [];
    if (port) port.onmessage = ({ data }) => heard.push(data);
    port?.postMessage({ jsonrpc: '2.0', id: `${nonce}:1`, method, params });
    await settled();
    expect(heard).toMatchObject([{ id: `${nonce}:1`, error: { code: RPC_ERROR.invalidParams } }]);
    expect(called).not.toHaveBeenCalled();
  });

  it('has no app to ask before the hello', async () => {
    await expect(meet.serve({}).ask('demo.fetch', {}, { patience: 1 })).rejects.toMatchObject({
      code: 'CLOSED',
    });
  });
});
