/** The app as a WebView's own top page, against a native app that talks JSON text, and one that lies. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameHost } from './frame';
import { greet } from './greet';
import { createPeer, type Handler, type Peer } from './peer';
import { context, JWS } from './testing/meeting';
import { nativeApp, type NativeApp } from './testing/native-app';
import { settled } from './testing/windows';
import { LIMITS, type Hello } from './wire';

const STYLES = ['WKWebView', 'WebMessageListener', 'JavascriptInterface'] as const;

let app: NativeApp;
let peer: Peer;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The native side as its team would write it: a welcome, then the same peer over text. */
async function connect(style: (typeof STYLES)[number], handlers: Record<string, Handler> = {}) {
  app = nativeApp(style);
  const greeting = greet(app.page as never, []);
  const { nonce } = app.received[0] as Hello;
  peer = createPeer({ post: app.send, ours: `${nonce}/`, theirs: `${nonce}:`, handlers });
  app.onMessage = peer.receive;
  app.send({ sj: 'welcome', v: 1, nonce, methods: Object.keys(handlers), context });
  const met = await greeting;
  if (!met) throw new Error('no greeting');
  await settled();
  return { met, host: frameHost(met.line) };
}

describe.each(STYLES)('through %s', (style) => {
  it('shakes hands, says who is here, and speaks the same protocol', async () => {
    const { met, host } = await connect(style, {
      credential: () => ({ jws: JWS }),
      share: () => ({ outcome: 'cancelled' }),
    });
    await expect(met.credential).resolves.toEqual({ jws: JWS });
    expect(host.kind).toBe('native');
    expect(host.display).toMatchObject({ hostName: '云笺钱包', theme: 'dark', size: 'large' });
    await expect(host.credential()).resolves.toEqual({ kind: 'host-assertion', jws: JWS });
    await expect(host.share({ title: 'x', url: 'https://lender.example/' })).resolves.toBe('cancelled');
    const back = vi.fn();
    host.on('back', back);
    peer.notify('event.back', {});
    expect(back).toHaveBeenCalledOnce();
  });

  it('hands a file over as base64 beside its name', async () => {
    vi.stubGlobal(
      'FileReader',
      class {
        result = '';
        onload = () => undefined;
        readAsDataURL(blob: Blob) {
          void blob.arrayBuffer().then((bytes) => {
            this.result = `data:text/plain;base64,${Buffer.from(bytes).toString('base64')}`;
            this.onload();
          });
        }
      },
    );
    const saved: unknown[] = [];
    const { host } = await connect(style, {
      credential: () => ({ jws: JWS }),
      saveFile: (params) => {
        saved.push(params);
        return { outcome: 'done' };
      },
    });
    const blob = new Blob(['借条'], { type: 'text/plain' });
    await expect(host.saveFile({ name: 'a.txt', blob })).resolves.toBe('done');
    const data = Buffer.from('借条').toString('base64');
    expect(saved).toEqual([{ name: 'a.txt', mime: 'text/plain', data }]);
  });

  it('leaves nothing behind when it ends', async () => {
    const { host } = await connect(style, { credential: () => ({ jws: JWS }) });
    host.dispose();
    expect(app.listening()).toBe(0);
    await expect(host.credential()).rejects.toMatchObject({ code: 'CLOSED' });
  });
});

describe('a native app that lies', () => {
  it.each([
    ['garbage', () => '{'],
    ['no text', () => ({ sj: 'welcome' })],
    [
      'the nonce of another page',
      () => JSON.stringify({ sj: 'welcome', v: 1, nonce: '0'.repeat(32), methods: [] }),
    ],
  ])(
    'rule 1: %s is no welcome; a plain browser after two seconds, with nothing left behind',
    async (_name, text) => {
      app = nativeApp('WKWebView');
      const greeting = greet(app.page as never, []);
      app.sendRaw(text());
      await vi.advanceTimersByTimeAsync(2_000);
      await expect(greeting).resolves.toBeNull();
      expect(app.listening()).toBe(0);
    },
  );

  it('limit: garbage on the open line is refused, and the line goes on', async () => {
    const { host } = await connect('JavascriptInterface', { credential: () => ({ jws: JWS }) });
    app.received.length = 0;
    app.sendRaw('{"jsonrpc":');
    app.sendRaw(JSON.stringify({ jsonrpc: '2.0', method: 'x', params: 'x'.repeat(LIMITS.messageBytes) }));
    expect(app.received).toMatchObject([{ error: { code: -32600 } }, { error: { code: -32600 } }]);
    await expect(host.credential()).resolves.toMatchObject({ jws: JWS });
  });

  it('rule 1: in a frame, the handler is not asked: only a top page is the native app’s own', async () => {
    app = nativeApp('WKWebView');
    const framed = Object.assign(app.page, { parent: {} });
    await expect(greet(framed as never, [])).resolves.toBeNull();
    expect(app.received).toEqual([]);
  });
});
