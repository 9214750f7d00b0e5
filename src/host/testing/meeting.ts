/** A wallet's page and the app's in its frame, brought together by the real code of both, in fake windows. */
import { vi } from 'vitest';
import type { ChallengeToSign, Host } from '../bridge';
import type { WireContext } from '../display-wire';
import { frameHost } from '../frame';
import { serveFrame, type FrameServer, type HostMethods } from '../frame-server';
import { greet } from '../greet';
import type { FrameLine } from '../handover';
import type { CallRecord } from '../peer';
import { freshNonce, type Welcome } from '../wire';
import { fakeWindow, settled, type FakeWindow } from './windows';

export const HOST_ORIGIN = 'http://127.0.0.1:4300';
export const APP_ORIGIN = 'http://localhost:4301';
export const JWS = 'head.body.sign';

export const context: WireContext = {
  host: '云笺钱包',
  locale: 'en',
  theme: 'dark',
  fontScale: 1.3,
  brand: '#5b3a8e',
  chrome: 'capsule',
  insets: { top: 47, right: 0, bottom: 34, left: 0 },
  startParam: null,
};

export const challenge: ChallengeToSign = {
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

/** One end of the protocol's port, held by a test that says on it whatever it likes. */
export interface RawPort {
  readonly nonce: string;
  readonly post: (message: unknown) => void;
  readonly heard: unknown[];
}

export interface Meeting {
  readonly wallet: FakeWindow;
  readonly app: FakeWindow;
  readonly records: CallRecord[];
  readonly hellos: () => number;
  readonly serve: (methods: HostMethods, display?: () => WireContext) => FrameServer;
  /** The app says hello, with whatever lies; returns what the wallet posted back. */
  readonly hello: (over?: object, event?: { source?: unknown; origin?: string }) => FakeWindow['posted'];
  /** A hello whose port the test keeps, to be a hostile app on it. */
  readonly rawApp: () => RawPort;
  /** A welcome whose port the test keeps, to be a hostile wallet on it; the app's first question is let pass. */
  readonly rawWallet: (methods: readonly string[]) => Promise<{ host: Host; port: RawPort; line: FrameLine }>;
  /** A whole connection as the app gets it, past its first question. */
  readonly connect: () => Promise<Host>;
  readonly end: () => void;
}

export function meeting(): Meeting {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    now: new Date('2026-04-01T06:31:00.000Z'),
  });
  const wallet = fakeWindow(HOST_ORIGIN);
  const app = fakeWindow(APP_ORIGIN);
  const ports: MessagePort[] = [];
  const records: CallRecord[] = [];
  let server: FrameServer | null = null;
  let hellos = 0;

  const rawPort = (nonce: string, port: MessagePort): RawPort => {
    ports.push(port);
    const heard: unknown[] = [];
    port.onmessage = ({ data }) => heard.push(data);
    return { nonce, heard, post: (message) => port.postMessage(message) };
  };

  const serve: Meeting['serve'] = (methods, display = () => context) => {
    server?.dispose();
    server = serveFrame({
      appOrigin: APP_ORIGIN,
      frame: () => app as never,
      methods,
      context: display,
      onHello: () => (hellos += 1),
      onCall: (record) => records.push(record),
      page: wallet as never,
    });
    return server;
  };

  const hello: Meeting['hello'] = (over = {}, event = {}) => {
    app.posted.length = 0;
    wallet.receive({
      data: { sj: 'hello', versions: [1], nonce: freshNonce(), app: { id: 'suijie' }, ...over },
      source: app,
      origin: APP_ORIGIN,
      ...event,
    });
    for (const { ports: sent } of app.posted) ports.push(...sent);
    return app.posted;
  };

  const greetWallet = () => {
    app.parent = wallet;
    const greeting = greet(app as never, [HOST_ORIGIN]);
    return { greeting, said: wallet.posted.at(-1)?.data };
  };

  return {
    wallet,
    app,
    records,
    hellos: () => hellos,
    serve,
    hello,
    rawApp: () => {
      const [answer] = hello();
      const port = answer?.ports[0];
      if (!port) throw new Error('no port');
      return rawPort((answer.data as Welcome).nonce, port);
    },
    rawWallet: async (methods) => {
      const { greeting, said } = greetWallet();
      const { nonce } = said as { nonce: string };
      const { port1, port2 } = new MessageChannel();
      ports.push(port2);
      const port = rawPort(nonce, port1);
      const data: Welcome = { sj: 'welcome', v: 1, nonce, methods, context };
      app.receive({ data, source: wallet, origin: HOST_ORIGIN, ports: [port2] });
      const met = await greeting;
      if (!met) throw new Error('no greeting');
      await settled();
      port.heard.length = 0;
      return { host: frameHost(met.line), port, line: met.line };
    },
    connect: async () => {
      const { greeting, said } = greetWallet();
      wallet.receive({ data: said, source: app, origin: APP_ORIGIN });
      const answer = app.posted.at(-1);
      ports.push(...(answer?.ports ?? []));
      app.receive({
        data: answer?.data,
        source: wallet,
        origin: HOST_ORIGIN,
        ports: answer?.ports ?? [],
      });
      const met = await greeting;
      if (!met) throw new Error('no greeting');
      await settled();
      return frameHost(met.line);
    },
    end: () => {
      server?.dispose();
      for (const port of ports.splice(0)) port.close();
      vi.useRealTimers();
    },
  };
}
