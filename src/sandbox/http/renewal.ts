/** What a renewal is made of: the sealed word that a session may be renewed by a key, a nonce, and the key's signature. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { renewalText } from '../../contract/renewal';
import { keyFor, seal, unseal } from './sealed';

/** Real time, milliseconds: how long after signing in a session can be renewed at all, unless the lender says otherwise. */
export const RENEWABLE_LIFE = 60 * 60_000;
/** How long after signing in a key is taken: a token that is stolen later is of no use to bind one's own. */
export const BIND_WITHIN = 2 * 60_000;
const NONCE_LIFE = 60_000;

const time = v.pipe(v.number(), v.safeInteger());

const renewal = v.strictObject({
  /** Customer. */
  c: v.string(),
  /** Session. */
  s: v.string(),
  /** Real time after which nothing is renewed. */
  u: time,
  /** The customer's epoch of launches when it was made; an older one has been ended. */
  l: time,
  /** The key, as coordinates. */
  k: v.strictTuple([v.string(), v.string()]),
});
export type Renewal = v.InferOutput<typeof renewal>;

const nonce = v.strictObject({ n: v.string(), x: time });

export const sealRenewal = (claims: Renewal, secret: Uint8Array): string =>
  seal(claims, keyFor('renewal', secret));

export const readRenewal = (text: string, secret: Uint8Array): Renewal | null =>
  unseal(renewal, text, keyFor('renewal', secret));

/** @param n what nobody can guess. @param now real time, milliseconds. */
export function sealNonce(n: string, now: number, secret: Uint8Array) {
  const x = now + NONCE_LIFE;
  return { nonce: seal({ n, x }, keyFor('renewal nonce', secret)), expiresAt: new Date(x).toISOString() };
}

/** The name of a nonce of ours that has not run out; null for any other. */
export function readNonce(text: string, now: number, secret: Uint8Array): string | null {
  const read = unseal(nonce, text, keyFor('renewal nonce', secret));
  return read && read.x > now ? read.n : null;
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

/** The algorithm is ours, never the caller's to say. False also for coordinates that are no point of the curve. */
export async function isSignedBy(
  [x, y]: Renewal['k'],
  asked: { readonly renewal: string; readonly nonce: string; readonly signature: string },
): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, curve, false, ['verify']);
    return await subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      bytesOf(asked.signature),
      utf8ToBytes(renewalText(asked.renewal, asked.nonce)),
    );
  } catch {
    return false;
  }
}
