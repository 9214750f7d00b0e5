/** The benches of our own protocol: a wallet's page around a frame, and a native app around a WebView. */
import { Blob } from 'node:buffer';
import { vi } from 'vitest';
import { frameHost } from '../../frame';
import type { HostMethods } from '../../frame-server';
import { greet } from '../../greet';
import { connectHost } from '../../connect';
import { createPeer, type Handler } from '../../peer';
import type { Hello } from '../../wire';
import type { Bench, Circumstances, Does } from '../bench';
import { context, JWS, meeting, type Meeting } from '../meeting';
import { nativeApp, type NativeApp } from '../native-app';
import { settled } from '../windows';

const does: Does = {
  credential: 'credential',
  stepUp: 'stepUp',
  title: 'title',
  back: 'back',
  close: 'close',
  closeGuard: 'closeGuard',
  haptic: 'haptic',
  openExternal: 'openExternal',
  share: 'share',
  saveFile: 'saveFile',
  addCalendar: 'addCalendar',
};

const NAMES = [...Object.keys(does), 'ready'];

const sent = ({ theme = 'light', locale = 'en', start }: Circumstances) => ({
  ...context,
  theme,
  locale,
  startParam: start ?? null,
});

/** Every method, answered as the circumstances have it; its name is written down. */
function methods(reached: string[], { cancels, mute, token = JWS }: Circumstances): Record<string, Handler> {
  const end = () => ({ outcome: cancels ? 'cancelled' : 'done' });
  const answers: Record<string, () => unknown> = {
    credential: () => ({ jws: token }),
    stepUp: () => (cancels ? end() : { outcome: 'proof', jws: token }),
    openExternal: end,
    share: end,
    saveFile: end,
    addCalendar: end,
  };
  let calls = 0;
  return Object.fromEntries(
    NAMES.map((name) => [
      name,
      () => {
        calls += 1;
        reached.push(name);
        // The boot script's own first question is answered: the silence begins after it.
        return mute && calls > 1 ? new Promise(() => undefined) : (answers[name]?.() ?? null);
      },
    ]),
  );
}

const maps: Bench['maps'] = {
  locale: ['zh-HK', 'zh-HK'],
  start: ['loans', 'loans'],
  insets: context.insets,
};
const credential = { kind: 'host-assertion', jws: JWS } as const;

export const frameBench: Bench = {
  kind: 'frame',
  hostName: '云笺钱包',
  does,
  credential,
  maps,
  sharingTells: true,
  open: async (circumstances = {}) => {
    // Node's ports carry Node's own blobs.
    vi.stubGlobal('Blob', Blob);
    const meet: Meeting = meeting();
    const reached: string[] = [];
    const server = meet.serve(methods(reached, circumstances) as HostMethods, () => sent(circumstances));
    const host = await meet.connect();
    return {
      host,
      reached,
      back: server.back,
      hide: () => server.lifecycle('hidden'),
      turnDark: () => server.display({ ...sent(circumstances), theme: 'dark' }),
      listening: () => meet.app.listening(),
    };
  },
  absent: () =>
    connectHost({
      line: Promise.resolve(null),
      session: Promise.resolve({ kind: 'nobody' }),
      launch: NOWHERE,
    }),
};

const NOWHERE = { wallet: null, credential: null, params: new URLSearchParams() } as const;

export const nativeBench: Bench = {
  ...frameBench,
  kind: 'native',
  open: async (circumstances = {}) => {
    const app: NativeApp = nativeApp('WKWebView');
    const reached: string[] = [];
    const greeting = greet(app.page as never, []);
    const { nonce } = app.received[0] as Hello;
    const handlers = methods(reached, circumstances);
    const peer = createPeer({ post: app.send, ours: `${nonce}/`, theirs: `${nonce}:`, handlers });
    app.onMessage = peer.receive;
    app.send({ sj: 'welcome', v: 1, nonce, methods: Object.keys(handlers), context: sent(circumstances) });
    const met = await greeting;
    if (!met) throw new Error('no greeting');
    await settled();
    return {
      host: frameHost(met.line),
      reached,
      back: () => peer.notify('event.back', {}),
      hide: () => peer.notify('event.lifecycle', { state: 'hidden' }),
      turnDark: () => peer.notify('event.display', { ...sent(circumstances), theme: 'dark' }),
      listening: app.listening,
    };
  },
};
