/** A native app around a WebView, as far as the page can tell: a handler to post text to, and text that comes back. */

type Listener = (event: { readonly detail?: unknown }) => void;

interface Handler {
  readonly postMessage: (text: string) => void;
  onmessage?: ((event: { readonly data: unknown }) => void) | null;
}

export interface NativeApp {
  readonly page: object;
  /** What the page posted, parsed. */
  readonly received: unknown[];
  onMessage: (message: unknown) => void;
  readonly send: (message: unknown) => void;
  readonly sendRaw: (text: unknown) => void;
  readonly listening: () => number;
}

/** WebMessageListener answers on the handler itself; the others run a line of script in the page. */
export function nativeApp(style: 'WKWebView' | 'WebMessageListener' | 'JavascriptInterface'): NativeApp {
  const listeners = new Set<Listener>();
  const app: { received: unknown[]; onMessage: (message: unknown) => void } = {
    received: [],
    onMessage: () => undefined,
  };
  const handler: Handler = {
    postMessage: (text) => {
      const message: unknown = JSON.parse(text);
      app.received.push(message);
      app.onMessage(message);
    },
  };
  const base = {
    addEventListener: (_type: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => void listeners.delete(listener),
    ...(style === 'WKWebView'
      ? { webkit: { messageHandlers: { suijie: handler } } }
      : { suijieHost: handler }),
  };
  const page = Object.assign(base, { self: base, parent: base });
  const sendRaw = (text: unknown) => {
    if (style === 'WebMessageListener') handler.onmessage?.({ data: text });
    else for (const listener of [...listeners]) listener({ detail: text });
  };
  return Object.assign(app, {
    page,
    sendRaw,
    send: (message: unknown) => sendRaw(JSON.stringify(message)),
    listening: () => listeners.size + (handler.onmessage ? 1 : 0),
  });
}
