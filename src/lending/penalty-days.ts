/** The penalty of an instalment day by day: what each day added, to the fen, so that the days sum to what is owed. product.md 1.6, F35. */
import { amount, minus, mulDiv, NOTHING, RATE_SCALE, type Amount } from './money';
import { addDays, type Day } from './calendar';
import type { PenaltyLine } from './explain';
import type { Rounding } from './terms';

/** Days one after the other on which the same was added on the same base. */
export interface PenaltyDays {
  /** First day that bears penalty, inclusive. */
  readonly from: Day;
  /** Last such day, inclusive. */
  readonly to: Day;
  readonly days: number;
  readonly base: Amount;
  /** What each of the days added. */
  readonly each: Amount;
  /** All of them together. */
  readonly amount: Amount;
}

/**
 * Penalty is exact over its days and rounded once (product.md 1.6), so a day adds what the rounded sum grows by: now and
 * then a fen less or more than base x rate alone would be.
 */
export function penaltyDays({ stretches, rate }: PenaltyLine, rounding: Rounding): readonly PenaltyDays[] {
  const groups: PenaltyDays[] = [];
  let weight = 0;
  let before: Amount = NOTHING;
  for (const { base, from, to } of stretches) {
    for (let day = from; day < to; day = addDays(day, 1)) {
      weight += base;
      const sum = mulDiv(amount(weight), rate, 1, RATE_SCALE, rounding);
      add(groups, day, base, minus(sum, before));
      before = sum;
    }
  }
  return groups;
}

function add(groups: PenaltyDays[], day: Day, base: Amount, each: Amount): void {
  const last = groups.at(-1);
  if (last === undefined || last.base !== base || last.each !== each || addDays(last.to, 1) !== day) {
    groups.push({ from: day, to: day, days: 1, base, each, amount: each });
    return;
  }
  const days = last.days + 1;
  groups[groups.length - 1] = { ...last, to: day, days, amount: amount(last.amount + each) };
}
