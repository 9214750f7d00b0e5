/** What the conformance suite needs of each host: the host itself, and the wallet around it in the test's hands. */
import type { Capability, Display, Host, HostCredential, HostKind } from '../bridge';

/** How the wallet is this time; whatever is left out is as usual. */
export interface Circumstances {
  readonly theme?: 'light' | 'dark';
  /** What the wallet speaks, as a display should have it. */
  readonly locale?: string;
  /** Where the wallet's link leads. */
  readonly start?: string;
  /** The token it hands out; empty in a broken one. */
  readonly token?: string;
  /** Its person turns back from whatever is asked. */
  readonly cancels?: boolean;
  /** It shakes hands, and then never answers. */
  readonly mute?: boolean;
}

export interface Around {
  readonly host: Host;
  /** Names of what has reached the wallet. */
  readonly reached: readonly string[];
  /** The wallet's own back; absent where it draws none. */
  readonly back?: () => void;
  /** The wallet's own word on being seen; absent where the page finds out alone. */
  readonly hide?: () => void;
  /** Absent where the device's own theme is followed. */
  readonly turnDark?: () => void;
  /** Listeners of the adapter's at the wallet itself. */
  readonly listening?: () => number;
}

/** By what name each thing reaches the wallet or the page (`page:…`); null: this host cannot. */
export type Does = Readonly<Record<Capability, string | null>>;

export interface Bench {
  readonly kind: HostKind;
  readonly hostName: Display['hostName'];
  readonly does: Does;
  /** Null where nobody can say who is here a second time. */
  readonly credential: HostCredential | null;
  /** What it maps to, where the host has its own: language and start parameter as the wallet has them. */
  readonly maps: {
    readonly locale: readonly [string, string];
    readonly start: readonly [string, string | null];
    readonly insets: Display['insets'];
  };
  readonly open: (circumstances?: Circumstances) => Promise<Around>;
  /** A page that takes this wallet for being there, and it is not; null where there is nobody to ask. */
  readonly absent: (() => Promise<Host>) | null;
  /** Whether its sharing tells when the person turns back. */
  readonly sharingTells: boolean;
}

/** Milliseconds within which every host has made up its mind. */
export const SLOWEST_START = 8_000;
