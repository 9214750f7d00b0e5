/** Both ends of the protocol against each other, and each against a peer that lies. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChallengeToSign, Host } from './bridge';
import type { WireContext } from './display-wire';
import { frameHost } from './frame';
import { serveFrame, type FrameServer, type HostMethods } from './frame-server';
import { greet } from './greet';
import { fakeWindow, settled, type FakeWindow } from './testing/windows';
import { freshNonce, RPC_ERROR, type Welcome } from './wire';
import { MethodFailure } from './peer';

const HOST = 'http://127.0.0.1:4300';
const APP = 'http://localhost:4301';
const JWS = 'head.body.sign';

const context: WireContext = {
  host: '云笺钱包',
  locale: 'en',
  theme: 'dark',
  fontScale: 1.3,
  brand: '#5b3a8e',
  chrome: 'capsule',
  insets: { top: 47, right: 0, bottom: 34, left: 0 },
  startParam: null,
};

const challenge: ChallengeToSign = {
  id: 'chal_0001',
  digest: 'd'.repeat(43),
  expiresAt: '2026-04-01T06:40:00.000Z',
  display: {
    requester: '屿川银行',
    title: '签署借款',
    amount: 1_200_000,
    lines: [{ label: '收款卡', value: '屿川银行 6217' }],
  },
};

let wallet: FakeWindow;
let app: FakeWindow;
let server: FrameServer | null;
let hellos: number;
const ports: MessagePort[] = [];

function serve(methods: HostMethods): FrameServer {
  hellos = 0;
  server = serveFrame({
    appOrigin: APP,
    frame: () => app as never,
    methods,
    context: () => context,
    onHello: () => (hellos += 1),
    page: wallet as never,
  });
  return server;
}

/** The app says hello, with whatever lies; returns what the wallet posted back. */
function hello(over: object = {}, event: { source?: unknown; origin?: string } = {}) {
  app.posted.length = 0;
  wallet.receive({
    data: { sj: 'hello', versions: [1], nonce: freshNonce(), app: { id: 'suijie' }, ...over },
    source: app,
    origin: APP,
    ...event,
  });
  for (const { ports: sent } of app.posted) ports.push(...sent);
  return app.posted;
}

/** A whole connection as the app gets it, past its first question. */
async function connect(): Promise<Host> {
  app.parent = wallet;
  const greeting = greet(app as never, [HOST]);
  const said = wallet.posted.at(-1);
  wallet.receive({ data: said?.data, source: app, origin: APP });
  const answer = app.posted.at(-1);
  ports.push(...(answer?.ports ?? []));
  app.receive({ data: answer?.data, source: wallet, origin: HOST, ports: answer?.ports ?? [] });
  const met = await greeting;
  if (!met) throw new Error('no greeting');
  await settled();
  return frameHost(met.line);
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    now: new Date('2026-04-01T06:31:00.000Z'),
  });
  wallet = fakeWindow(HOST);
  app = fakeWindow(APP);
});

afterEach(() => {
  server?.dispose();
  for (const port of ports.splice(0)) port.close();
  vi.useRealTimers();
});

describe('the wallet', () => {
  it('welcomes its app with a port, to that origin alone', () => {
    serve({ ready: () => null });
    const [answer] = hello();
    expect(answer).toMatchObject({
      targetOrigin: APP,
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
  ])(
    'never answers a hello from %s (rule 2)',
    (_name, over, event: { source?: unknown; origin?: string }) => {
      serve({ ready: () => null });
      expect(hello(over, event.source === 'wallet' ? { source: wallet } : event)).toEqual([]);
      expect(hellos).toBe(0);
    },
  );

  it('refuses a version that it does not speak', () => {
    serve({ ready: () => null });
    expect(hello({ versions: [2, 3] })).toMatchObject([
      { targetOrigin: APP, data: { sj: 'refuse', versions: [1] } },
    ]);
  });

  it('gives a second hello a new port and ends the first: what it asked is aborted (rule 3)', async () => {
    const aborted: string[] = [];
    serve({
      credential: ({ nonce }, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted.push(nonce);
            reject(new Error('gone'));
          }),
        ),
    });
    const first = hello()[0];
    const { nonce } = first?.data as Welcome;
    first?.ports[0]?.postMessage({
      jsonrpc: '2.0',
      id: `${nonce}:1`,
      method: 'credential',
      params: { nonce },
    });
    await settled();
    const second = hello()[0];
    await settled();
    expect(aborted).toEqual([nonce]);
    expect(hellos).toBe(2);
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
    serve({ credential: called, openExternal: called, saveFile: called, stepUp: called });
    const [answer] = hello();
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
    await expect(serve({}).ask('demo.fetch', {}, { patience: 1 })).rejects.toMatchObject({ code: 'CLOSED' });
  });
});

