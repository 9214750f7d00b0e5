/** Unpaid cost that a negotiated plan carries without interest, and how its rows share it. product.md 1.14. */
import { amount, NOTHING, type Amount } from './money';
import { allocate } from './allocation';
import type { CarriedCost, Component } from './terms';

export const NO_CARRIED: CarriedCost = { fees: NOTHING, penalty: NOTHING, interest: NOTHING };

/** All of it together. */
export function totalCarried({ fees, penalty, interest }: CarriedCost): Amount {
  return amount(fees + penalty + interest);
}

/** Component by component; nothing for an empty list. */
export function sumCarried(list: readonly CarriedCost[]): CarriedCost {
  let [fees, penalty, interest] = [0, 0, 0];
  for (const each of list) {
    fees += each.fees;
    penalty += each.penalty;
    interest += each.interest;
  }
  return { fees: amount(fees), penalty: amount(penalty), interest: amount(interest) };
}

/**
 * floor(sum / n) a row, the last takes the rest; the components in the loan's own order of payment.
 * @param rows 1 or more.
 */
export function spreadCarried(
  carried: CarriedCost,
  rows: number,
  order: readonly Component[],
): readonly CarriedCost[] {
  const total = totalCarried(carried);
  const share = amount(Math.floor(total / rows));
  const last = amount(total - share * (rows - 1));
  const shares: CarriedCost[] = [];
  let left = carried;
  for (let index = 0; index < rows; index += 1) {
    const size = index === rows - 1 ? last : share;
    const { fees, penalty, interest } = allocate(size, order, { ...left, principal: NOTHING }).paid;
    shares.push({ fees, penalty, interest });
    left = {
      fees: amount(left.fees - fees),
      penalty: amount(left.penalty - penalty),
      interest: amount(left.interest - interest),
    };
  }
  return shares;
}
