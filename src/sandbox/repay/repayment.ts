/** A payment on its way: confirmed, then posted on the day of its confirmation or failed. product.md 1.7. */
import { minus, NOTHING, sum, type Amount } from '../../lending/money';
import { sumBreakdowns } from '../../lending/breakdown';
import type { Day } from '../../lending/calendar';
import { apply } from '../../lending/loan';
import { isRefusal } from '../../lending/refusal';
import type { Breakdown, RepaymentPurpose } from '../../lending/terms';
import { withoutArrears } from '../arrears/arrears';
import { limitOf } from '../borrow/standing';
import { excessEntries, postMovement, repaymentEntries, reversed } from '../books/movement';
import { addRecord, append, log, patch, type Draft } from '../change';
import type { Context } from '../decision';
import { followPlan } from '../limit/state';
import { loanOf, type RunningLoan, type SettledLoan } from '../loan';
import { cardOf } from '../people/cards';
import type { ProductId } from '../products';
import { money } from '../writing';

export interface RepaidLoan {
  readonly loanId: string;
  readonly purpose: RepaymentPurpose;
  readonly amount: Amount;
  readonly breakdown: Breakdown;
  readonly settled: boolean;
}

export interface PendingRepayment {
  readonly id: string;
  /** Null for an automatic collection. */
  readonly quoteId: string | null;
  readonly purpose: RepaymentPurpose;
  /** Business moments. */
  readonly confirmedAt: number;
  readonly endsAt: number;
  /** The day it counts from, if it succeeds. */
  readonly on: Day;
  /** How the bank will answer. */
  readonly outcome: 'succeeded' | 'insufficient' | 'returned';
  readonly total: Amount;
  readonly loans: readonly RepaidLoan[];
  readonly cardId: string;
}

/** As its row keeps it. */
export interface EndedRepayment extends PendingRepayment {
  readonly endedAt: number;
  /** Went back to the card. */
  readonly excess: Amount;
  /** Available limit after it; null when it failed. */
  readonly available: Amount | null;
}

/** The bank has answered, at `ctx.business`. */
export function complete(draft: Draft, pending: PendingRepayment, ctx: Context): EndedRepayment {
  patch(draft, { repayments: draft.customer.repayments.filter(({ id }) => id !== pending.id) });
  const ended = pending.outcome === 'succeeded' ? succeed(draft, pending, ctx) : fail(draft, pending, ctx);
  append(draft, 'repayment', ended.id, ended);
  return ended;
}

function fail(draft: Draft, pending: PendingRepayment, ctx: Context): EndedRepayment {
  const isAutomatic = pending.quoteId === null;
  if (isAutomatic) recordFailure(draft, pending, ctx);
  log(
    draft,
    ctx.business,
    `debit.${pending.outcome}`,
    pending.outcome === 'insufficient' ? '余额不足，未扣款' : '银行退回，未扣款',
    pending.outcome === 'insufficient'
      ? 'Not enough on the card: nothing taken'
      : 'Returned by the bank: nothing taken',
  );
  return { ...pending, endedAt: ctx.business, excess: NOTHING, available: null };
}

/** A collection that took nothing is in the records too (product.md F36). */
function recordFailure(draft: Draft, pending: PendingRepayment, ctx: Context): void {
  for (const part of pending.loans) {
    const loan = loanOf(draft.customer, part.loanId);
    if (loan === null) continue;
    addRecord(draft, ctx, {
      kind: 'auto-debit-failed',
      on: pending.on,
      amount: part.amount,
      loanId: loan.id,
      productId: loan.productId,
      breakdown: null,
      cardTail: cardOf(draft.customer.cards, pending.cardId)?.tail ?? '',
      repaymentId: pending.id,
    });
  }
}

function succeed(draft: Draft, pending: PendingRepayment, ctx: Context): EndedRepayment {
  const loans = pending.loans.map((part) => postPart(draft, pending, part, ctx));
  const posted = sum(loans.map(({ amount }) => amount));
  const excess = minus(pending.total, posted);
  if (excess > 0) refundExcess(draft, pending, excess, ctx);
  log(
    draft,
    ctx.business,
    'repayment.succeeded',
    `还款成功 ${money(posted, 'zh-CN')}`,
    `${money(posted, 'en')} repaid`,
  );
  return {
    ...pending,
    loans,
    endedAt: ctx.business,
    excess,
    available: limitOf(draft.customer).available,
  };
}

/** Posts one loan's share; what its account no longer takes is excess. */
function postPart(draft: Draft, pending: PendingRepayment, part: RepaidLoan, ctx: Context): RepaidLoan {
  const loan = loanOf(draft.customer, part.loanId);
  const event = { kind: 'paid' as const, on: pending.on, purpose: part.purpose, amount: part.amount };
  const position = loan === null ? null : apply(loan.terms, loan.events, event);
  const payment = position === null || isRefusal(position) ? undefined : position.payments.at(-1);
  if (loan === null || position === null || isRefusal(position) || payment === undefined) {
    return { ...part, amount: NOTHING, breakdown: sumBreakdowns([]), settled: false };
  }
  const paid: RunningLoan = { ...loan, events: [...loan.events, event] };
  postMovement(draft, ctx, {
    kind: 'repayment',
    loanId: loan.id,
    cause: pending.id,
    turn: loan.id,
    on: pending.on,
    entries: repaymentEntries(part.amount, payment.paid),
  });
  addRecord(draft, ctx, {
    kind: pending.quoteId === null ? 'auto-debit' : 'repayment',
    on: pending.on,
    amount: part.amount,
    loanId: loan.id,
    productId: loan.productId,
    breakdown: payment.paid,
    cardTail: cardOf(draft.customer.cards, pending.cardId)?.tail ?? '',
    repaymentId: pending.id,
  });
  const settled = position.state === 'settled';
  if (settled) settle(draft, paid, pending.on, ctx);
  else keep(draft, withoutArrears(paid, pending.on));
  return { ...part, breakdown: payment.paid, settled };
}

function keep(draft: Draft, loan: RunningLoan): void {
  patch(draft, { loans: draft.customer.loans.map((each) => (each.id === loan.id ? loan : each)) });
}

/** A settled loan leaves the aggregate; its row holds it whole. */
export function settle(draft: Draft, loan: RunningLoan, on: Day, ctx: Context): void {
  patch(draft, { loans: draft.customer.loans.filter(({ id }) => id !== loan.id) });
  const settled: SettledLoan = { ...loan, settledOn: on };
  append(draft, 'settled-loan', loan.id, settled, { loanId: loan.id });
  log(draft, ctx.business, 'loan.settled', '借款已结清', 'Loan settled');
  followPlan(draft, ctx);
}

function refundExcess(draft: Draft, pending: PendingRepayment, excess: Amount, ctx: Context): void {
  const entries = excessEntries(excess);
  const cause = pending.id;
  postMovement(draft, ctx, { kind: 'excess', loanId: null, cause, entries });
  postMovement(draft, ctx, { kind: 'excess-refunded', loanId: null, cause, entries: reversed(entries) });
  const first = pending.loans[0];
  if (first === undefined) return;
  addRecord(draft, ctx, {
    kind: 'refund',
    on: pending.on,
    amount: excess,
    loanId: first.loanId,
    productId: productOf(draft, first.loanId),
    breakdown: null,
    cardTail: cardOf(draft.customer.cards, pending.cardId)?.tail ?? '',
    repaymentId: pending.id,
  });
}

function productOf(draft: Draft, loanId: string): ProductId {
  return loanOf(draft.customer, loanId)?.productId ?? draft.customer.products[0]?.id ?? 'choice';
}
