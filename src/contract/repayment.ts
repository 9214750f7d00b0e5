/** Repaying: a quote of what it takes, and the payment itself (product.md 1.5, 1.7, F31 to F34). */
import * as v from 'valibot';
import { card } from './card';
import { proof } from './challenge';
import { endpoint } from './endpoint';
import { amount, count, date, id, moment, signedAmount, price } from './scalar';
import { posted, repaymentPurpose } from './position';

/** A loan's remaining plan in the figures that a person compares. */
export const planSummary = v.object({
  instalment: amount,
  remaining: count,
  lastDue: v.nullable(date),
  lastInstalment: amount,
  totalInterest: amount,
});

/** What is paid on one loan: the engine's preview, without what the app derives by itself. */
export const loanRepayment = v.object({
  loanId: id,
  on: date,
  purpose: repaymentPurpose,
  amount,
  breakdown: posted,
  allocations: v.array(v.object({ no: v.nullable(count), paid: posted })),
  saving: signedAmount,
  savedDays: count,
  before: planSummary,
  after: planSummary,
});
export type WireLoanRepayment = v.InferOutput<typeof loanRepayment>;

/** How many loans one repayment takes in. */
export const LOANS_AT_ONCE = 50;

/** What a person asks to repay. `due` and `settle` may name several loans; the others exactly one. */
export const repaymentRequest = v.variant('purpose', [
  v.strictObject({
    purpose: v.literal('due'),
    loanIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(LOANS_AT_ONCE)),
    cardId: id,
    /** Less than all of it: met in the order of payment (product.md 1.7). Absent: all. */
    amount: v.optional(price),
  }),
  v.strictObject({
    purpose: v.picklist(['settle', 'next']),
    loanIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(LOANS_AT_ONCE)),
    cardId: id,
  }),
  v.strictObject({
    purpose: v.picklist(['part-shorter', 'part-lower', 'part-keep']),
    loanIds: v.pipe(v.array(id), v.length(1)),
    /** Principal as typed; interest to the day is added. */
    principal: amount,
    cardId: id,
  }),
]);
export type RepaymentRequest = v.InferOutput<typeof repaymentRequest>;

export const repaymentQuote = v.object({
  id,
  state: v.picklist(['open', 'signed', 'expired']),
  purpose: repaymentPurpose,
  createdAt: moment,
  /** Real time: 15 minutes, and never past the end of the value date. */
  expiresAt: moment,
  /** Value date: the business date on which it was asked for. */
  on: date,
  total: amount,
  breakdown: posted,
  loans: v.pipe(v.array(loanRepayment), v.minLength(1)),
  card,
  repaymentId: v.nullable(id),
});
export type RepaymentQuote = v.InferOutput<typeof repaymentQuote>;

export const repayment = v.object({
  id,
  repaymentQuoteId: id,
  purpose: repaymentPurpose,
  state: v.picklist(['processing', 'succeeded', 'failed']),
  /** Its date is when the person confirmed, if it later succeeds. */
  confirmedAt: moment,
  on: date,
  endedAt: v.nullable(moment),
  total: amount,
  breakdown: posted,
  loans: v.array(v.object({ loanId: id, amount, breakdown: posted, settled: v.boolean() })),
  card,
  failure: v.nullable(v.picklist(['insufficient', 'returned'])),
  /** Available limit after it; null until it has succeeded. */
  available: v.nullable(amount),
  /** Went back to the card because less was owed by the time it arrived. */
  excess: amount,
  pollAfter: v.nullable(count),
});
export type Repayment = v.InferOutput<typeof repayment>;

export const createRepaymentQuote = endpoint({
  name: 'createRepaymentQuote',
  method: 'POST',
  path: '/v1/repayment-quotes',
  summary: 'What a repayment takes today, to the fen',
  auth: 'session',
  body: repaymentRequest,
  status: 201,
  reply: repaymentQuote,
  problems: [
    'not-found',
    'card-unknown',
    'loan-settled',
    'nothing-due',
    'overdue-first',
    'repayment-in-flight',
    'repayment-not-offered',
    'repayment-too-small',
    'repayment-too-large',
  ],
});

export const getRepaymentQuote = endpoint({
  name: 'getRepaymentQuote',
  method: 'GET',
  path: '/v1/repayment-quotes/{id}',
  summary: 'A repayment quote of this person',
  auth: 'session',
  status: 200,
  reply: repaymentQuote,
  problems: ['not-found'],
});

export const createRepayment = endpoint({
  name: 'createRepayment',
  method: 'POST',
  path: '/v1/repayments',
  summary: 'Sign a repayment quote and pay. One quote is paid at most once',
  auth: 'session',
  once: true,
  body: v.strictObject({ repaymentQuoteId: id, challengeId: id, proof }),
  status: 202,
  reply: repayment,
  problems: [
    'not-found',
    'repayment-quote-expired',
    'repayment-quote-used',
    'repayment-in-flight',
    'challenge-expired',
    'challenge-used',
    'challenge-mismatch',
    'proof-refused',
    'idempotency-key-missing',
    'idempotency-key-reused',
  ],
});

export const getRepayment = endpoint({
  name: 'getRepayment',
  method: 'GET',
  path: '/v1/repayments/{id}',
  summary: 'How a repayment stands; the receipt once it has succeeded',
  auth: 'session',
  status: 200,
  reply: repayment,
  problems: ['not-found'],
});
