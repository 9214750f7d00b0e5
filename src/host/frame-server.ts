/** The wallet's side of the frame: answers the app's hello with a port, and the app's questions on it. */
import * as v from 'valibot';
import type { DemoHost } from './demo-wire';
import type { WireContext } from './display-wire';
import { HostError } from './host-error';
import { HOST_PARAMS, type HostMethod, type HostResults, type ParamsOf } from './params-wire';
import { createPeer, MethodFailure, type CallRecord, type Handler, type Peer } from './peer';
import { PROTOCOL_VERSION, readHello, RPC_ERROR, type Refuse, type Welcome } from './wire';

type Answer<M extends HostMethod> = (
  params: ParamsOf<M>,
  signal: AbortSignal,
) => HostResults[M] | Promise<HostResults[M]>;

/** What this host can do; a method that is left out is not offered. */
export type HostMethods = { readonly [M in HostMethod]?: Answer<M> };

/** Whatever is left out is as plain as can be. `demo`: in demo sites only. */
export type FrameContext = Partial<WireContext> & { readonly demo?: DemoHost };

export interface FrameServerOptions {
  /** Exact origin of the app. */
  readonly appOrigin: string;
  /** The frame's window now; null while there is none. */
  readonly frame: () => Window | null;
  readonly methods: HostMethods;
  /** How the app should look, at each welcome. */
  readonly context: () => FrameContext;
  readonly onCall?: (record: CallRecord) => void;
  /** A new page of the app has said hello: whatever the one before had under way is over. */
  readonly onHello?: () => void;
  /** Where messages arrive; this window unless told. */
  readonly page?: Pick<Window, 'addEventListener' | 'removeEventListener' | 'origin'>;
}

export interface FrameServer {
  readonly display: (context: FrameContext) => void;
  readonly lifecycle: (state: 'shown' | 'hidden' | 'unloaded') => void;
  readonly back: () => void;
  /** Asks the app, for what a demo's app serves. @throws HostError CLOSED while no app is connected. */
  readonly ask: Peer['call'];
  readonly dispose: () => void;
}

/** Checks a method's params against the protocol before the method sees them. */
function checked<M extends HostMethod>(method: M, answer: Answer<M>): Handler {
  return (params, signal) => {
    const read = v.safeParse(HOST_PARAMS[method], params ?? {});
    if (!read.success)
      throw new MethodFailure(RPC_ERROR.invalidParams, 'these params are not the protocol’s');
    return answer(read.output, signal);
  };
}

function handlersOf(methods: HostMethods): Record<string, Handler> {
  const handlers: Record<string, Handler> = {};
  const add = <M extends HostMethod>(method: M) => {
    const answer: Answer<M> | undefined = methods[method];
    if (answer) handlers[method] = checked(method, answer);
  };
  for (const method of Object.keys(HOST_PARAMS) as HostMethod[]) add(method);
  return handlers;
}

/**
 * Listens for the app until disposed. Each hello of it gets a new port, and ends the one before.
 * @throws Error when the app has this page's own origin: its frame could undo its own sandbox.
 */
export function serveFrame(options: FrameServerOptions): FrameServer {
  const { appOrigin, frame, context, onCall, onHello, page = window } = options;
  if (appOrigin === page.origin) throw new Error('the app needs an origin of its own');
  const handlers = handlersOf(options.methods);
  let current: { readonly peer: Peer; readonly port: MessagePort } | null = null;

  const end = () => {
    current?.peer.close();
    current?.port.close();
    current = null;
  };

  const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    const app = frame();
    if (app === null || source !== app || origin !== appOrigin) return;
    const hello = readHello(data);
    if (!hello) return;
    const { nonce, versions } = hello;
    end();
    onHello?.();
    if (!versions.includes(PROTOCOL_VERSION)) {
      const refuse: Refuse = { sj: 'refuse', nonce, versions: [PROTOCOL_VERSION] };
      return app.postMessage(refuse, appOrigin);
    }
    const { port1: port, port2 } = new MessageChannel();
    const peer = createPeer({
      post: (message) => port.postMessage(message),
      ours: `${nonce}/`,
      theirs: `${nonce}:`,
      handlers,
      ...(onCall ? { onCall } : {}),
    });
    port.onmessage = (event: MessageEvent<unknown>) => peer.receive(event.data);
    current = { peer, port };
    const methods = Object.keys(handlers);
    const welcome: Welcome = { sj: 'welcome', v: PROTOCOL_VERSION, nonce, methods, context: context() };
    app.postMessage(welcome, appOrigin, [port2]);
  };
  page.addEventListener('message', onMessage);

  return {
    display: (changed) => current?.peer.notify('event.display', changed),
    lifecycle: (state) => current?.peer.notify('event.lifecycle', { state }),
    back: () => current?.peer.notify('event.back', {}),
    ask: (method, params, patience) =>
      current?.peer.call(method, params, patience) ?? Promise.reject(new HostError('CLOSED', method)),
    dispose: () => {
      page.removeEventListener('message', onMessage);
      end();
    },
  };
}
