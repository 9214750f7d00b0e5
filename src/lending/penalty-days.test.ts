/** Penalty by days that bear the same. product.md 1.6, F35. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './calendar';
import { explainInstalment } from './explain';
import { amount, sum } from './money';
import { penaltyDays } from './penalty-days';
import { rate } from './rate';
import { ARRIVED, LATE } from './testing/late-loan';
import { WORKED_EXAMPLE } from './testing/loans';

describe('penalty day by day (product.md 1.6, F35)', () => {
  it('of three days on 916.14 is 0.69, 0.68 and 0.69', () => {
    const line = explainInstalment(WORKED_EXAMPLE, ARRIVED, LATE, 1).find(({ kind }) => kind === 'penalty');
    if (line?.kind !== 'penalty') throw new Error('no penalty');
    const days = penaltyDays(line, 'half-up');
    expect(days.map(({ from, to, days: count, base, each }) => [from, to, count, base, each])).toEqual([
      [day(2026, 4, 15), day(2026, 4, 15), 1, 91_614, 69],
      [day(2026, 4, 16), day(2026, 4, 16), 1, 91_614, 68],
      [day(2026, 4, 17), day(2026, 4, 17), 1, 91_614, 69],
    ]);
  });

  it('sums to the penalty, over any stretches (500 of them)', () => {
    const stretches = fc.array(
      fc.record({ base: fc.integer({ min: 1, max: 9_000_000 }), days: fc.integer({ min: 1, max: 60 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 100_000 }), (list, daily) => {
        let from = LATE;
        const line = {
          kind: 'penalty' as const,
          no: 1,
          stretches: list.map(({ base, days }) => {
            const stretch = { base: amount(base), from, to: addDays(from, days) };
            from = stretch.to;
            return stretch;
          }),
          rate: rate(daily),
          amount: amount(0),
        };
        const weight = list.reduce((total, { base, days }) => total + BigInt(base) * BigInt(days), 0n);
        const exact = Number((weight * BigInt(daily) * 2n + 100_000_000n) / 200_000_000n);
        const groups = penaltyDays(line, 'half-up');
        expect(sum(groups.map((each) => each.amount))).toBe(exact);
        expect(groups.reduce((total, { days }) => total + days, 0)).toBe(from - LATE);
        for (const { each, days, amount: together } of groups) expect(each * days).toBe(together);
      }),
      { numRuns: 500 },
    );
  });
});
