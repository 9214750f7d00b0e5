/**
 * A native app's own message handler in place of a parent window: the same messages as JSON text, for a page that is a
 * WebView's top page. Small, because the boot script carries it. docs/embedding.md 4.
 */
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
  onmessage?: OnText | null;
}

type OnText = (event: { readonly data?: unknown; readonly detail?: unknown }) => void;

export interface NativePage {
  readonly webkit?: { readonly messageHandlers?: { readonly suijie?: NativeHandler } };
  readonly suijieHost?: NativeHandler;
  readonly addEventListener: (type: 'sj-message', listener: OnText) => void;
  readonly removeEventListener: (type: 'sj-message', listener: OnText) => void;
}

const NATIVE_EVENT = 'sj-message';

/** The line to the native app around this page; null where there is none. Sizes are the peer's to judge. */
export function nativePort(page: NativePage): LinePort | null {
  const handler = page.webkit?.messageHandlers?.suijie ?? page.suijieHost;
  if (typeof handler?.postMessage !== 'function') return null;
  const onText: OnText = ({ data, detail = data }) => {
    let message: unknown = null;
    try {
      message = JSON.parse(detail as string);
    } catch {
      // No message: refused as one by whoever takes the line.
    }
    port.onmessage?.({ data: message } as MessageEvent);
  };
  const port: LinePort = {
    onmessage: null,
    postMessage: (message) => handler.postMessage(JSON.stringify(message)),
    close: () => {
      page.removeEventListener(NATIVE_EVENT, onText);
      handler.onmessage = null;
    },
  };
  page.addEventListener(NATIVE_EVENT, onText);
  handler.onmessage = onText;
  return port;
}