describe('the app in a frame', () => {
  it('takes the host’s display, and its changes', async () => {
    const { display: change } = serve({});
    const host = await connect();
    expect(host.display).toEqual({
      hostName: '云笺钱包',
      locale: 'en',
      theme: 'dark',
      size: 'large',
      brand: '#5b3a8e',
      chrome: 'capsule',
      insets: { top: 47, right: 0, bottom: 34, left: 0 },
      startParam: null,
    });
    const seen = vi.fn();
    const stop = host.on('display', seen);
    change({
      ...context,
      theme: 'light',
      brand: 'url(x)',
      insets: { top: -1, right: 0, bottom: 0, left: 0 },
    } as WireContext);
    await settled();
    expect(seen).toHaveBeenCalledWith({
      ...host.display,
      theme: 'light',
      brand: null,
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
    });
    stop();
    change(context);
    await settled();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('hears back and lifecycle, and nothing that is neither', async () => {
    const { back, lifecycle } = serve({});
    const host = await connect();
    const heard: unknown[] = [];
    host.on('back', () => heard.push('back'));
    host.on('lifecycle', (state) => heard.push(state));
    back();
    lifecycle('hidden');
    lifecycle('gone' as never);
    await settled();
    expect(heard).toEqual(['back', 'hidden']);
  });

  it('asks only for what the host offers', async () => {
    serve({ share: () => ({ outcome: 'cancelled' }) });
    const host = await connect();
    expect(host.supports('share')).toBe(true);
    expect(host.supports('stepUp')).toBe(false);
    await expect(host.share({ title: 'x', url: 'https://lender.example/verify' })).resolves.toBe('cancelled');
    await expect(host.stepUp(challenge)).resolves.toEqual({ kind: 'unsupported' });
    await expect(host.addCalendar({ name: 'x', ics: 'BEGIN:VCALENDAR' })).resolves.toBe('unsupported');
    await expect(host.credential()).resolves.toBeNull();
    host.haptic('success');
  });

  it('gives the host a fresh nonce for each credential', async () => {
    const nonces: string[] = [];
    serve({
      credential: ({ nonce }) => {
        nonces.push(nonce);
        return { jws: JWS };
      },
    });
    const host = await connect();
    await expect(host.credential()).resolves.toEqual({ kind: 'host-assertion', jws: JWS });
    expect(new Set(nonces).size).toBe(2);
  });

  it.each([
    ['an empty token', { jws: '' }],
    ['no token', {}],
    ['half a token', { jws: 'a.b' }],
    ['nothing', null],
  ])('does not take %s for a credential, nor for a proof', async (_name, answer) => {
    serve({ credential: () => answer as never, stepUp: () => answer as never });
    const host = await connect();
    await expect(host.credential()).rejects.toMatchObject({ code: 'INVALID' });
    await expect(host.stepUp(challenge)).resolves.toEqual({ kind: 'silent' });
  });

  it('signs with exactly the challenge that the lender made', async () => {
    const seen: unknown[] = [];
    serve({
      stepUp: (params) => {
        seen.push(params);
        return { outcome: 'proof', jws: JWS };
      },
    });
    const host = await connect();
    await expect(host.stepUp(challenge)).resolves.toEqual({
      kind: 'proof',
      proof: { kind: 'host-jws', jws: JWS },
    });
    expect(seen).toEqual([challenge]);
  });

  it.each([
    ['the person turned back', () => ({ outcome: 'cancelled' as const }), 'cancelled'],
    [
      'the host refused',
      () => {
        throw new MethodFailure(RPC_ERROR.denied, 'locked');
      },
      'denied',
    ],
    [
      'the host crashed',
      () => {
        throw new Error('bug');
      },
      'silent',
    ],
  ] satisfies readonly [string, HostMethods['stepUp'], string][])(
    'says %s as data',
    async (_name, stepUp, kind) => {
      serve({ stepUp });
      await expect((await connect()).stepUp(challenge)).resolves.toEqual({ kind });
    },
  );

  it.each([
    ['until the challenge ends', '2026-04-01T06:40:00.000Z', 9 * 60_000],
    ['a minute at least, should this device’s clock be wrong', '2020-01-01T00:00:00.000Z', 60_000],
    ['a quarter of an hour at most', '2030-01-01T00:00:00.000Z', 15 * 60_000],
  ])('waits for the person %s', async (_name, expiresAt, milliseconds) => {
    let cancelled = false;
    serve({
      stepUp: (_params, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            cancelled = true;
            reject(new Error('aborted'));
          }),
        ),
    });
    const host = await connect();
    const signing = host.stepUp({ ...challenge, expiresAt });
    await settled();
    vi.advanceTimersByTime(milliseconds - 1);
    await settled();
    expect(cancelled).toBe(false);
    vi.advanceTimersByTime(1);
    await expect(signing).resolves.toEqual({ kind: 'silent' });
    await settled();
    expect(cancelled).toBe(true);
  });

  it('opens https, tel and mailto outside, and nothing else', async () => {
    const opened: string[] = [];
    serve({
      openExternal: ({ url }) => {
        opened.push(url);
        return { outcome: 'done' };
      },
    });
    const host = await connect();
    await expect(host.openExternal('tel:12378')).resolves.toBe('done');
    await expect(host.openExternal('javascript:alert(1)')).rejects.toMatchObject({ code: 'INVALID' });
    await expect(host.openExternal('/relative')).rejects.toMatchObject({ code: 'INVALID' });
    expect(opened).toEqual(['tel:12378']);
  });

  it('hands over a file up to 10 MiB', async () => {
    const sizes: number[] = [];
    serve({
      saveFile: ({ blob }) => {
        sizes.push(blob.size);
        return { outcome: 'done' };
      },
    });
    const host = await connect();
    await expect(host.saveFile({ name: 'a.pdf', blob: new Blob(['x'.repeat(100_000)]) })).resolves.toBe(
      'done',
    );
    const huge = { size: 10 * 1024 * 1024 + 1, type: '' } as Blob;
    await expect(host.saveFile({ name: 'b.pdf', blob: huge })).resolves.toBe('unsupported');
    expect(sizes).toEqual([100_000]);
  });

  it('fails as CLOSED once it has left', async () => {
    serve({ credential: () => ({ jws: JWS }) });
    const host = await connect();
    host.dispose();
    await expect(host.credential()).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
