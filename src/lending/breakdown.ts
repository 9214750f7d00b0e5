/** Arithmetic of what is paid or unpaid by component: fees, penalty, interest, principal. */
import { amount, NOTHING, type Amount } from './money';
import type { Breakdown, LoanInstalment } from './terms';

export const NO_BREAKDOWN: Breakdown = {
  fees: NOTHING,
  penalty: NOTHING,
  interest: NOTHING,
  principal: NOTHING,
};

/** All components together. @throws RangeError beyond 2^53 - 1. */
export function totalOf(parts: Breakdown): Amount {
  return amount(parts.fees + parts.penalty + parts.interest + parts.principal);
}

/** Component by component. */
export function addBreakdowns(a: Breakdown, b: Breakdown): Breakdown {
  return {
    fees: amount(a.fees + b.fees),
    penalty: amount(a.penalty + b.penalty),
    interest: amount(a.interest + b.interest),
    principal: amount(a.principal + b.principal),
  };
}

/** Sum of a list; nothing for an empty one. */
export function sumBreakdowns(list: Iterable<Breakdown>): Breakdown {
  let total = NO_BREAKDOWN;
  for (const each of list) total = addBreakdowns(total, each);
  return total;
}

/** What of an instalment is unpaid on the date of its position. */
export function unpaidParts(row: LoanInstalment): Breakdown {
  const { paid } = row;
  return {
    fees: amount(row.fee - paid.fees),
    penalty: amount(row.penalty - paid.penalty),
    interest: amount(row.interest - paid.interest),
    principal: amount(row.principal - paid.principal),
  };
}
