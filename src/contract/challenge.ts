/** Step-up: a challenge bound to one exact transaction, and the evidence that answers it (product.md F15). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { amount, count, digest, id, moment, words } from './scalar';
import { assertion, requestOptions } from './webauthn';

/** What is to be signed. */
export const challengePurpose = v.variant('kind', [
  v.strictObject({ kind: v.literal('loan'), quoteId: id }),
  v.strictObject({ kind: v.literal('repayment'), repaymentQuoteId: id }),
  v.strictObject({ kind: v.literal('agreement'), planId: id }),
  v.strictObject({ kind: v.literal('passkey'), passkeySetupId: id }),
  /** A phone that is to sign by its biometrics, named as it knows itself. */
  v.strictObject({ kind: v.literal('device'), device: id }),
]);

export const challenge = v.object({
  id,
  for: challengePurpose,
  /** SHA-256 of the canonical transaction: borrower, amount, rates, schedule, contract hash, card, expiry. */
  digest,
  /** No later than the quote's own expiry. */
  expiresAt: moment,
  /** What the host's sheet shows, so that what is seen is what is signed. */
  display: v.object({
    requester: words,
    title: words,
    /** 0 where no money moves: the sheet then shows none. */
    amount,
    lines: v.pipe(v.array(v.object({ label: words, value: words })), v.maxLength(8)),
  }),
  /** Ways of signing that suffice for this sum, in the lender's order of preference. */
  methods: v.pipe(v.array(v.picklist(['host', 'webauthn', 'device-mac', 'app-pin'])), v.minLength(1)),
  /** What to ask the browser for, where `webauthn` is among the methods: bound to this challenge. */
  passkey: v.optional(requestOptions),
  /** Whose MACs are taken, where `device-mac` is among the methods. */
  devices: v.optional(v.array(id)),
  state: v.picklist(['open', 'used', 'expired']),
});
export type Challenge = v.InferOutput<typeof challenge>;

/** Evidence, never a boolean. */
export const proof = v.variant('kind', [
  /** The host's JWS over challenge id and digest. */
  v.strictObject({
    kind: v.literal('host-jws'),
    jws: v.pipe(v.string(), v.minLength(20), v.maxLength(4096)),
  }),
  /** The single-use token that a right app PIN earned. */
  v.strictObject({
    kind: v.literal('app-pin'),
    token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,128}$/)),
  }),
  /** The signature of one of the person's passkeys over the challenge's `passkey.challenge`. */
  v.strictObject({ kind: v.literal('webauthn'), credential: assertion }),
  /** HMAC-SHA-256 over `<challenge id>.<digest>`, by the secret of a signing device. */
  v.strictObject({ kind: v.literal('device-mac'), deviceId: id, mac: digest }),
]);
export type Proof = v.InferOutput<typeof proof>;

export const createChallenge = endpoint({
  name: 'createChallenge',
  method: 'POST',
  path: '/v1/challenges',
  summary: 'Begin to sign. A newer challenge for the same quote voids the one before',
  auth: 'session',
  body: v.strictObject({ for: challengePurpose }),
  status: 201,
  reply: challenge,
  problems: [
    'not-found',
    'quote-expired',
    'quote-used',
    'quote-outdated',
    'cost-statement-unconfirmed',
    'plan-expired',
    'plan-used',
    'repayment-quote-expired',
    'repayment-quote-used',
    'application-in-flight',
    'repayment-in-flight',
    'challenge-expired',
    'challenge-used',
  ],
});

export const getChallenge = endpoint({
  name: 'getChallenge',
  method: 'GET',
  path: '/v1/challenges/{id}',
  summary: 'Whether a challenge is open, used or expired: asked after an interrupted signing',
  auth: 'session',
  status: 200,
  reply: challenge,
  problems: ['not-found'],
});

/** Our own PIN, where a host cannot sign: sent once, checked here, never kept. */
export const checkPin = endpoint({
  name: 'checkPin',
  method: 'POST',
  path: '/v1/challenges/{id}/pin',
  summary: 'Answer a challenge with the app PIN. Five wrong ones lock it for a while',
  auth: 'session',
  body: v.strictObject({ pin: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  status: 200,
  reply: v.object({ token: v.string(), expiresAt: moment, triesLeft: count }),
  problems: ['not-found', 'challenge-expired', 'challenge-used', 'pin-wrong', 'pin-locked', 'pin-unset'],
});
