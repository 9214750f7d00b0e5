/** The key that checkout results are signed with: made on first use, the same for every process on the store. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { ReplyOf } from '../../contract/endpoint';
import type { getCheckoutKeys } from '../../contract/checkout';
import type { ResultToSign } from '../handlers/checkout';
import type { Json, Store } from '../store';
import { AUDIENCE } from './host-token';

/** Seconds for which a merchant takes a result. */
const RESULT_LIFE = 300;

type PublicKeys = ReplyOf<typeof getCheckoutKeys>;

export interface ResultKey {
  readonly publicKeys: () => Promise<PublicKeys>;
  /** The return address with the signed result in it. @param now milliseconds. */
  readonly signed: (result: ResultToSign, now: number) => Promise<{ readonly returnUrl: string }>;
}

async function newKey(): Promise<Json> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty = '', crv = '', x = '', y = '', d = '' } = await exportJWK(privateKey);
  return { kty, crv, x, y, d, kid: await calculateJwkThumbprint({ kty, crv, x, y }) };
}

export function resultKey(store: Store): ResultKey {
  let known: Promise<JWK> | undefined;
  const load = async (): Promise<JWK> => {
    const kept: unknown =
      (await store.getGlobal('secret', 'checkout-result')) ??
      (await store.putGlobal('secret', 'checkout-result', await newKey()));
    return kept as JWK;
  };
  const key = (): Promise<JWK> => {
    known ??= load().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    publicKeys: async () => {
      const { x = '', y = '', kid = '' } = await key();
      return { keys: [{ kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' }] };
    },
    signed: async ({ merchantId, returnUrl, claims }, now) => {
      const jwk = await key();
      const { kid = '' } = jwk;
      const seconds = Math.floor(now / 1000);
      const jws = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
        .setIssuer(AUDIENCE)
        .setAudience(merchantId)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + RESULT_LIFE)
        .sign(await importJWK(jwk, 'ES256'));
      const url = new URL(returnUrl);
      url.searchParams.set('result', jws);
      return { returnUrl: url.href };
    },
  };
}
