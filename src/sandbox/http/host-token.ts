/** What a host signed: JWS with ES256 under the host's published keys. The algorithm is ours to fix, not the token's. */
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import type { HostClaims } from '../decision';
import { Refusal } from './refusal';

/** A host whose word is taken: by its exact `iss`, with keys fetched from it or given. */
export type TrustedHost =
  | { readonly issuer: string; readonly jwksUrl: string }
  | { readonly issuer: string; readonly keys: JSONWebKeySet };

/** This API's name in a token's `aud`. */
export const AUDIENCE = 'suijie';

const SKEW = 5;
/** Seconds between `iat` and `exp`, at most. */
const LONGEST = { assertion: 60, proof: 120 };

export interface VerifiedToken {
  readonly issuer: string;
  readonly claims: HostClaims;
}
export type HostTokens = (
  jws: string,
  kind: keyof typeof LONGEST,
  now: number,
) => Promise<VerifiedToken | null>;

const textOf = (value: unknown) => (typeof value === 'string' && value.length <= 200 ? value : undefined);

/** The keys could not be had; nothing is said about the token. */
const isUnreachable = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

/**
 * Checks signature, `iss`, `aud`, `iat`, `exp` (at most 60 s for an assertion, 120 s for a proof, 5 s of skew), `sub`
 * and `jti`; null when any does not hold. Whether the `jti` was used before is not known here.
 * @throws Refusal service-unavailable when the host's keys cannot be fetched.
 */
export function hostTokens(hosts: readonly TrustedHost[]): HostTokens {
  const keys = new Map<string, JWTVerifyGetKey>(
    hosts.map((host) => [
      host.issuer,
      'keys' in host
        ? createLocalJWKSet(host.keys)
        : createRemoteJWKSet(new URL(host.jwksUrl), {
            timeoutDuration: 3_000,
            cooldownDuration: 2_000,
            cacheMaxAge: 10 * 60_000,
          }),
    ]),
  );

  return async (jws, kind, now) => {
    let issuer: string | undefined;
    try {
      issuer = decodeJwt(jws).iss;
    } catch {
      return null;
    }
    const key = issuer === undefined ? undefined : keys.get(issuer);
    if (issuer === undefined || key === undefined) return null;
    try {
      const { payload } = await jwtVerify(jws, key, {
        algorithms: ['ES256'],
        issuer,
        audience: AUDIENCE,
        clockTolerance: SKEW,
        currentDate: new Date(now),
        requiredClaims: ['sub', 'jti', 'iat', 'exp'],
      });
      const { sub, jti, iat, exp } = payload;
      if (!textOf(sub) || !textOf(jti) || sub === undefined || jti === undefined) return null;
      if (iat === undefined || exp === undefined) return null;
      if (iat * 1000 > now + SKEW * 1000 || exp <= iat || exp - iat > LONGEST[kind]) return null;
      const nonce = textOf(payload.nonce);
      const challengeId = textOf(payload.challengeId);
      const digest = textOf(payload.digest);
      return {
        issuer,
        claims: {
          subject: sub,
          jti,
          expiresAt: (exp + SKEW) * 1000,
          ...(nonce === undefined ? {} : { nonce }),
          ...(challengeId === undefined ? {} : { challengeId }),
          ...(digest === undefined ? {} : { digest }),
        },
      };
    } catch (error) {
      if (isUnreachable(error)) throw new Refusal('service-unavailable', { retryAfter: 3 });
      return null;
    }
  };
}
