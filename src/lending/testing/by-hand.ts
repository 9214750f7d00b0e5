/** The rules once more, straight from their words and by whole numbers of any length, to hold the engine against. */
import type { Day } from '../calendar';
import { yearFraction, type Fraction } from '../rate';
import type { Instalment, Rounding, StatedRate } from '../terms';

/**
 * Interest of a stretch: principal x rate x time, rounded once. product.md 1.1.
 * @param counted first day of the period, when the days up to `from` were counted before.
 */
export function exactInterest(
  principal: number,
  stated: StatedRate,
  from: Day,
  to: Day,
  rounding: Rounding,
  counted: Day = from,
): number {
  const whole = timeOf(stated, counted, to);
  return exactShare(
    BigInt(principal) * BigInt(stated.value) * BigInt(whole.num - timeOf(stated, counted, from).num),
    100_000_000n * BigInt(whole.den),
    rounding,
  );
}

function timeOf(stated: StatedRate, from: Day, to: Day): Fraction {
  return stated.per === 'day' ? { num: to - from, den: 1 } : yearFraction(stated.dayCount, from, to);
}

/** A quotient rounded once, by adding a half and taking the floor. */
export function exactShare(dividend: bigint, divisor: bigint, rounding: Rounding): number {
  const nearest = (2n * dividend + divisor) / (2n * divisor);
  const isTie = (2n * dividend + divisor) % (2n * divisor) === 0n;
  return Number(isTie && rounding === 'half-even' && nearest % 2n === 1n ? nearest - 1n : nearest);
}

/** All that a row takes from the borrower. */
export function collected(row: Instalment): number {
  return row.principal + row.interest + row.fee;
}

/** An assertion for inner loops, where a matcher's own cost would be most of the test. */
export function holds(condition: boolean, what: string, ...figures: readonly unknown[]): void {
  if (!condition) throw new Error(`${what}: ${JSON.stringify(figures)}`);
}
