/** What an instalment collects in all, and what of it is still to be paid. */
import { totalOf, unpaidParts } from '../../lending/breakdown';
import { plus, type Amount } from '../../lending/money';
import type { LoanInstalment } from '../../lending/terms';

/** Principal, interest, fee, and penalty to the day. */
export function amountOf({ principal, interest, fee, penalty }: LoanInstalment): Amount {
  return plus(principal, interest, fee, penalty);
}

/** Nothing once it is closed. */
export function unpaidOf(row: LoanInstalment): Amount {
  return totalOf(unpaidParts(row));
}
