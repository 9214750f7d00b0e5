/** Step-up: challenges bound to one exact transaction, and the check of the evidence that answers one. product.md F15. */
import type * as v from 'valibot';
import type { Challenge, challengePurpose, Proof } from '../../contract/challenge';
import type { ProblemCode } from '../../contract/problem';
import type { Assertion } from '../../contract/webauthn';
import { append, patch, refuse, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, HostClaims, Outcome } from '../decision';
import { hash } from '../digest';
import { devicesOf, tryMac } from '../devices/device';
import { noteUse, passkeysOf, signedBy, userHandleOf } from '../passkeys/passkey';
import { tryPin } from '../people/pin';
import type { Amount } from '../../lending/money';
import { CHALLENGE_LIFE, CHALLENGES_KEPT, LOAN_SIGNED_BY, PIN_TRIES } from '../settings';

export type ChallengePurpose = v.InferOutput<typeof challengePurpose>;

export interface OpenChallenge {
  readonly id: string;
  readonly for: ChallengePurpose;
  readonly digest: string;
  /** Real time. */
  readonly expiresAt: number;
  /** `void`: a newer one for the same took its place. */
  readonly state: 'open' | 'used' | 'void';
  /** Hash of the token that a right PIN earned. */
  readonly pinTokenHash: string | null;
}

/** What a challenge signs: its digest, and until when it can be signed (real time). */
export interface Signable {
  readonly digest: string;
  readonly expiresAt: number;
}

export function openChallenge(
  draft: Draft,
  purpose: ChallengePurpose,
  target: Signable,
  ctx: Context,
): OpenChallenge {
  const challenge: OpenChallenge = {
    id: ctx.id('chal'),
    for: purpose,
    digest: target.digest,
    expiresAt: Math.min(target.expiresAt, ctx.real + CHALLENGE_LIFE),
    state: 'open',
    pinTokenHash: null,
  };
  const older = draft.customer.challenges.map((each) =>
    each.state === 'open' && isFor(each, purpose) ? { ...each, state: 'void' as const } : each,
  );
  patch(draft, { challenges: [...older, challenge].slice(-CHALLENGES_KEPT) });
  return challenge;
}

export function challengeOf(customer: Customer, id: string): OpenChallenge | null {
  return customer.challenges.find((challenge) => challenge.id === id) ?? null;
}

/** Of what is signed: a quote, a repayment quote, a negotiated plan, a passkey or a phone to be. */
function signedId(purpose: ChallengePurpose): string {
  switch (purpose.kind) {
    case 'loan':
      return purpose.quoteId;
    case 'repayment':
      return purpose.repaymentQuoteId;
    case 'agreement':
      return purpose.planId;
    case 'passkey':
      return purpose.passkeySetupId;
    case 'device':
      return purpose.device;
  }
}

export function isFor(challenge: OpenChallenge, purpose: ChallengePurpose): boolean {
  return challenge.for.kind === purpose.kind && signedId(challenge.for) === signedId(purpose);
}

/** Why a challenge can no longer be answered; null when it can. */
export function challengeOver(challenge: OpenChallenge, ctx: Context): ProblemCode | null {
  if (challenge.state === 'used') return 'challenge-used';
  return challenge.state === 'void' || challenge.expiresAt <= ctx.real ? 'challenge-expired' : null;
}

function replace(draft: Draft, challenge: OpenChallenge, changes: Partial<OpenChallenge>): void {
  patch(draft, {
    challenges: draft.customer.challenges.map((each) =>
      each.id === challenge.id ? { ...each, ...changes } : each,
    ),
  });
}

const WAYS = ['host', 'webauthn', 'device-mac', 'app-pin'] as const satisfies Challenge['methods'];

/**
 * Ways of signing that suffice and that this person has, the lender's preference first.
 * @param borrowed by it; nothing where a debt only shrinks.
 */
export function waysToSign(
  customer: Customer,
  ctx: Context,
  purpose: ChallengePurpose,
  borrowed?: Amount,
): Challenge['methods'] {
  const hasPasskey = ctx.rpId !== undefined && passkeysOf(customer).length > 0;
  // The weakest lets in no other way of signing.
  const byDevice = devicesOf(customer).length > 0 && purpose.kind !== 'passkey' && purpose.kind !== 'device';
  return WAYS.filter((way) => {
    const most = LOAN_SIGNED_BY[way];
    if ((way === 'webauthn' && !hasPasskey) || (way === 'device-mac' && !byDevice)) return false;
    return borrowed === undefined || most === null || borrowed <= most;
  });
}

const WAY_OF = {
  'host-jws': 'host',
  webauthn: 'webauthn',
  'device-mac': 'device-mac',
  'app-pin': 'app-pin',
} as const satisfies Readonly<Record<Proof['kind'], (typeof WAYS)[number]>>;

