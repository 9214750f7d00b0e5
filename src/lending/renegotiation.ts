/** A negotiated plan on a loan's account: the plan that is to be signed, and the account once it is. product.md 1.14. */
import { amount, minus, type Amount } from './money';
import type { Day } from './calendar';
import { totalOf } from './breakdown';
import { spreadCarried } from './carried';
import {
  accruedInterest,
  carriedIn,
  ledgerRow,
  outstanding,
  payable,
  stillToCollect,
  upcomingRows,
  type Agreed,
  type Ledger,
  type LedgerRow,
} from './ledger';
import { interestOnlyWithin } from './declared-terms';
import { rate } from './rate';
import { isRefusal, refuse, type Refusal } from './refusal';
import { dueDates, levelOf, plan } from './schedule';
import { feeToDate } from './settlement';
import type { CarriedCost, LoanEvent, Negotiation, Plan, Terms } from './terms';

/** A coupon, a flat fee and minimum days belong to the plan that is replaced. */
const NO_EXTRAS = { coupon: null, periodFee: rate(0), minimumDays: 0 } as const;

export interface PlannedAnew {
  /** Its principal is all that was unpaid, its value date the day of the negotiation. */
  readonly terms: Terms;
  readonly agreed: Agreed;
  /** Without the carried cost, which is no cost of the new plan. */
  readonly plan: Plan;
  /** What each of its rows carries. */
  readonly shares: readonly CarriedCost[];
}

/** @returns the plan, or why there is none: nothing is owed, no principal is, or the waiver exceeds the penalty. */
export function planAnew(ledger: Ledger, on: Day, negotiation: Negotiation): PlannedAnew | Refusal {
  if (ledger.settled) return refuse('after-settled');
  const principal = outstanding(ledger);
  if (principal === 0 || !interestOnlyWithin(negotiation)) return refuse('not-offered');
  const { waivedPenalty, ...agreed } = negotiation;
  const carried = carriedCost(ledger, on, waivedPenalty);
  if (carried === null) return refuse('amount-too-large');
  const { interestOnly: _before, ...own } = ledger.terms;
  const terms: Terms = { ...own, ...agreed, ...NO_EXTRAS, principal, valueDate: on };
  const planned = plan(terms);
  return {
    terms,
    agreed: { on, negotiation, replaced: stillToCollect(ledger, on), carried },
    plan: planned,
    shares: spreadCarried(carried, planned.instalments.length, terms.allocation),
  };
}

function carriedCost(ledger: Ledger, on: Day, waived: Amount): CarriedCost | null {
  const due = payable(ledger, on);
  const upcoming = upcomingRows(ledger, on);
  const before = carriedIn(upcoming);
  const penalty = amount(due.penalty + before.penalty);
  if (waived > penalty) return null;
  return {
    fees: amount(due.fees + before.fees + feeToDate(ledger, upcoming[0], on)),
    penalty: minus(penalty, waived),
    interest: amount(due.interest + before.interest + accruedInterest(ledger, upcoming, on)),
  };
}

/** Puts the plan in force; on a refusal the account is unchanged. */
export function renegotiate(
  ledger: Ledger,
  { on, agreed: negotiation }: Extract<LoanEvent, { kind: 'negotiated' }>,
): Refusal | null {
  if (on < ledger.latest) return refuse('date-goes-back');
  const anew = planAnew(ledger, on, negotiation);
  if (isRefusal(anew)) return anew;
  const { terms, agreed, plan: planned, shares } = anew;
  const kept = ledger.rows.flatMap((row) => whatStays(row, terms.principal, on));
  const after = kept.at(-1)?.no ?? 0;
  const rows = planned.instalments.map((row, index) =>
    ledgerRow({ ...row, no: after + row.no }, shares[index]),
  );
  ledger.rows.splice(0, ledger.rows.length, ...kept, ...rows);
  const dues = dueDates(terms.due, on, terms.months, terms.method);
  ledger.starts = [on, ...dues];
  ledger.level = levelOf(terms, terms.principal, on, dues);
  ledger.terms = terms;
  ledger.agreed = agreed;
  ledger.latest = on;
  return null;
}

/** A closed row stays as it is, one that was paid in part as far as it was paid; the others are replaced. */
function whatStays(row: LedgerRow, balance: Amount, on: Day): LedgerRow[] {
  if (row.closedOn !== null) return [row];
  if (totalOf(row.paid) === 0) return [];
  const { principal, interest, fees: fee } = row.paid;
  const { carried: _carried, ...own } = row;
  const stub = ledgerRow({ ...own, principal, interest, fee, balance });
  return [{ ...stub, paid: row.paid, overdue: row.overdue, closedOn: on, cutShort: true }];
}
