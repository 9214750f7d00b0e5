/** What an API is made of; each door brings its own. */
import type { FontFiles } from '../documents/fonts';
import type { PasskeySite } from '../passkeys/site';
import type { Store } from '../store';
import type { CredentialVerifiers } from './credential-verifier';
import type { Domain } from './domain';
import type { Origins } from './headers';
import type { TrustedHost } from './host-token';
import type { LogLine } from './log';
import type { TrustedMerchant } from './merchant-token';
import type { RateLimit } from './rate-limit';

/** Where tests kill the process (`kill -9`), by endpoint. */
export type FailPoint = (place: 'before-commit' | 'after-commit', operation: string) => void;

export interface ApiOptions {
  readonly store: Store;
  readonly domain: Domain;
  /** Real time, milliseconds since 1970. */
  readonly clock: () => number;
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly hosts: readonly TrustedHost[];
  /** Wallets with credentials of their own kind; without a verifier a kind is refused as unsupported. */
  readonly verifiers?: CredentialVerifiers;
  /** Where passkeys may be used; none are taken when absent. */
  readonly passkeys?: PasskeySite | undefined;
  /** Merchants under contract; none when absent. */
  readonly merchants?: readonly TrustedMerchant[];
  /** How long after signing in a session can be renewed by its key, milliseconds; an hour when absent, 0 for never. */
  readonly renewableFor?: number;
  readonly origins: Origins;
  /** False hides `/sandbox`. */
  readonly sandbox: boolean;
  /** True holds every reply against the contract first, at the cost of the check: for tests and development. */
  readonly checkReplies: boolean;
  readonly limits: {
    readonly perSession: RateLimit;
    readonly perAddress: RateLimit;
    /** Verification codes that one address may ask about. */
    readonly perAsker: RateLimit;
  } | null;
  /** The letters of the lender's papers. */
  readonly fonts: FontFiles;
  /** The address of the page on which anybody checks a certificate; it is printed on each. */
  readonly checkAt: string;
  readonly log: (line: LogLine) => void;
  readonly failPoint?: FailPoint;
}

export const LIMITS = {
  perSession: { burst: 120, perSecond: 20 },
  perAddress: { burst: 2_000, perSecond: 500 },
  /** Nobody holds many certificates in hand; whoever tries codes out would need a thousand million years. */
  perAsker: { burst: 20, perSecond: 0.2 },
} as const;
