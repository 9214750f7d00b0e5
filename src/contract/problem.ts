/** Problems: the closed list of ways in which the lender says no, and their form on the wire (RFC 9457). */
import * as v from 'valibot';
import { words } from './scalar';

/** Every code with its HTTP status. A code that is not here cannot be sent; each has words in every language. */
export const PROBLEM_STATUS = {
  malformed: 400,
  invalid: 400,
  'idempotency-key-missing': 400,
  unauthenticated: 401,
  'session-expired': 401,
  'credential-refused': 401,
  'not-found': 404,
  'unknown-endpoint': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'idempotency-key-reused': 409,
  'not-invited': 409,
  'already-active': 409,
  'not-active': 409,
  'consents-incomplete': 409,
  'consent-changed': 409,
  'consent-holds-loans': 409,
  'consent-by-closing': 409,
  'no-limit': 409,
  'limit-below-used': 409,
  'limit-above-granted': 409,
  'limit-in-use': 409,
  'too-young': 409,
  'student-barred': 409,
  'product-not-offered': 409,
  'amount-below-minimum': 409,
  'amount-off-step': 409,
  'amount-over-limit': 409,
  'term-not-offered': 409,
  'method-not-offered': 409,
  'purpose-barred': 409,
  'card-unknown': 409,
  'card-number-wrong': 409,
  'card-bank-unsupported': 409,
  'card-known': 409,
  'cards-too-many': 409,
  'card-check-expired': 409,
  'card-default': 409,
  'card-debited': 409,
  'card-paying': 409,
  'coupon-unknown': 409,
  'coupon-unusable': 409,
  'above-cap': 409,
  'overdue-first': 409,
  'application-in-flight': 409,
  'quote-expired': 409,
  'quote-used': 409,
  'quote-outdated': 409,
  'cost-statement-unconfirmed': 409,
  'challenge-expired': 409,
  'challenge-used': 409,
  'challenge-mismatch': 409,
  'proof-refused': 409,
  'pin-wrong': 409,
  'pin-locked': 409,
  'pin-unset': 409,
  'not-cancellable': 409,
  'card-not-needed': 409,
  'review-not-offered': 409,
  'loan-settled': 409,
  'nothing-due': 409,
  'repayment-in-flight': 409,
  'repayment-not-offered': 409,
  'repayment-too-small': 409,
  'repayment-too-large': 409,
  'repayment-quote-expired': 409,
  'repayment-quote-used': 409,
  'complaints-too-many': 409,
  'clock-goes-back': 409,
  'service-unavailable': 503,
  internal: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;
export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

/** application/problem+json. `title` is for logs and other clients; our app has its own words for each code. */
export const problem = v.object({
  /** `urn:suijie:problem:<code>`. */
  type: v.string(),
  code: v.picklist(PROBLEM_CODES),
  title: words,
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  /** Figures that the words need: `minimum`, `step`, `maximum` in minor units, `triesLeft`, `retryAfter` in seconds. */
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  /** Which inputs were wrong, as JSON pointers, when the code is `invalid`. */
  fields: v.optional(v.array(v.object({ pointer: v.string(), message: v.string() }))),
  /** Shown with the error, so that a person can quote it. */
  correlationId: v.string(),
});
export type Problem = v.InferOutput<typeof problem>;
