/** What the boot script leaves for the main script: the connection to the host, and the sign-in that is under way. */
import type { HostCredential, WalletKind } from './bridge';
import type { RpcMessage, Welcome } from './wire';

/** A frame's or WebView's connection after the handshake. The boot script used request number 1. */
export interface FrameLine {
  readonly nonce: string;
  /** Over a native app's own handler, as text, instead of a port. */
  readonly isNative: boolean;
  readonly welcome: Welcome;
  readonly next: number;
  readonly post: (message: RpcMessage) => void;
  /** From now on everything that arrives goes here, first what has arrived already. */
  readonly take: (receive: (data: unknown) => void) => void;
  readonly close: () => void;
}

/** What the page's address and browser say of the wallet around it; taken out of the address, kept in memory alone. */
export interface Launch {
  /** Null: no wallet with a library of its own. The adapter finds out whether it is true. */
  readonly wallet: WalletKind | null;
  /** Null: nothing in the address says who is here. */
  readonly credential: HostCredential | null;
  /** The wallet's own parameters besides. */
  readonly params: URLSearchParams;
}

/** How far sign-in has come without the main script. */
export type EarlySession =
  /** The lender's answer to POST /v1/sessions, of whatever status, unread. Its credential is used up. */
  | { readonly kind: 'answer'; readonly response: Response }
  /** Nobody answered. Try again with a fresh credential: this one may be used up. */
  | { readonly kind: 'unreachable' }
  /** The lender is in this page (demo): here is a credential that nobody has used. */
  | { readonly kind: 'credential'; readonly credential: HostCredential }
  /** Nobody says who is here. */
  | { readonly kind: 'nobody' };

export interface Handover {
  readonly launch: Launch;
  /** Settled within two seconds; null in a plain browser. Neither promise ever rejects. */
  readonly line: Promise<FrameLine | null>;
  readonly session: Promise<EarlySession>;
}

declare global {
  interface Window {
    __sj?: Handover;
  }
}
