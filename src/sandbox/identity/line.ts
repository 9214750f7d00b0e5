/** LINE's ID token (OpenID Connect): ES256 under LINE's published keys, for the lender's channel. */
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type FetchImplementation } from 'jose';
import { hash } from '../digest';
import type { CredentialVerifier } from '../http/credential-verifier';
import { unreachable } from './ask';
import { isFresh, type Age } from './signed-query';
import { walletSubject } from './wallet-person';

export const LINE_ISSUER = 'https://access.line.me';
export const LINE_KEYS = 'https://api.line.me/oauth2/v2.1/certs';

/** LINE gives the same token for as long as it lives, an hour at most; it is taken once all the same. */
export const LINE_AGE: Age = { longest: 3_600, skew: 5 };

export interface LineChannels {
  /** Channel ids of the lender, any of which may be the token's `aud`. */
  readonly channels: readonly string[];
  /** Where LINE's keys are read in its stead: at the lender's own way out, or in a test. */
  readonly keysUrl?: string | undefined;
  readonly fetch?: FetchImplementation;
  readonly age?: Age;
}

/** The keys could not be had; nothing is said about the token. */
const isUnreachable = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

export function lineVerifier({
  channels,
  keysUrl = LINE_KEYS,
  fetch,
  age = LINE_AGE,
}: LineChannels): CredentialVerifier<'line-id-token'> {
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: 3_000,
    cooldownDuration: 2_000,
    cacheMaxAge: 10 * 60_000,
    ...(fetch && { [customFetch]: fetch }),
  });
  return async ({ idToken }, now) => {
    try {
      const { payload } = await jwtVerify(idToken, keys, {
        algorithms: ['ES256'],
        issuer: LINE_ISSUER,
        audience: [...channels],
        clockTolerance: age.skew,
        currentDate: new Date(now),
        requiredClaims: ['sub', 'aud', 'iat', 'exp'],
      });
      const { aud: app, sub, iat } = payload;
      // LINE names one channel; a list could name ours beside a stranger's.
      if (typeof app !== 'string' || sub === undefined || !/^U[0-9a-f]{32}$/.test(sub)) return null;
      if (iat === undefined || !isFresh(iat, now, age)) return null;
      return { subject: walletSubject({ wallet: 'line', app, subject: sub }), once: `line#${hash(idToken)}` };
    } catch (error) {
      if (isUnreachable(error)) throw unreachable();
      return null;
    }
  };
}
