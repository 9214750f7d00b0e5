/** What a host signs about a person, and how the demo wallet's page asks its own side to sign. docs/embedding.md. */
import * as v from 'valibot';
import { challengeParams } from './params-wire';
import { APP_ID } from './wire';

/** Seconds from `iat` to `exp`; a lender takes no more than 60 and 120. */
const LIFE = { assertion: 55, proof: 110 } as const;

interface Signer {
  /** The host's exact origin. */
  readonly issuer: string;
  /** The host's own id of the person. */
  readonly subject: string;
  /** The app the token is for. */
  readonly audience: string;
  /** Milliseconds. */
  readonly now: number;
}

const base = ({ issuer, subject, audience, now }: Signer, life: number) => {
  const iat = Math.floor(now / 1_000);
  return { iss: issuer, sub: subject, aud: audience, jti: crypto.randomUUID(), iat, exp: iat + life };
};

/** Who is here, for the page that made the nonce. */
export const assertionClaims = (signer: Signer, nonce: string) => ({
  ...base(signer, LIFE.assertion),
  nonce,
});

/** That this person confirmed exactly this challenge, just now, with the wallet's PIN. */
export const proofClaims = (
  signer: Signer,
  { id, digest }: { readonly id: string; readonly digest: string },
) => {
  const claims = base(signer, LIFE.proof);
  return { ...claims, challengeId: id, digest, amr: ['pin'], auth_time: claims.iat };
};

const subject = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{2,79}$/));
/** The mini-programs that this wallet knows. */
const audience = v.picklist([APP_ID]);

export const assertionRequest = v.strictObject({
  customer: subject,
  nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  audience,
});
export type AssertionRequest = v.InferOutput<typeof assertionRequest>;
export const assertionReply = v.object({ jws: v.string() });

export const proofRequest = v.strictObject({
  customer: subject,
  audience,
  challenge: challengeParams,
  pin: v.pipe(v.string(), v.regex(/^\d{6}$/)),
});
export type ProofRequest = v.InferOutput<typeof proofRequest>;

export const proofReply = v.variant('outcome', [
  v.object({ outcome: v.literal('proof'), jws: v.string() }),
  v.object({ outcome: v.literal('wrong-pin'), triesLeft: v.number() }),
  /** Too many wrong ones; `retryAfter` in seconds. */
  v.object({ outcome: v.literal('locked'), retryAfter: v.number() }),
  /** The challenge is over: nothing is signed any more. */
  v.object({ outcome: v.literal('expired') }),
]);
export type ProofReply = v.InferOutput<typeof proofReply>;

/** PIN rules of the demo wallet. */
export const WALLET_PIN = { demo: '135790', tries: 5, coolDownSeconds: 300 } as const;
