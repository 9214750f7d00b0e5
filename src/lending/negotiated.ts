/** A negotiated plan for a person in difficulty: a new plan for what is unpaid. product.md 1.14. */
import { amount, minus, plus, type Amount } from './money';
import type { Day } from './calendar';
import { annualRates } from './annual-rate';
import { totalCarried } from './carried';
import { costStatement, type CostStatement } from './cost-statement';
import { isRefusal, type Refusal } from './refusal';
import { planAnew, type PlannedAnew } from './renegotiation';
import { ledgerOn } from './replay';
import type { AnnualRates, CarriedCost, Instalment, LoanEvent, Negotiation, Terms } from './terms';

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
  readonly annual: AnnualRates;
  readonly costStatement: CostStatement;
  /** Principal, interest and carried cost. */
  readonly total: Amount;
  /** All that the plan it replaces would still collect, penalty to the day included. */
  readonly replaced: Amount;
  /** By how much it collects more than that; below zero where it collects less. */
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
  agreed: Negotiation,
): NegotiatedPlan | Refusal {
  const anew = planAnew(ledgerOn(terms, events, on), on, agreed);
  return isRefusal(anew) ? anew : negotiatedPlan(anew);
}

/** The figures of a plan that was worked out on an account. */
export function negotiatedPlan({ terms, agreed, plan, shares }: PlannedAnew): NegotiatedPlan {
  const annual = annualRates(plan, terms.valueDate, terms.principal);
  const total = plus(plan.total, totalCarried(agreed.carried));
  return {
    terms,
    carried: agreed.carried,
    waivedPenalty: agreed.negotiation.waivedPenalty,
    instalments: withCarried(plan.instalments, shares),
    annual,
    costStatement: costStatement(terms, plan, annual),
    total,
    replaced: agreed.replaced,
    extraCost: minus(total, agreed.replaced),
  };
}

function withCarried(rows: readonly Instalment[], shares: readonly CarriedCost[]): NegotiatedInstalment[] {
  return rows.map((row, index) => {
    const share = shares[index];
    const carried = share === undefined ? amount(0) : totalCarried(share);
    return { ...row, carried, total: plus(row.principal, row.interest, carried) };
  });
}

/** The most that any one instalment of a planned plan collects: what must fit into a person's means. */
export function highestInstalment({ plan, shares }: PlannedAnew): Amount {
  let highest = 0;
  for (const [index, row] of plan.instalments.entries()) {
    const share = shares[index];
    const carried = share === undefined ? 0 : totalCarried(share);
    highest = Math.max(highest, row.principal + row.interest + carried);
  }
  return amount(highest);
}

/** The terms that hold on a loan after its events: its own, or those of the plan that was negotiated last. */
export function termsInForce(terms: Terms, events: readonly LoanEvent[]): Terms {
  const latest = events.findLast((event) => event.kind === 'negotiated');
  return latest === undefined ? terms : ledgerOn(terms, events, latest.on).terms;
}
