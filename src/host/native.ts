/**
 * A native app's own message handler in place of a parent window: the same messages as JSON text, for a page that is a
 * WebView's top page. Small, because the boot script carries it. docs/embedding.md 4.
 */
import { LIMITS } from './wire';

/** What a line needs of a MessagePort. */
export interface LinePort {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: unknown) => void;
  readonly close: () => void;
}

/** WKScriptMessageHandler, WebMessageListener and `@JavascriptInterface` all look like this from inside. */
interface NativeHandler {
  readonly postMessage: (text: string) => void;
  /** WebMessageListener answers here; the others dispatch {@link NATIVE_EVENT} on the window. */
  onmessage?: ((event: { readonly data: unknown }) => void) | null;
}

type OnText = (event: { readonly detail?: unknown }) => void;

export interface NativePage {
  readonly webkit?: { readonly messageHandlers?: { readonly suijie?: NativeHandler } };
  readonly suijieHost?: NativeHandler;
  readonly addEventListener: (type: 'sj-message', listener: OnText) => void;
  readonly removeEventListener: (type: 'sj-message', listener: OnText) => void;
}

const NATIVE_EVENT = 'sj-message';

/** Text as the message in it; anything that is none, or over 64 KiB, as nothing. */
function readText(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > LIMITS.messageBytes) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The line to the native app around this page; null where there is none. */
export function nativePort(page: NativePage): LinePort | null {
  const handler = page.webkit?.messageHandlers?.suijie ?? page.suijieHost;
  if (typeof handler?.postMessage !== 'function') return null;
  const take = (text: unknown) => port.onmessage?.({ data: readText(text) } as MessageEvent);
  const onEvent: OnText = ({ detail }) => take(detail);
  const port: LinePort = {
    onmessage: null,
    postMessage: (message) => handler.postMessage(JSON.stringify(message)),
    close: () => {
      page.removeEventListener(NATIVE_EVENT, onEvent);
      handler.onmessage = null;
    },
  };
  page.addEventListener(NATIVE_EVENT, onEvent);
  handler.onmessage = ({ data }) => take(data);
  return port;
}
