/** The app's half of the handshake, and its first question; small, because it runs inside the page itself. */
import type { FrameLine } from './handover';
import { APP_ID, freshNonce, isGreetingTo, PATIENCE, PROTOCOL_VERSION, type Hello } from './wire';

export interface Greeting {
  readonly line: FrameLine;
  /** The host's answer to `credential`: its result, or null when there is none within the time limit. */
  readonly credential: Promise<unknown>;
}

/** The parts of a window that the handshake needs. */
export interface GreetingWindow {
  readonly parent: { readonly postMessage: (message: unknown, targetOrigin: string) => void };
  readonly self: unknown;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/** Not `null`, not `*`, no path: what may stand in a list of hosts. */
const isExactOrigin = (origin: string) => /^https?:\/\/[^/*]+$/.test(origin);

/**
 * Greets the parent, if its origin is one of ours, and asks it for a credential at once.
 * @param origins exact origins of the hosts that may frame this app.
 * @returns null in a plain browser: no parent, no answer within two seconds, or no version in common.
 */
export function greet(page: GreetingWindow, origins: readonly string[]): Promise<Greeting | null> {
  const { parent } = page;
  const allowed = origins.map((origin) => origin.trim()).filter(isExactOrigin);
  if (parent === page.self || allowed.length === 0) return Promise.resolve(null);
  const nonce = freshNonce();
  return new Promise((resolve) => {
    const finish = (greeting: Greeting | null) => {
      clearTimeout(timer);
      page.removeEventListener('message', onMessage);
      resolve(greeting);
    };
    const onMessage = ({ source, origin, data, ports }: MessageEvent) => {
      if (source !== parent || !allowed.includes(origin) || !isGreetingTo(data, nonce)) return;
      const port = ports[0];
      finish(data.sj === 'welcome' && port ? open(port, nonce, data) : null);
    };
    const timer = setTimeout(() => finish(null), PATIENCE.handshake);
    page.addEventListener('message', onMessage);
    const hello: Hello = { sj: 'hello', versions: [PROTOCOL_VERSION], nonce, app: { id: APP_ID } };
    for (const origin of allowed) parent.postMessage(hello, origin);
  });
}

function open(port: MessagePort, nonce: string, welcome: FrameLine['welcome']): Greeting {
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
