/**
 * A stand-in for the wallet's trusted side where a demo has no server at all: a throw-away key, made in the page and
 * gone with it. Whoever can run scripts here can sign, so no lender may ever trust such a key outside its own demo.
 */
import { ES256, publicKeyOf, signJws, type PublicKey } from '../host/jws-wire';
import { assertionClaims, proofClaims, WALLET_PIN } from '../host/signing-wire';
import { APP_ID } from '../host/wire';
import type { WalletBackend } from './wallet-backend';

/** Never an origin: nobody takes it for a wallet that keeps its key on a server. */
export const throwAwayIssuer = (origin: string) => `${origin}#throw-away-key`;

export interface InPageBackend extends WalletBackend {
  readonly issuer: string;
  /** For the sandbox that runs in the app's page. */
  readonly publicKey: PublicKey;
}

/** @param now milliseconds. */
export async function inPageBackend(origin: string, now: () => number = Date.now): Promise<InPageBackend> {
  const throwAwayKey = await crypto.subtle.generateKey(ES256, false, ['sign', 'verify']);
  const publicKey = await publicKeyOf(await crypto.subtle.exportKey('jwk', throwAwayKey.publicKey));
  const issuer = throwAwayIssuer(origin);
  const sign = (claims: object) => signJws(throwAwayKey.privateKey, publicKey.kid, claims);
  const signer = (subject: string) => ({ issuer, subject, audience: APP_ID, now: now() });
  const wrong = new Map<string, number>();
  const lockedUntil = new Map<string, number>();

  return {
    issuer,
    publicKey,
    assertion: (customer, nonce) => sign(assertionClaims(signer(customer), nonce)),
    proof: async (customer, challenge, pin) => {
      if (Date.parse(challenge.expiresAt) <= now()) return { outcome: 'expired' };
      const wait = (lockedUntil.get(customer) ?? 0) - now();
      if (wait > 0) return { outcome: 'locked', retryAfter: Math.ceil(wait / 1_000) };
      if (pin === WALLET_PIN.demo) {
        wrong.delete(customer);
        return { outcome: 'proof', jws: await sign(proofClaims(signer(customer), challenge)) };
      }
      const triesLeft = WALLET_PIN.tries - (wrong.get(customer) ?? 0) - 1;
      wrong.set(customer, triesLeft === 0 ? 0 : WALLET_PIN.tries - triesLeft);
      if (triesLeft > 0) return { outcome: 'wrong-pin', triesLeft };
      lockedUntil.set(customer, now() + WALLET_PIN.coolDownSeconds * 1_000);
      return { outcome: 'locked', retryAfter: WALLET_PIN.coolDownSeconds };
    },
  };
}
