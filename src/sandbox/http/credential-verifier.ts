/** Who judges which kind of credential: one verifier for each wallet's way of saying who is here. */
import type { Credential } from '../../contract/session';
import type { HostTokens } from './host-token';
import { Refusal } from './refusal';

/** A ticket is the lender's own; all else is a wallet's word. */
export type WalletCredential = Exclude<Credential, { kind: 'ticket' }>;

/** What a credential that holds says. */
export interface VerifiedCredential {
  /** The lender's name for the person: see `customerOfSubject`. */
  readonly subject: string;
  /** Names this one credential among all; whoever brings it a second time is refused. */
  readonly once: string;
}

/**
 * Judges one kind of credential: signature, audience, age.
 * Resolves with null when it does not hold. `now`: real time, milliseconds.
 * @throws Refusal service-unavailable when the wallet's side cannot be asked.
 */
export type CredentialVerifier<K extends WalletCredential['kind']> = (
  credential: Extract<WalletCredential, { kind: K }>,
  now: number,
) => Promise<VerifiedCredential | null>;

/** The wallets that this lender takes at their word. */
export type CredentialVerifiers = { readonly [K in WalletCredential['kind']]?: CredentialVerifier<K> };

/** @throws Refusal credential-unsupported for a kind that nobody here can judge. */
export async function verify<K extends WalletCredential['kind']>(
  credential: Extract<WalletCredential, { kind: K }>,
  verifiers: CredentialVerifiers,
  now: number,
): Promise<VerifiedCredential | null> {
  const verifier: CredentialVerifier<K> | undefined = verifiers[credential.kind as K];
  if (!verifier) throw new Refusal('credential-unsupported');
  return verifier(credential, now);
}

/** The frame protocol's assertion: the host's token, made for this page's nonce, known by issuer and `jti`. */
export const assertionVerifier =
  (hosts: HostTokens): CredentialVerifier<'host-assertion'> =>
  async ({ jws }, now) => {
    const token = await hosts(jws, 'assertion', now);
    // An assertion without the app's nonce could have been made for another page.
    if (!token || token.claims.nonce === undefined) return null;
    return { subject: token.claims.subject, once: `${token.issuer}#${token.claims.jti}` };
  };
