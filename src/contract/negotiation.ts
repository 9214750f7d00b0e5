/**
 * A negotiated plan for a person in difficulty (product.md 1.14, F59): plans within what can be paid a month, each with
 * its full cost; one of them read, confirmed and signed like a loan; a person to talk to at any step.
 */
import * as v from 'valibot';
import { proof } from './challenge';
import { complaint, COMPLAINT_WORDS } from './complaint';
import { costStatement } from './cost-statement';
import { dayOfMonth, monthly, situation } from './difficulty';
import { endpoint } from './endpoint';
import { amount, date, digest, id, language, moment, signedAmount, words } from './scalar';
import { agreement, carriedCost } from './position';
import { annualRates, instalment, months, terms } from './terms';
import { paperText } from './paper';

/**
 * How a plan is made: `soonest` level instalments, the fewest months that fit; `lightest` the most months at
 * the usual rate; `reduced-rate` the fewest at the lender's lowered rate, penalty not waived; `falling` equal principal,
 * which costs less and begins higher; `later` interest alone for a few months, then level instalments, the fewest months
 * that fit.
 */
export const planKind = v.picklist(['soonest', 'lightest', 'reduced-rate', 'falling', 'later']);
export type PlanKind = v.InferOutput<typeof planKind>;

/** What a negotiated plan collects and costs: the engine's own figures, all recomputable (F81). */
export const negotiatedFigures = v.object({
  /** Of the new plan: principal is all that was unpaid, the value date the day of the negotiation. */
  terms,
  /** Unpaid cost that opens it and bears no interest. */
  carried: carriedCost,
  waivedPenalty: amount,
  instalments: v.pipe(
    v.array(v.object({ ...instalment.entries, carried: amount, total: amount })),
    v.minLength(1),
    v.maxLength(360),
  ),
  /** Of principal and interest; carried cost is no cost of the new plan. */
  annual: annualRates,
  costStatement,
  /** Principal, interest and carried cost. */
  total: amount,
  /** What the plan that it replaces would still collect, penalty to the day included. */
  replaced: amount,
  /** The total less that: below zero where the new plan collects less. */
  extraCost: signedAmount,
});
export type WireNegotiatedFigures = v.InferOutput<typeof negotiatedFigures>;

export const negotiatedPlan = v.object({
  id,
  loanId: id,
  kind: planKind,
  state: v.picklist(['open', 'signed', 'expired']),
  createdAt: moment,
  /** Real time: 30 minutes, and never past the end of the value date. */
  expiresAt: moment,
  /** Value date: the business date on which it was asked for. */
  on: date,
  /** What is agreed on: from it, the loan's terms and events every figure below follows. */
  agreed: agreement,
  ...negotiatedFigures.entries,
  /** Seconds for which the cost statement must be in view before it can be confirmed (product.md F14). */
  readingSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
  statementConfirmedAt: v.nullable(moment),
  contract: v.object({ title: words, hash: digest, language }),
  /** How lender and credit bureau will speak of it, in the lender's words. */
  creditReport: words,
  /** What becomes of the limit while the plan runs, in the lender's words; absent where nothing does (product.md F04). */
  limitMeanwhile: v.exactOptional(words),
  /** Null until signed. */
  signedAt: v.nullable(moment),
  paperId: v.nullable(id),
});
export type NegotiatedPlan = v.InferOutput<typeof negotiatedPlan>;

export const negotiationRequest = v.strictObject({
  loanId: id,
  situation,
  monthly,
  dayOfMonth,
});
export type NegotiationRequest = v.InferOutput<typeof negotiationRequest>;

export const negotiation = v.object({
  loanId: id,
  situation,
  monthly: amount,
  dayOfMonth,
  on: date,
  /** Longest plan of this lender. */
  mostMonths: months,
  /** In no order of merit; none is chosen. Empty where nothing fits. */
  plans: v.pipe(v.array(negotiatedPlan), v.maxLength(5)),
  /** The lowest monthly figure for which there would be a plan: told where none fits. */
  least: amount,
});
export type Negotiation = v.InferOutput<typeof negotiation>;

export const createNegotiation = endpoint({
  name: 'createNegotiation',
  method: 'POST',
  path: '/v1/negotiations',
  summary: 'Plans within what a person can pay a month. Asking binds nobody; asking again renews them',
  auth: 'session',
  body: negotiationRequest,
  status: 201,
  reply: negotiation,
  problems: ['not-found', 'loan-settled', 'repayment-in-flight', 'negotiation-too-soon'],
});

export const getNegotiatedPlan = endpoint({
  name: 'getNegotiatedPlan',
  method: 'GET',
  path: '/v1/negotiated-plans/{id}',
  summary: 'A plan that was offered to this person',
  auth: 'session',
  status: 200,
  reply: negotiatedPlan,
  problems: ['not-found'],
});

export const getNegotiatedPlanContract = endpoint({
  name: 'getNegotiatedPlanContract',
  method: 'GET',
  path: '/v1/negotiated-plans/{id}/contract',
  summary: 'The repayment agreement as it will be signed, word for word (product.md F15)',
  auth: 'session',
  status: 200,
  reply: paperText,
  problems: ['not-found'],
});

export const confirmNegotiatedPlanStatement = endpoint({
  name: 'confirmNegotiatedPlanStatement',
  method: 'POST',
  path: '/v1/negotiated-plans/{id}/cost-statement',
  summary: 'The person has read the cost statement of a negotiated plan (product.md F14)',
  auth: 'session',
  body: v.strictObject({ readSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400)) }),
  status: 200,
  reply: negotiatedPlan,
  problems: ['not-found', 'plan-expired', 'plan-used', 'cost-statement-unconfirmed'],
});

export const createAgreement = endpoint({
  name: 'createAgreement',
  method: 'POST',
  path: '/v1/agreements',
  summary:
    'Sign a negotiated plan: from now on it is the loan’s plan. Of the plans offered, at most one is ever signed',
  auth: 'session',
  once: true,
  body: v.strictObject({ planId: id, challengeId: id, proof }),
  status: 201,
  reply: negotiatedPlan,
  problems: [
    'not-found',
    'plan-expired',
    'plan-used',
    'cost-statement-unconfirmed',
    'repayment-in-flight',
    'challenge-expired',
    'challenge-used',
    'challenge-mismatch',
    'proof-refused',
    'idempotency-key-missing',
    'idempotency-key-reused',
  ],
});

export const createHandOver = endpoint({
  name: 'createHandOver',
  method: 'POST',
  path: '/v1/hand-overs',
  summary:
    'Ask for a person, at any step: what was said so far goes along. It gets a number and a date of answer',
  auth: 'session',
  once: true,
  body: v.strictObject({
    loanId: id,
    situation: v.optional(situation),
    monthly: v.optional(monthly),
    dayOfMonth: v.optional(dayOfMonth),
    /** The person's own words, where they want to say more. */
    words: v.optional(v.pipe(v.string(), v.maxLength(COMPLAINT_WORDS.most))),
  }),
  status: 201,
  reply: complaint,
  problems: ['not-found', 'complaints-too-many', 'idempotency-key-missing', 'idempotency-key-reused'],
});
