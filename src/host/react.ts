/** What screens may ask of the wallet around them, wherever they run; the app provides it from the adapter in use. */
import { createContext, use } from 'react';

/** A challenge as a host's sheet needs it: what is seen there is what is signed. */
export interface ChallengeToSign {
  readonly id: string;
  readonly digest: string;
  readonly expiresAt: string;
  readonly display: {
    readonly requester: string;
    readonly title: string;
    readonly amount: number;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
  };
}

/** Evidence, or why there is none. `silent`: no answer in time. */
export type HostSigning =
  | { readonly kind: 'proof'; readonly proof: { readonly kind: 'host-jws'; readonly jws: string } }
  | { readonly kind: 'cancelled' | 'unsupported' | 'denied' | 'silent' };

export interface ScreenHost {
  /** Has the person confirm one transaction on the host's own sheet. Never rejects. */
  readonly stepUp: (challenge: ChallengeToSign) => Promise<HostSigning>;
  readonly haptic: (kind: 'selection' | 'success' | 'warning' | 'error') => void;
  /** Asks before the mini-program is closed, while something is under way; a host may ignore it. */
  readonly setCloseGuard: (on: boolean) => void;
  /** Hands over a file; false where the host cannot take one. */
  readonly saveFile: (file: { readonly name: string; readonly blob: Blob }) => Promise<boolean>;
}

export const HostContext = createContext<ScreenHost | null>(null);

/** @throws Error outside the app's providers: a bug. */
export function useHost(): ScreenHost {
  const host = use(HostContext);
  if (!host) throw new Error('no HostContext above this component');
  return host;
}