/** Answers a challenge with the PIN: the token it earns works once, for this challenge. */
export function answerWithPin(
  draft: Draft,
  challenge: OpenChallenge,
  pin: string,
  ctx: Context,
): Outcome | { readonly token: string; readonly triesLeft: number } {
  const over = challengeOver(challenge, ctx);
  if (over !== null) return refuse(over);
  const stored = draft.customer.pin;
  if (stored === null) return refuse('pin-unset');
  const answer = tryPin(stored, pin, ctx.real);
  patch(draft, { pin: answer.pin });
  if (answer.kind === 'locked') {
    const isNews = answer.pin !== stored;
    return refuse('pin-locked', { retryAfter: answer.retryAfter }, isNews ? draft : undefined);
  }
  if (answer.kind === 'wrong') return refuse('pin-wrong', { triesLeft: answer.triesLeft }, draft);
  const token = ctx.secret(32);
  replace(draft, challenge, { pinTokenHash: hash(token) });
  return { token, triesLeft: PIN_TRIES };
}

/** Evidence for one signature, as a command carries it. */
export interface Evidence {
  readonly challengeId: string;
  readonly proof: Proof;
  readonly hostClaims: HostClaims | null;
  /** What must have been signed. */
  readonly purpose: ChallengePurpose;
  readonly digest: string;
  /** Of a loan: how much. */
  readonly borrowed?: Amount;
}

/**
 * Checks the evidence; when it holds, marks the challenge used, burns the host's token and goes on to `signed`.
 * The token may have been burnt long ago, so its row is asked for first.
 */
export function withProof(
  customer: Customer,
  evidence: Evidence,
  ctx: Context,
  signed: (draft: Draft) => Outcome,
): Outcome {
  const challenge = challengeOf(customer, evidence.challengeId);
  if (challenge === null) return refuse('not-found');
  if (!isFor(challenge, evidence.purpose) || challenge.digest !== evidence.digest) {
    return refuse('challenge-mismatch');
  }
  const over = challengeOver(challenge, ctx);
  if (over !== null) return refuse(over);
  const way = WAY_OF[evidence.proof.kind];
  if (!waysToSign(customer, ctx, evidence.purpose, evidence.borrowed).includes(way))
    return refuse('proof-refused');
  const use = (draft: Draft): Outcome => {
    replace(draft, challenge, { state: 'used', pinTokenHash: null });
    return signed(draft);
  };
  if (evidence.proof.kind === 'app-pin') {
    const isEarned = challenge.pinTokenHash === hash(evidence.proof.token);
    return isEarned ? use({ customer, rows: [] }) : refuse('proof-refused');
  }
  if (evidence.proof.kind === 'webauthn') {
    return withPasskey(customer, challenge, evidence.proof.credential, ctx, use);
  }
  if (evidence.proof.kind === 'device-mac') {
    return withMac(customer, challenge, evidence.proof, ctx, use);
  }
  const claims = evidence.hostClaims;
  if (claims === null || claims.subject !== customer.hostSubject || claims.expiresAt <= ctx.real) {
    return refuse('proof-refused');
  }
  if (claims.challengeId !== challenge.id || claims.digest !== challenge.digest) {
    return refuse('challenge-mismatch');
  }
  const key = `proof:${claims.jti}`;
  return {
    kind: 'read-row',
    row: { kind: 'burnt', key },
    then: (burnt) => {
      if (burnt !== null) return refuse('proof-refused');
      const draft: Draft = { customer, rows: [] };
      append(draft, 'burnt', key, { at: ctx.real });
      return use(draft);
    },
  };
}

/** By a passkey of this very person. Its counter goes on with the signature, so nothing is written for one that fails. */
function withPasskey(
  customer: Customer,
  challenge: OpenChallenge,
  credential: Assertion,
  ctx: Context,
  use: (draft: Draft) => Outcome,
): Outcome {
  const key = passkeysOf(customer).find(({ credentialId }) => credentialId === credential.id);
  const { userHandle } = credential.response;
  if (key === undefined || (userHandle !== undefined && userHandle !== userHandleOf(customer)))
    return refuse('proof-refused');
  return {
    kind: 'verify-passkey',
    check: { kind: 'assertion', challenge: signedBy(challenge), credential, key },
    then: (verified) => {
      if (verified === null) return refuse('proof-refused');
      const draft: Draft = { customer, rows: [] };
      noteUse(draft, verified, ctx);
      return use(draft);
    },
  };
}

/** By a phone's secret. A wrong MAC counts. */
function withMac(
  customer: Customer,
  challenge: OpenChallenge,
  { deviceId, mac }: Extract<Proof, { kind: 'device-mac' }>,
  ctx: Context,
  use: (draft: Draft) => Outcome,
): Outcome {
  const device = devicesOf(customer).find(({ id }) => id === deviceId);
  if (device === undefined) return refuse('proof-refused');
  const draft: Draft = { customer, rows: [] };
  const triesLeft = tryMac(draft, device, mac, challenge, ctx);
  return triesLeft === null ? use(draft) : refuse('proof-refused', { triesLeft }, draft);
}
