/** A negotiated plan for a person in difficulty: a new plan for what is unpaid. product.md 1.14. */
import { amount, minus, type Amount } from './money';
import type { Day } from './calendar';
import { annualRates } from './annual-rate';
import { costStatement, type CostStatement } from './cost-statement';
import { accruedInterest, outstanding, payable, stillToCollect, upcomingRows, type Ledger } from './ledger';
import { rate } from './rate';
import { refuse, type Refusal } from './refusal';
import { ledgerOn } from './replay';
import { plan } from './schedule';
import { feeToDate } from './settlement';
import type { AnnualRates, DueRule, Instalment, LoanEvent, Method, Plan, StatedRate, Terms } from './terms';

/** What is negotiated; the rest of the terms stays. */
export interface Negotiation {
  readonly method: Exclude<Method, 'flat'>;
  /** 1-360. */
  readonly months: number;
  readonly due: DueRule;
  readonly rate: StatedRate;
  /** Penalty that is forgiven, as stated; at most what is unpaid of it. */
  readonly waivedPenalty: Amount;
}

/** Unpaid cost that opens the plan and bears no interest in it. */
export interface CarriedCost {
  readonly fees: Amount;
  /** After the waiver. */
  readonly penalty: Amount;
  /** Unpaid interest, and normal interest to the day on principal not yet due. */
  readonly interest: Amount;
}

export interface NegotiatedInstalment extends Instalment {
  /** Its part of the carried cost. */
  readonly carried: Amount;
  /** Principal, interest and carried cost. */
  readonly total: Amount;
}

export interface NegotiatedPlan {
  /** Of the new plan: its principal is all that was unpaid, its value date the day of the negotiation. */
  readonly terms: Terms;
  readonly carried: CarriedCost;
  readonly waivedPenalty: Amount;
  readonly instalments: readonly NegotiatedInstalment[];
  /** Without the carried cost, which is no cost of the new plan. */
  readonly plan: Plan;
  readonly annual: AnnualRates;
  readonly costStatement: CostStatement;
  /** Principal, interest and carried cost. */
  readonly total: Amount;
  /** By how much it collects more than the plan it replaces, penalty to the day included. */
  readonly extraCost: Amount;
}

/**
 * @returns the plan as it would be signed, or why there is none: nothing is owed, or the waiver exceeds the penalty.
 * @throws RangeError as `position` does.
 */
export function negotiate(
  terms: Terms,
  events: readonly LoanEvent[],
  on: Day,
  { waivedPenalty, ...agreed }: Negotiation,
): NegotiatedPlan | Refusal {
  const ledger = ledgerOn(terms, events, on);
  if (ledger.settled) return refuse('after-settled');
  const carried = carriedCost(ledger, on, waivedPenalty);
  if (carried === null) return refuse('amount-too-large');
  const renewed: Terms = { ...terms, ...agreed, ...NO_EXTRAS, principal: outstanding(ledger), valueDate: on };
  const planned = plan(renewed);
  const annual = annualRates(planned, on, renewed.principal);
  const carriedTotal = amount(carried.fees + carried.penalty + carried.interest);
  const total = amount(planned.total + carriedTotal);
  return {
    terms: renewed,
    carried,
    waivedPenalty,
    instalments: withCarried(planned.instalments, carriedTotal),
    plan: planned,
    annual,
    costStatement: costStatement(renewed, planned, annual),
    total,
    extraCost: minus(total, stillToCollect(ledger, on)),
  };
}

/** A coupon, a flat fee and minimum days belong to the plan that is replaced. */
const NO_EXTRAS = { coupon: null, periodFee: rate(0), minimumDays: 0 } as const;

function carriedCost(ledger: Ledger, on: Day, waived: Amount): CarriedCost | null {
  const due = payable(ledger, on);
  const upcoming = upcomingRows(ledger, on);
  if (waived > due.penalty) return null;
  return {
    fees: amount(due.fees + feeToDate(ledger, upcoming[0], on)),
    penalty: minus(due.penalty, waived),
    interest: amount(due.interest + accruedInterest(ledger, upcoming, on)),
  };
}

/** floor(sum / n) a row, the last takes the rest. */
function withCarried(rows: readonly Instalment[], carried: Amount): NegotiatedInstalment[] {
  const share = amount(Math.floor(carried / rows.length));
  const last = amount(carried - share * (rows.length - 1));
  return rows.map((row, index) => {
    const part = index === rows.length - 1 ? last : share;
    return { ...row, carried: part, total: amount(row.principal + row.interest + part) };
  });
}
