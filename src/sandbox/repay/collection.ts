/**
 * Automatic collection (product.md 1.7): 06:00 and 17:00 on the due day, then 06:00 daily while unpaid; oldest first, the
 * whole instalment or nothing. Loans with a repayment in flight are skipped.
 */
import { debits, nextAttempt, type Debit } from '../../lending/auto-debit';
import { NO_BREAKDOWN, unpaidParts } from '../../lending/breakdown';
import type { Day } from '../../lending/calendar';
import type { Breakdown } from '../../lending/terms';
import { dateOf, hourOf, momentOf } from '../business-time';
import { patch, type Draft } from '../change';
import type { Collections, Customer } from '../customer';
import type { Context } from '../decision';
import { heldLoans, lastEventOn, loanOf, positionOn, repaymentInFlight, type RunningLoan } from '../loan';
import { bankAnswer } from './confirm';
import { complete, type PendingRepayment } from './repayment';

/** When the next collection runs; null when nothing is ever due. */
export function nextCollection(customer: Customer): number | null {
  const { doneUntil } = customer.collections;
  const dues = customer.loans.flatMap((loan) =>
    positionOn(loan, lastEventOn(loan))
      .instalments.filter((row) => row.closedOn === null)
      .map((row) => row.due),
  );
  const next = nextAttempt(dues, { day: dateOf(doneUntil), hour: hourOf(doneUntil) });
  return next === null ? null : momentOf(next.day, next.hour);
}

/** Runs one collection at its moment, `ctx.business`. After the first that fails, the card is not asked again. */
export function collect(draft: Draft, ctx: Context): void {
  note(draft, { doneUntil: ctx.business });
  const { customer } = draft;
  const free = customer.loans.filter(({ id }) => repaymentInFlight(customer, id) === null);
  for (const debit of debits(heldLoans(free, dateOf(ctx.business)))) {
    if (repaymentInFlight(draft.customer, debit.loanId) !== null) continue;
    if (!takeInstalment(draft, debit, ctx)) return;
  }
}

/** Asks the card for one instalment, whole. True when the next may be asked for. */
function takeInstalment(draft: Draft, { loanId, no, amount }: Debit, ctx: Context): boolean {
  const loan = loanOf(draft.customer, loanId);
  if (loan === null) return true;
  const answer = bankAnswer(draft.customer, ctx.business);
  const isUnknown = draft.customer.faults.debit === 'unknown';
  const on = dateOf(ctx.business);
  const pending: PendingRepayment = {
    id: ctx.id('rep'),
    quoteId: null,
    purpose: 'due',
    confirmedAt: ctx.business,
    outcome: answer.outcome,
    // The bank answers a collection at once, unless nobody knows what it answered.
    endsAt: isUnknown ? answer.endsAt : ctx.business,
    on,
    total: amount,
    loans: [{ loanId, purpose: 'due', amount, breakdown: unpaidOf(loan, no, on), settled: false }],
    cardId: loan.cardId,
  };
  const result = isUnknown ? 'unknown' : answer.outcome;
  note(draft, { last: { at: ctx.business, result, amount } });
  if (isUnknown) patch(draft, { repayments: [...draft.customer.repayments, pending] });
  else complete(draft, pending, ctx);
  return result === 'succeeded' || result === 'unknown';
}

function unpaidOf(loan: RunningLoan, no: number, on: Day): Breakdown {
  const row = positionOn(loan, on).instalments.find((each) => each.no === no);
  return row === undefined ? NO_BREAKDOWN : unpaidParts(row);
}

function note(draft: Draft, changes: Partial<Collections>): void {
  patch(draft, { collections: { ...draft.customer.collections, ...changes } });
}

/** An unknown collection has been answered. */
export function noteAnswer(draft: Draft, pending: PendingRepayment, ctx: Context): void {
  if (pending.quoteId !== null) return;
  note(draft, { last: { at: ctx.business, result: pending.outcome, amount: pending.total } });
}
