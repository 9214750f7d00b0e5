/** The app's half of the handshake, and its first question; small, because it runs inside the page itself. */
import type { FrameLine } from './handover';
import { nativePort, type LinePort, type NativePage } from './native';
import { APP_ID, freshNonce, isGreetingTo, PATIENCE, PROTOCOL_VERSION, type Hello } from './wire';

export interface Greeting {
  readonly line: FrameLine;
  /** The host's answer to `credential`: its result, or null when there is none within the time limit. */
  readonly credential: Promise<unknown>;
}

/** The parts of a window that the handshake needs. */
export interface GreetingWindow extends NativePage {
  readonly parent: { readonly postMessage: (message: unknown, targetOrigin: string) => void };
  readonly self: unknown;
  readonly addEventListener: (
    type: 'message' | 'sj-message',
    listener: (event: MessageEvent & { readonly detail?: unknown }) => void,
  ) => void;
  readonly removeEventListener: GreetingWindow['addEventListener'];
}

/** Not `null`, not `*`, no path, and unencrypted only on this very machine: what may stand in a list of hosts. */
const isExactOrigin = (origin: string) =>
  /^(https:\/\/[^/*]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)$/.test(origin);

/**
 * Greets the parent, if its origin is one of ours, or the native app around the page; asks for a credential at once.
 * @param origins exact origins of the hosts that may frame this app.
 * @returns null in a plain browser: no host, no answer within two seconds, or no version in common.
 */
export function greet(page: GreetingWindow, origins: readonly string[]): Promise<Greeting | null> {
  const { parent } = page;
  const isTop = parent === page.self;
  const native = isTop ? nativePort(page) : null;
  const allowed = isTop ? [] : origins.map((origin) => origin.trim()).filter(isExactOrigin);
  if (!native && allowed.length === 0) return Promise.resolve(null);
  const nonce = freshNonce();
  return new Promise((resolve) => {
    const finish = (greeting: Greeting | null) => {
      clearTimeout(timer);
      page.removeEventListener('message', onMessage);
      if (!greeting) native?.close();
      resolve(greeting);
    };
    const take = (data: unknown, port: LinePort | undefined) => {
      if (isGreetingTo(data, nonce)) finish(data.sj === 'welcome' && port ? open(port, nonce, data) : null);
    };
    const onMessage = ({ source, origin, data, ports }: MessageEvent) => {
      if (source === parent && allowed.includes(origin)) take(data, ports[0]);
    };
    const timer = setTimeout(() => finish(null), PATIENCE.handshake);
    const hello: Hello = { sj: 'hello', versions: [PROTOCOL_VERSION], nonce, app: { id: APP_ID } };
    if (native) {
      native.onmessage = ({ data }) => take(data, native);
      native.postMessage(hello);
    } else {
      page.addEventListener('message', onMessage);
      for (const origin of allowed) parent.postMessage(hello, origin);
    }
  });
}

function open(port: LinePort, nonce: string, welcome: FrameLine['welcome']): Greeting {
  const early: unknown[] = [];
  const id = `${nonce}:1`;
  let receive: (data: unknown) => void = (data) => early.push(data);
  const credential = new Promise<unknown>((resolve) => {
    setTimeout(() => resolve(null), PATIENCE.credential);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = Object(data) as Readonly<Record<string, unknown>>;
      // The first question is ours; all else is for whoever takes the line.
      if (answer.id === id && !('method' in answer)) resolve(answer.result ?? null);
      else receive(data);
    };
  });
  port.postMessage({ jsonrpc: '2.0', id, method: 'credential', params: { nonce: freshNonce() } });
  return {
    credential,
    line: {
      nonce,
      // Only a port of the browser's own is started.
      isNative: !('start' in port),
      welcome,
      next: 2,
      post: (message) => port.postMessage(message),
      take: (next) => {
        receive = next;
        for (const data of early.splice(0)) next(data);
      },
      close: () => port.close(),
    },
  };
}
