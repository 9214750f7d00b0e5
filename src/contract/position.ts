/** What has happened to a loan and how it stands, as it travels: with its terms, all that is recomputed (product.md 1.11). */
import * as v from 'valibot';
import { amount, count, date, signedAmount } from './scalar';
import { breakdown, dueRule, instalment, interestOnly, months, statedRate } from './terms';

export const repaymentPurpose = v.picklist([
  'due',
  'settle',
  'part-shorter',
  'part-lower',
  'part-keep',
  'next',
  'refund',
]);

/** What is agreed on in a negotiated plan; the rest of the terms stays (product.md 1.14). */
export const agreement = v.object({
  method: v.picklist(['equal-principal', 'equal-instalment', 'interest-first', 'pay-any-time']),
  months,
  due: dueRule,
  rate: statedRate,
  /** Penalty that is forgiven, at most what is unpaid of it. */
  waivedPenalty: amount,
  /** Lower first, more later: so many of the first due dates collect no principal. Absent: none. */
  interestOnly: v.exactOptional(interestOnly),
});

/** Cost of before that a negotiated plan carries without interest (product.md 1.14). */
export const carriedCost = v.object({ fees: amount, penalty: amount, interest: amount });

export const loanEvent = v.variant('kind', [
  v.object({ kind: v.literal('disbursed'), on: date }),
  v.object({ kind: v.literal('paid'), on: date, purpose: repaymentPurpose, amount }),
  /** A negotiated plan was signed: from that day on it is the loan's plan. */
  v.object({ kind: v.literal('negotiated'), on: date, agreed: agreement }),
]);
export type WireLoanEvent = v.InferOutput<typeof loanEvent>;

export const instalmentState = v.picklist(['upcoming', 'due', 'overdue', 'paid', 'settled-early']);

export const loanInstalment = v.object({
  ...instalment.entries,
  state: instalmentState,
  penalty: amount,
  overdueDays: count,
  paid: breakdown,
  /** Within fee, penalty and interest: what a negotiated plan carries in it. Absent in every other plan. */
  carried: v.exactOptional(carriedCost),
  closedOn: v.nullable(date),
});
export type WireLoanInstalment = v.InferOutput<typeof loanInstalment>;

export const loanState = v.picklist(['active', 'overdue', 'settled']);

/** A breakdown of money that moved: below zero only where a full refund gives cost back. */
export const posted = v.object({
  fees: signedAmount,
  penalty: signedAmount,
  interest: signedAmount,
  principal: signedAmount,
});

/** A payment as posted: where every unit of it went; `no` is null for principal paid early and what goes with it. */
export const postedPayment = v.object({
  on: date,
  purpose: repaymentPurpose,
  amount,
  paid: posted,
  allocations: v.array(v.object({ no: v.nullable(count), paid: posted })),
});

/** The loan on a date, all recomputable from terms and events (product.md 1.11). */
export const position = v.object({
  asOf: date,
  state: loanState,
  outstanding: amount,
  instalments: v.pipe(v.array(loanInstalment), v.maxLength(720)),
  payableNow: breakdown,
  accruedInterest: amount,
  paid: breakdown,
  payments: v.array(postedPayment),
});
export type WirePosition = v.InferOutput<typeof position>;
