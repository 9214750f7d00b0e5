/** Which merchant asks: a short JWS of the merchant's own key, checked against the keys that it published or registered. */
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import type { Bilingual } from '../bilingual';
import { AUDIENCE } from './host-token';
import { Refusal } from './refusal';

/** A merchant under contract: its exact `iss`, its keys, and the origins that its return addresses may have. */
export interface TrustedMerchant {
  readonly id: string;
  readonly name: Bilingual;
  readonly origins: readonly string[];
  readonly keys: { readonly jwksUrl: string } | JSONWebKeySet;
}

const SKEW = 5;
/** Seconds from `iat` to `exp`, at most. */
const LONGEST = 120;

const keysOf = ({ keys }: TrustedMerchant): JWTVerifyGetKey =>
  'jwksUrl' in keys
    ? createRemoteJWKSet(new URL(keys.jwksUrl), {
        timeoutDuration: 3_000,
        cooldownDuration: 2_000,
        cacheMaxAge: 10 * 60_000,
      })
    : createLocalJWKSet(keys);

/** The keys could not be had; nothing is said about the token. */
const isUnreachable = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

export type MerchantTokens = (token: string | undefined, now: number) => Promise<TrustedMerchant>;

/**
 * Checks signature (ES256 or EdDSA), `iss`, `aud`, `jti`, `iat` and `exp`. A token may come twice: everything that a merchant
 * asks for is done once by its own number.
 * @throws Refusal unauthenticated; service-unavailable when the merchant's keys cannot be fetched.
 */
export function merchantTokens(merchants: readonly TrustedMerchant[]): MerchantTokens {
  const known = new Map(merchants.map((merchant) => [merchant.id, { merchant, key: keysOf(merchant) }]));
  return async (token, now) => {
    const found = known.get(issuerOf(token) ?? '');
    if (token === undefined || found === undefined) throw new Refusal('unauthenticated');
    try {
      const { payload } = await jwtVerify(token, found.key, {
        algorithms: ['ES256', 'EdDSA'],
        issuer: found.merchant.id,
        audience: AUDIENCE,
        clockTolerance: SKEW,
        currentDate: new Date(now),
        requiredClaims: ['jti', 'iat', 'exp'],
      });
      const { iat = 0, exp = 0 } = payload;
      if (iat * 1000 > now + SKEW * 1000 || exp <= iat || exp - iat > LONGEST)
        throw new Refusal('unauthenticated');
      return found.merchant;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw isUnreachable(error)
        ? new Refusal('service-unavailable', { retryAfter: 3 })
        : new Refusal('unauthenticated');
    }
  };
}

function issuerOf(token: string | undefined): string | undefined {
  try {
    return token === undefined ? undefined : decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}
