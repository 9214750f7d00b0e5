/** A repayment before it is made: what it costs, why, and what the loan looks like after it. product.md 1.5. */
import { amount, minus, NOTHING, share, sum, type Amount } from './money';
import { daysBetween, type Day } from './calendar';
import { totalOf } from './breakdown';
import {
  explainAccrued,
  explainCarried,
  explainEarlyFee,
  explainPayable,
  explainPayoff,
  type WhyLine,
} from './explain';
import {
  accruedInterest,
  payable,
  principalNotDue,
  stillToCollect,
  upcomingRows,
  type Ledger,
} from './ledger';
import { positionOf } from './loan';
import { earlyPurposes, LEAST_EARLY_PRINCIPAL, nextInstalment } from './posting';
import { planSummary, type PlanSummary } from './plan-summary';
import { isRefusal, refuse, type Refusal } from './refusal';
import { ledgerOn, replay } from './replay';
import { settlementOf } from './settlement';
import type {
  Allocation,
  Breakdown,
  LoanEvent,
  LoanPosition,
  PostedPayment,
  RepaymentPurpose,
  Terms,
} from './terms';

/** What a person asks to repay. */
export type RepaymentRequest =
  /** What is due, all of it or a part. A refund: all of the loan, or the amount that the merchant returns. */
  | { readonly purpose: 'due' | 'refund'; readonly amount?: Amount }
  | { readonly purpose: 'settle' | 'next' }
  /** Principal as typed; interest to the day and what is due are added. */
  | { readonly purpose: 'part-shorter' | 'part-lower' | 'part-keep'; readonly principal: Amount };

export interface RepaymentPreview {
  readonly on: Day;
  readonly purpose: RepaymentPurpose;
  /** Exactly what is to be paid. */
  readonly amount: Amount;
  /** The amount by component, and where each part of it goes. */
  readonly breakdown: Breakdown;
  readonly allocations: readonly Allocation[];
  /** The arithmetic of every cost in it. */
  readonly why: readonly WhyLine[];
  /** What the plan as it stands would still collect, less this amount and what it would collect afterwards. */
  readonly saving: Amount;
  /** Days by which the loan ends earlier; 0 when it does not. */
  readonly savedDays: number;
  readonly before: PlanSummary;
  readonly after: PlanSummary;
  /** The loan on that day once this is paid, its remaining plan included. */
  readonly position: LoanPosition;
}

/**
 * @param on not before the last event.
 * @returns the preview; the event `{ kind: 'paid', on, purpose, amount }` then posts exactly that. Or why it cannot be.
 * @throws RangeError as `position` does.
 */
export function previewRepayment(
  terms: Terms,
  events: readonly LoanEvent[],
  on: Day,
  request: RepaymentRequest,
): RepaymentPreview | Refusal {
  const latest = events.at(-1);
  if (latest !== undefined && on < latest.on) return refuse('date-goes-back');
  const ledger = ledgerOn(terms, events, on);
  if (ledger.settled) return refuse('after-settled');
  const sum = amountOf(ledger, on, request);
  if (typeof sum !== 'number') return sum;
  const { purpose } = request;
  const after = replay(terms, [...events, { kind: 'paid', on, purpose, amount: sum }]);
  if (isRefusal(after)) return after;
  const posted = after.payments.at(-1);
  if (posted === undefined) return refuse('not-offered');
  const before = planSummary(ledger, on);
  const remaining = planSummary(after, on);
  return {
    on,
    purpose,
    amount: sum,
    breakdown: posted.paid,
    allocations: posted.allocations,
    why: whyOf(ledger, posted, after.settled),
    saving: amount(stillToCollect(ledger, on) - sum - stillToCollect(after, on)),
    savedDays: Math.max(0, daysBetween(remaining.lastDue ?? on, before.lastDue ?? on)),
    before,
    after: remaining,
    position: positionOf(after, on),
  };
}

/**
 * What can be repaid on the position's date, in the order in which a screen offers it (product.md 1.5): what is due,
 * the whole, a part of the principal, the next instalment.
 * @param terms those in force: see `termsInForce`.
 */
export function repaymentChoices(
  terms: Pick<Terms, 'method'>,
  position: LoanPosition,
): readonly RepaymentPurpose[] {
  if (position.state === 'settled') return [];
  const upcoming = position.instalments.filter((row) => row.state === 'upcoming');
  const notDue = upcoming.reduce((total, row) => total + row.principal, 0);
  const [next, ...later] = upcoming;
  // A few fen over many dates leave rows of nothing.
  const collectsNext = next !== undefined && next.principal + next.interest > 0;
  const early = earlyPurposes(terms.method).filter((purpose) =>
    purpose === 'next' ? later.length > 0 && collectsNext : notDue > LEAST_EARLY_PRINCIPAL,
  );
  return [...(totalOf(position.payableNow) > 0 ? (['due'] as const) : []), 'settle', ...early];
}

function amountOf(ledger: Ledger, on: Day, request: RepaymentRequest): Amount | Refusal {
  const due = totalOf(payable(ledger, on));
  switch (request.purpose) {
    case 'due':
      return request.amount ?? due;
    case 'settle':
      return settlementOf(ledger, on, false).total;
    case 'refund':
      return request.amount ?? settlementOf(ledger, on, true).total;
    case 'next': {
      const next = nextInstalment(ledger, on);
      return next === null ? refuse('not-offered') : amount(due + next.total);
    }
    default:
      return partAmount(ledger, on, due, request.principal);
  }
}

function partAmount(ledger: Ledger, on: Day, due: Amount, principal: Amount): Amount | Refusal {
  const { earlyFee, method, rounding } = ledger.terms;
  const upcoming = upcomingRows(ledger, on);
  if (upcoming.length === 0 || earlyPurposes(method).length === 0) return refuse('not-offered');
  if (principal < LEAST_EARLY_PRINCIPAL) return refuse('amount-too-small');
  if (principal >= principalNotDue(upcoming)) return refuse('amount-too-large');
  const interest = accruedInterest(ledger, upcoming, on);
  return amount(due + interest + principal + share(principal, earlyFee, rounding));
}

/** Whether nothing of it goes beyond what is due: a payment of that, or a merchant's refund as small. */
const reachesNoFurther = (ledger: Ledger, { on, purpose, amount: paid }: PostedPayment): boolean =>
  purpose === 'due' || (purpose === 'refund' && paid <= totalOf(payable(ledger, on)));

/** @param ends whether nothing of the loan is left after it. */
function whyOf(ledger: Ledger, posted: PostedPayment, ends: boolean): readonly WhyLine[] {
  const { on, purpose } = posted;
  if (reachesNoFurther(ledger, posted)) return explainPayable(ledger, on);
  if (ends && purpose !== 'next') {
    return explainPayoff(ledger, settlementOf(ledger, on, purpose === 'refund'));
  }
  const due = payable(ledger, on);
  const upcoming = upcomingRows(ledger, on);
  return [
    ...explainPayable(ledger, on),
    ...explainAccrued(ledger, on, on, accruedInterest(ledger, upcoming, on)),
    ...(purpose === 'next' ? explainCarried(upcoming.slice(0, 1)) : []),
    ...explainEarlyFee(
      ledger.terms,
      minus(posted.paid.principal, due.principal),
      sum(posted.allocations.map(({ no, paid }) => (no === null ? paid.fees : NOTHING))),
    ),
  ];
}
