/**
 * What the app may ask of the wallet around it. One adapter per kind of host implements it; the app asks
 * {@link Host.supports} and never looks at the user agent.
 */

/** Wallets with a library of their own, each behind an adapter in a chunk of its own. */
export type WalletKind = 'telegram' | 'line' | 'vk' | 'wechat' | 'alipay';

export type HostKind = 'frame' | 'native' | 'browser' | WalletKind;

export type Capability =
  | 'credential'
  | 'stepUp'
  | 'title'
  | 'back'
  | 'close'
  | 'closeGuard'
  | 'haptic'
  | 'openExternal'
  | 'share'
  | 'saveFile'
  | 'addCalendar';

/** How the app should look here. Never believed for identity, limits or prices. */
export interface Display {
  /** The host's name for a person; null in a plain browser. */
  readonly hostName: string | null;
  /** What the host asks for, BCP 47; the app answers with the nearest it has. */
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  readonly size: 'normal' | 'large';
  /** By how much the page has to enlarge them where they are large, twice at most: not at all where the WebView does. */
  readonly letters: number;
  /** `#rrggbb`, used after a check of its contrast; null keeps ours. */
  readonly brand: string | null;
  /** What the host draws over the page: a whole title bar, a capsule in the top right corner, nothing. */
  readonly chrome: 'title-bar' | 'capsule' | 'none';
  /** CSS pixels covered by the host's own parts, beside the device's own insets. */
  readonly insets: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Where the host's link leads; the app looks it up in its own places and never navigates to it as it is. */
  readonly startParam: string | null;
}

/** Who is here, in a form that only the lender can judge. */
export type HostCredential =
  | { readonly kind: 'host-assertion'; readonly jws: string }
  | { readonly kind: 'ticket'; readonly ticket: string }
  | { readonly kind: 'telegram-init-data'; readonly initData: string }
  | { readonly kind: 'vk-launch-params'; readonly params: string }
  | { readonly kind: 'line-id-token'; readonly idToken: string }
  | { readonly kind: 'wechat-code'; readonly code: string; readonly state?: string | undefined }
  | { readonly kind: 'alipay-code'; readonly code: string };

/** A challenge as a host's sheet needs it: what is seen there is what is signed. Made by the lender. */
export interface ChallengeToSign {
  readonly id: string;
  readonly digest: string;
  readonly expiresAt: string;
  readonly display: {
    readonly requester: string;
    readonly title: string;
    /** Minor units. */
    readonly amount: number;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
  };
}

/** Evidence, or why there is none. `silent`: no answer in time, so nothing is known. */
export type HostSigning =
  | { readonly kind: 'proof'; readonly proof: { readonly kind: 'host-jws'; readonly jws: string } }
  | { readonly kind: 'cancelled' | 'unsupported' | 'denied' | 'silent' };

/** What a wallet's biometrics are asked to sign. */
export interface ChallengeToMac {
  readonly id: string;
  readonly digest: string;
  /** Of the lender's ids: whose signature is taken. */
  readonly devices: readonly string[];
}

/** `unsupported`: there is no secret here, or none that is taken: go another way. */
export type BiometricSigning =
  | {
      readonly kind: 'proof';
      readonly proof: { readonly kind: 'device-mac'; readonly deviceId: string; readonly mac: string };
    }
  | { readonly kind: 'cancelled' | 'unsupported' };

/** A secret of the lender's that the wallet keeps behind the phone's biometrics. Nothing of it rejects. */
export interface Biometry {
  /** How the phone knows itself, in a form that tells nobody which it is; null where its biometrics are not to be had. */
  readonly phone: () => Promise<string | null>;
  /** Has the wallet keep it. @param reason what the person is told, at most 128 letters. @returns whether it did. */
  readonly keep: (
    device: { readonly id: string; readonly secret: string },
    reason: string,
  ) => Promise<boolean>;
  /** Has the person's biometrics release it for one signature. */
  readonly sign: (challenge: ChallengeToMac, reason: string) => Promise<BiometricSigning>;
}

/** How handing something over to the host ended; `unsupported`: nobody took it, show it another way. */
export type Handing = 'done' | 'cancelled' | 'unsupported';

export interface FileToSave {
  readonly name: string;
  readonly blob: Blob;
}

export interface HostEvents {
  /** Theme, language, text size or insets changed: the whole new display. */
  display: Display;
  /** W3C MiniApp Lifecycle names. `unloaded` may never come: nothing may depend on it. */
  lifecycle: 'shown' | 'hidden' | 'unloaded';
  /** The host's own back was pressed. The app goes one step back, or calls `close` on its first screen. */
  back: undefined;
}

export interface Host {
  readonly kind: HostKind;
  /** As the host last said; each change comes as an event too. */
  readonly display: Display;
  readonly supports: (capability: Capability) => boolean;

  /**
   * A fresh credential, at most a minute old; null where nobody can say who is here.
   * @throws HostError TIMEOUT, DENIED, CLOSED, or INVALID for an empty token.
   */
  readonly credential: () => Promise<HostCredential | null>;
  /** Has the person confirm one transaction on the host's own sheet. Never rejects. */
  readonly stepUp: (challenge: ChallengeToSign, signal?: AbortSignal) => Promise<HostSigning>;

  /** Absent where the wallet has none to lend. */
  readonly biometry?: Biometry;

  /** The first useful screen is painted: a splash may go. */
  readonly ready: () => void;
  readonly setTitle: (title: string) => void;
  /** Whether the host should offer its own back, where it draws one. */
  readonly setBack: (shown: boolean) => void;
  /** Asks before the mini-program is closed, while something is under way; a host may ignore it. */
  readonly setCloseGuard: (on: boolean) => void;
  readonly close: () => void;
  readonly haptic: (kind: 'selection' | 'success' | 'warning' | 'error') => void;

  /** `https:`, `tel:` or `mailto:`, outside the mini-program. @throws HostError INVALID for any other. */
  readonly openExternal: (url: string) => Promise<Handing>;
  /** A link to a public page of ours; never a document or anything personal. */
  readonly share: (item: { readonly title: string; readonly url: string }) => Promise<Handing>;
  /** At most 10 MiB. */
  readonly saveFile: (file: FileToSave) => Promise<Handing>;
  /** @param ics one iCalendar text. */
  readonly addCalendar: (entry: { readonly name: string; readonly ics: string }) => Promise<Handing>;

  /** Returns how to stop listening. */
  readonly on: <E extends keyof HostEvents>(
    event: E,
    listener: (payload: HostEvents[E]) => void,
  ) => () => void;
  readonly dispose: () => void;
}
