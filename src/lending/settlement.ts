/** What it takes to end a loan on a day, and what that saves. product.md 1.5. */
import { amount, minus, NOTHING, mulDiv, share, smaller, type Amount } from './money';
import { addDays, daysBetween, type Day } from './calendar';
import { totalOf } from './breakdown';
import { totalCarried } from './carried';
import {
  accruedInterest,
  carriedIn,
  payable,
  principalNotDue,
  stillToCollect,
  upcomingRows,
  type Ledger,
  type LedgerRow,
} from './ledger';
import type { Breakdown } from './terms';

/** The pay-off of a loan on a day, in its parts. */
export interface Payoff {
  readonly on: Day;
  /** Unpaid components of due and overdue instalments, penalty to the day included. */
  readonly due: Breakdown;
  /** Principal not yet due. */
  readonly principal: Amount;
  /** Normal interest on it, to the day. */
  readonly interest: Amount;
  /** Flat plans: the running period's fee for the days gone by; later fees fall away. */
  readonly fee: Amount;
  /** The product's own fee on principal repaid early; nothing unless it states one. */
  readonly earlyFee: Amount;
  /** Of a negotiated plan: cost that its coming instalments carry. Absent when there is none (product.md 1.14). */
  readonly carried?: Amount;
  /** Cost already paid that a full refund before the first due date gives back. */
  readonly givenBack: Amount;
  readonly total: Amount;
  /** All that the current plan would still collect, less the total. Below zero only where an early fee makes it so. */
  readonly saving: Amount;
}

/** The last day that bears cost when all is repaid on `on`: minimum days reach no further than the running due date. */
export function costsUntil(ledger: Ledger, running: LedgerRow | undefined, on: Day): Day {
  const minimum = addDays(ledger.disbursedOn, ledger.terms.minimumDays);
  if (running === undefined || minimum <= on) return on;
  return minimum < running.due ? minimum : running.due;
}

/** First day of a row's period, whether or not a coupon makes it free. */
export function periodStart(ledger: Ledger, row: LedgerRow): Day {
  return ledger.rows[ledger.rows.indexOf(row) - 1]?.due ?? ledger.disbursedOn;
}

/**
 * Whether a whole refund on a day cancels every cost: before the first due date. Signing anew ends that right: the first
 * due date of a negotiated plan is not the loan's.
 */
export function isRefundCostFree({ agreed, rows }: Ledger, on: Day): boolean {
  const firstDue = rows[0]?.due ?? on;
  return agreed === null && on < firstDue;
}

/**
 * @param asRefund a merchant's refund: no fee, and before the first due date no cost at all.
 */
export function settlementOf(ledger: Ledger, on: Day, asRefund: boolean): Payoff {
  const { terms } = ledger;
  const upcoming = upcomingRows(ledger, on);
  const running = upcoming[0];
  const costFree = asRefund && isRefundCostFree(ledger, on);
  const carried = totalCarried(carriedIn(upcoming));
  const until = costsUntil(ledger, running, on);
  const due = payable(ledger, on);
  const principal = principalNotDue(upcoming);
  const interest = costFree ? NOTHING : accruedInterest(ledger, upcoming, until);
  const fee = costFree ? NOTHING : feeToDate(ledger, running, until);
  const earlyFee = asRefund ? NOTHING : share(principal, terms.earlyFee, terms.rounding);
  const costPaid = amount(ledger.paid.fees + ledger.paid.interest);
  const givenBack = costFree ? smaller(costPaid, principal) : NOTHING;
  const total = amount(totalOf(due) + principal + interest + fee + earlyFee + carried - givenBack);
  return {
    on,
    due,
    principal,
    interest,
    fee,
    earlyFee,
    ...(carried > 0 && { carried }),
    givenBack,
    total,
    saving: minus(stillToCollect(ledger, on), total),
  };
}

/** Flat plans: the running period's fee x days gone by / days of the period, rounded once. */
export function feeToDate(ledger: Ledger, running: LedgerRow | undefined, until: Day): Amount {
  if (running === undefined || ledger.terms.method !== 'flat') return NOTHING;
  const start = periodStart(ledger, running);
  const period = daysBetween(start, running.due);
  return mulDiv(running.fee, daysBetween(start, until), 1, period, ledger.terms.rounding);
}
