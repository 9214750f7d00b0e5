import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, type Day } from './calendar';
import { levelInstalment, levelInstalmentExactly } from './level-instalment';
import { amount } from './money';
import { rate } from './rate';
import type { Rounding, StatedRate } from './terms';
import { DAY_COUNTS } from './testing/loans';

/** `LEVEL_CASES=1000000` runs the full million. */
const CASES = Number(process.env['LEVEL_CASES'] ?? 60_000);

const START = day(2026, 3, 15);

function months(from: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, k) => addMonths(from, k + 1));
}

/** A small generator of our own, so that a failing case is named by its number. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

describe('level instalment (product.md 1.4)', () => {
  it.each([
    ['the worked example', 1_200_000, { per: 'day', value: rate(50_000) }, 12, 110_214],
    ['no rate: an equal share', 1_000_000, { per: 'day', value: rate(0) }, 3, 333_333],
    [
      'one instalment: all of it with its interest',
      1_000_000,
      { per: 'day', value: rate(50_000) },
      1,
      1_015_500,
    ],
    ['a fen over many months', 1, { per: 'day', value: rate(50_000) }, 12, 0],
  ] as const)('%s', (_name, balance, stated, count, expected) => {
    expect(levelInstalment(amount(balance), stated, START, months(START, count), 'half-up')).toBe(expected);
  });

  it.each([
    ['half-up', 1_001],
    ['half-even', 1_000],
  ] as const)('decides an exact tie, 1,000.5, by the rounding: %s', (rounding, expected) => {
    const stated: StatedRate = { per: 'day', value: rate(50_000) };
    const tomorrow = [addDays(START, 1)];
    expect(levelInstalment(amount(1_000), stated, START, tomorrow, rounding)).toBe(expected);
  });

  it.each([
    ['half-up', 1],
    ['half-even', 0],
  ] as const)('decides a tie without interest: %s', (rounding, expected) => {
    const none: StatedRate = { per: 'day', value: rate(0) };
    expect(levelInstalment(amount(1), none, START, months(START, 2), rounding)).toBe(expected);
  });

  it(`equals whole-number arithmetic in ${CASES} random cases`, { timeout: 3_600_000 }, () => {
    const next = sequence(20_260_315);
    for (let k = 0; k < CASES; k += 1) {
      const balance = amount(next(10) === 0 ? next(2 ** 31) * 1_000 : 1 + next(20_000_000));
      const count = next(200) === 0 ? 1 + next(360) : 1 + next(24);
      const from = addDays(START, next(20_000) - 5_000);
      const firstDue = addDays(from, 1 + next(58));
      const dues = Array.from({ length: count }, (_, month) => addMonths(firstDue, month));
      const dayCount = DAY_COUNTS[next(4)];
      const stated: StatedRate =
        next(2) === 0 || dayCount === undefined
          ? { per: 'day', value: rate(next(3) === 0 ? 10_000 * next(20) : next(200_000)) }
          : { per: 'year', value: rate(next(2) === 0 ? 100_000 * next(400) : next(40_000_000)), dayCount };
      const rounding: Rounding = next(2) === 0 ? 'half-up' : 'half-even';
      const quick = levelInstalment(balance, stated, from, dues, rounding);
      const exact = levelInstalmentExactly(balance, stated, from, dues, rounding);
      if (quick !== exact)
        expect({ case: k, balance, stated, from, count, level: quick }).toEqual({ level: exact });
    }
  });
});
