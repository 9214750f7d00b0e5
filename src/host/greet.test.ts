import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { greet, type Greeting } from './greet';
import { fakeWindow, settled, type FakeWindow } from './testing/windows';
import type { Hello } from './wire';

const HOST = 'http://127.0.0.1:4300';

let app: FakeWindow;
let host: FakeWindow;
let channel: MessageChannel;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  host = fakeWindow(HOST);
  app = fakeWindow('http://localhost:4301');
  app.parent = host;
  channel = new MessageChannel();
});

afterEach(() => {
  vi.useRealTimers();
  channel.port1.close();
  channel.port2.close();
});

const start = (origins: readonly string[] = [HOST]) => greet(app as never, origins);

const nonce = () => (host.posted[0]?.data as Hello).nonce;

const welcome = (over: object = {}) => ({
  sj: 'welcome',
  v: 1,
  nonce: nonce(),
  methods: ['credential'],
  context: { theme: 'dark' },
  ...over,
});

/** What the app made of it, once it has waited as long as it ever will. */
async function end(greeting: Promise<Greeting | null>): Promise<Greeting | null> {
  await vi.advanceTimersByTimeAsync(2_000);
  return greeting;
}

describe('rule 1: the hello', () => {
  it('goes to each allow-listed origin and to no other', () => {
    void start([HOST, ' https://wallet.example ', '*', 'null', 'https://evil.example/*', '']);
    expect(host.posted.map(({ targetOrigin }) => targetOrigin)).toEqual([HOST, 'https://wallet.example']);
  });

  it('carries versions, a nonce of 128 bits and the app, and nothing about a person', () => {
    void start();
    expect(host.posted[0]?.data).toEqual({
      sj: 'hello',
      versions: [1],
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
      app: { id: 'suijie' },
    });
  });

  it('is not said without a parent, or without a list', async () => {
    app.parent = app;
    await expect(start()).resolves.toBeNull();
    app.parent = host;
    await expect(start([])).resolves.toBeNull();
    expect([...host.posted, ...app.posted]).toEqual([]);
  });
});

describe('rule 1: the welcome', () => {
  it('opens the line and asks for a credential at once', async () => {
    const greeting = start();
    app.receive({ data: welcome(), source: host, origin: HOST, ports: [channel.port2] });
    const asked = new Promise<{ id: string; method: string; params: { nonce: string } }>((seen) => {
      channel.port1.onmessage = ({ data }) => seen(data);
    });
    const request = await asked;
    expect(request).toMatchObject({ id: `${nonce()}:1`, method: 'credential' });
    expect(request.params.nonce).not.toBe(nonce());
    channel.port1.postMessage({ jsonrpc: '2.0', id: request.id, result: { jws: 'a.b.c' } });
    const met = await greeting;
    await expect(met?.credential).resolves.toEqual({ jws: 'a.b.c' });
    expect(met?.line).toMatchObject({ nonce: nonce(), next: 2 });
    expect(app.listening()).toBe(0);
  });

  it.each([
    ['from another origin', { origin: 'http://127.0.0.1:4300.evil.example' }],
    ['from an opaque origin', { origin: 'null' }],
    ['from another window', { source: {} }],
    ['from the app itself', { source: 'app' }],
    ['with another nonce', { over: { nonce: '0'.repeat(32) } }],
    ['of another version', { over: { v: 2 } }],
    ['without a list of methods', { over: { methods: 'credential' } }],
    ['that is a hello', { over: { sj: 'hello' } }],
  ])('%s is not answered: a plain browser after two seconds', async (_name, lie) => {
    const {
      origin = HOST,
      source = host,
      over = {},
    } = lie as { origin?: string; source?: unknown; over?: object };
    const greeting = start();
    let asked = false;
    channel.port1.onmessage = () => (asked = true);
    app.receive({
      data: welcome(over),
      source: source === 'app' ? app : source,
      origin,
      ports: [channel.port2],
    });
    await expect(end(greeting)).resolves.toBeNull();
    await settled();
    expect(asked).toBe(false);
  });

  it('without a port, or a refusal, is a plain browser at once', async () => {
    const first = start();
    app.receive({ data: welcome(), source: host, origin: HOST });
    await expect(first).resolves.toBeNull();
    host.posted.length = 0;
    const second = start();
    app.receive({ data: { sj: 'refuse', nonce: nonce(), versions: [9] }, source: host, origin: HOST });
    await expect(second).resolves.toBeNull();
  });

  it('never comes: a plain browser after two seconds, not before', async () => {
    const greeting = start();
    let ended = false;
    void greeting.then(() => (ended = true));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expect(greeting).resolves.toBeNull();
    app.receive({ data: welcome(), source: host, origin: HOST, ports: [channel.port2] });
    expect(app.listening()).toBe(0);
  });
});

describe('the line', () => {
  it('keeps what arrives before anybody takes it, in order, and answers to the credential never pass', async () => {
    const greeting = start();
    app.receive({ data: welcome(), source: host, origin: HOST, ports: [channel.port2] });
    const met = await greeting;
    channel.port1.postMessage('first');
    channel.port1.postMessage({ jsonrpc: '2.0', id: `${nonce()}:1`, result: { jws: 'a.b.c' } });
    channel.port1.postMessage('second');
    await settled();
    const taken: unknown[] = [];
    met?.line.take((data) => taken.push(data));
    channel.port1.postMessage('third');
    await settled();
    expect(taken).toEqual(['first', 'second', 'third']);
  });

  it('has no credential when the host stays silent for fifteen seconds', async () => {
    const greeting = start();
    app.receive({ data: welcome(), source: host, origin: HOST, ports: [channel.port2] });
    const met = await greeting;
    await vi.advanceTimersByTimeAsync(15_000);
    await expect(met?.credential).resolves.toBeNull();
  });
});
