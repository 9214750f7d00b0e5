/** Windows that lie in the handshake: what neither side may fall for (docs/embedding.md 8). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveFrame } from '../frame-server';
import { greet, type Greeting } from '../greet';
import { APP_ORIGIN, context, HOST_ORIGIN, meeting, type Meeting } from '../testing/meeting';
import { settled } from '../testing/windows';
import type { Hello, Welcome } from '../wire';

let meet: Meeting;

beforeEach(() => {
  meet = meeting();
  meet.app.parent = meet.wallet;
});
afterEach(() => meet.end());

const start = (origins: readonly string[] = [HOST_ORIGIN]) => greet(meet.app as never, origins);
const said = () => meet.wallet.posted.at(-1)?.data as Hello;
const welcome = (over: object = {}) => ({
  sj: 'welcome',
  v: 1,
  nonce: said().nonce,
  methods: ['credential'],
  context,
  ...over,
});

async function end(greeting: Promise<Greeting | null>): Promise<Greeting | null> {
  await vi.advanceTimersByTimeAsync(2_000);
  return greeting;
}

describe('rule 1: the app takes one host at its word, by exact origin', () => {
  it.each([
    'http://127.0.0.1:4301',
    'https://127.0.0.1:4300',
    'http://127.0.0.1',
    'http://127.0.0.1:43000',
    'http://127.0.0.1:4300.evil.example',
    'http://evil.example#http://127.0.0.1:4300',
    'HTTP://127.0.0.1:4300',
    ' http://127.0.0.1:4300',
    '',
  ])('a welcome from %j is no welcome', async (origin) => {
    const greeting = start();
    const { port1, port2 } = new MessageChannel();
    let asked = false;
    port1.onmessage = () => (asked = true);
    meet.app.receive({ data: welcome(), source: meet.wallet, origin, ports: [port2] });
    await expect(end(greeting)).resolves.toBeNull();
    await settled();
    expect(asked).toBe(false);
    port1.close();
  });

  it.each([
    'http://wallet.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example:4300',
    'https://*.wallet.example',
    'https://wallet.example/',
    'wallet.example',
    'null',
    '*',
    'javascript:alert(1)',
  ])('%j in the list greets nobody', async (origin) => {
    await expect(start([origin])).resolves.toBeNull();
    expect(meet.wallet.posted).toEqual([]);
  });

  it('a second welcome changes nothing: the first port stays the only one', async () => {
    const greeting = start();
    const [first, second] = [new MessageChannel(), new MessageChannel()];
    const heard: string[] = [];
    first.port1.onmessage = () => heard.push('first');
    second.port1.onmessage = () => heard.push('second');
    for (const { port2 } of [first, second])
      meet.app.receive({ data: welcome(), source: meet.wallet, origin: HOST_ORIGIN, ports: [port2] });
    await greeting;
    await settled();
    expect(heard).toEqual(['first']);
    expect(meet.app.listening()).toBe(0);
    for (const { port1 } of [first, second]) port1.close();
  });

  it.each([
    ['the nonce of an earlier page', () => ({ nonce: '0'.repeat(32) })],
    ['no nonce', () => ({ nonce: undefined })],
    ['more methods than there are', () => ({ methods: Array.from({ length: 65 }, String) })],
    ['methods that are no names', () => ({ methods: [{ toString: () => 'credential' }] })],
    ['a version that was not offered', () => ({ v: 99 })],
  ])('with %s it is dropped', async (_name, over) => {
    const greeting = start();
    const { port1, port2 } = new MessageChannel();
    meet.app.receive({ data: welcome(over()), source: meet.wallet, origin: HOST_ORIGIN, ports: [port2] });
    await expect(end(greeting)).resolves.toBeNull();
    port1.close();
  });
});

describe('rule 2: the wallet answers its own frame at its own origin', () => {
  it.each([
    ['its frame, gone to another address', {}, { origin: 'http://localhost:4302' }],
    ['a frame within the frame', {}, { source: { parent: 'app' } }],
    ['no window at all', {}, { source: null }],
    ['a nonce that is a list', { nonce: ['a'.repeat(32)] }, {}],
    ['a nonce as long as a book', { nonce: 'a'.repeat(65) }, {}],
    ['versions that are text', { versions: ['1'] }, {}],
    ['versions without end', { versions: Array.from({ length: 65 }, () => 1) }, {}],
  ])('a hello from %s is not answered', (_name, over, event) => {
    meet.serve({ ready: () => null });
    expect(meet.hello(over, event)).toEqual([]);
    expect(meet.hellos()).toBe(0);
  });

  it('nothing is ever posted to any origin but the app’s', () => {
    meet.serve({ ready: () => null });
    meet.hello();
    meet.hello({ versions: [9] });
    expect(meet.app.posted.map(({ targetOrigin }) => targetOrigin)).toEqual([APP_ORIGIN]);
  });
});

describe('rule 3: a new hello ends what was', () => {
  it('after a hundred hellos one port is left, and the old ones say nothing', async () => {
    let calls = 0;
    meet.serve({ ready: () => ((calls += 1), null) });
    const old = Array.from({ length: 100 }, () => meet.rawApp());
    const last = meet.rawApp();
    for (const { post, nonce } of [...old, last])
      post({ jsonrpc: '2.0', id: `${nonce}:1`, method: 'ready', params: {} });
    await settled();
    expect(calls).toBe(1);
    expect(old.flatMap(({ heard }) => heard)).toEqual([]);
    expect(last.heard).toMatchObject([{ id: `${last.nonce}:1`, result: null }]);
    expect(meet.wallet.listening()).toBe(1);
  });

  it('what the wallet was asking ends as CLOSED', async () => {
    const server = meet.serve({});
    meet.rawApp();
    const asking = server.ask('demo.fetch', {}, { patience: 1_000 });
    meet.hello();
    await expect(asking).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('a disposed wallet hears nothing more', () => {
    meet.serve({}).dispose();
    expect(meet.hello()).toEqual([]);
    expect(meet.wallet.listening()).toBe(0);
  });
});

describe('rule 6: a frame that has an origin, and not the wallet’s', () => {
  it('an opaque origin is refused by the wallet', () => {
    meet.serve({ ready: () => null });
    expect(meet.hello({}, { origin: 'null' })).toEqual([]);
  });

  it('an opaque origin is refused by the app, listed or not', async () => {
    const greeting = start([HOST_ORIGIN, 'null']);
    const { port1, port2 } = new MessageChannel();
    meet.app.receive({ data: welcome(), source: meet.wallet, origin: 'null', ports: [port2] });
    await expect(end(greeting)).resolves.toBeNull();
    port1.close();
  });

  it('a wallet does not serve its own origin: such a frame could take off its sandbox', () => {
    expect(() =>
      serveFrame({
        appOrigin: HOST_ORIGIN,
        frame: () => null,
        methods: {},
        context: () => ({}),
        page: meet.wallet as never,
      }),
    ).toThrow('origin of its own');
    expect(meet.wallet.listening()).toBe(0);
  });
});

describe('limit: versions', () => {
  it('a refusal, or a welcome without its port, is a plain browser at once', async () => {
    for (const data of [() => ({ sj: 'refuse', nonce: said().nonce, versions: [2] }), () => welcome()]) {
      const greeting = start();
      meet.app.receive({ data: data() as Welcome, source: meet.wallet, origin: HOST_ORIGIN });
      await expect(greeting).resolves.toBeNull();
    }
  });
});
