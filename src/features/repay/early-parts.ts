/** What an early repayment is made of: what is due already, then principal, interest to the day and fee beyond it. */
import { totalOf } from '../../lending/breakdown';
import { minus, type Amount } from '../../lending/money';
import type { Breakdown } from '../../lending/terms';

export interface EarlyParts {
  /** Due or overdue, all components; it comes first (product.md 1.5). */
  readonly due: Amount;
  /** Penalty within it. */
  readonly penalty: Amount;
  readonly principal: Amount;
  readonly interest: Amount;
  readonly fee: Amount;
}

/** @param payableNow of the position before the repayment. */
export function earlyParts(breakdown: Breakdown, payableNow: Breakdown): EarlyParts {
  return {
    due: totalOf(payableNow),
    penalty: payableNow.penalty,
    principal: minus(breakdown.principal, payableNow.principal),
    interest: minus(breakdown.interest, payableNow.interest),
    fee: minus(breakdown.fees, payableNow.fees),
  };
}
