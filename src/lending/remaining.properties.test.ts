/** What holds for every re-plan after an early payment, over random loans. product.md 1.5. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar';
import { rateInForce } from './coupon';
import { amount } from './money';
import { levelOf, plan, planFrom, totals, type RemainingLoan } from './schedule';
import { exactInterest, holds } from './testing/by-hand';
import { anyCoupon, anyTerms } from './testing/loans';
import type { Method } from './terms';

const RE_PLANNED: readonly Method[] = ['equal-principal', 'equal-instalment'];

/** A loaded machine is slow, not wrong. */
const PATIENCE = { timeout: 60_000 };

describe('what is left after an early payment (product.md 1.5)', () => {
  /** A loan some principal of which is paid early within its first rows. */
  const anyRest = fc
    .record({
      terms: anyTerms({ methods: RE_PLANNED, coupon: fc.option(anyCoupon) }),
      row: fc.nat(),
      day: fc.nat(),
      percent: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ terms, row: drawnRow, day: drawnDay, percent }) => {
      const { instalments } = plan(terms);
      const row = instalments[drawnRow % instalments.length];
      if (row === undefined) throw new Error('a plan has rows');
      const before = row.balance + row.principal;
      const rest: RemainingLoan = {
        terms,
        balance: amount(Math.ceil((before * percent) / 100)),
        from: addDays(row.due, -1 - (drawnDay % Math.max(1, row.due - row.from))),
        dues: instalments.slice(row.no - 1).map((each) => each.due),
        firstNo: row.no,
        level: levelOf(
          terms,
          terms.principal,
          terms.valueDate,
          instalments.map((each) => each.due),
        ),
        interestStarts: terms.valueDate,
        starts: [terms.valueDate],
        ending: 'first-fit',
      };
      return rest;
    });

  it(
    'shorter term ends at the first row where the rest fits; lower instalments keep every date (3,000 loans)',
    PATIENCE,
    () => {
      fc.assert(
        fc.property(anyRest, (rest) => {
          const shorter = planFrom(rest);
          const level = levelOf(rest.terms, rest.balance, rest.from, rest.dues);
          const lower = planFrom({ ...rest, level, ending: 'last-due' });
          expect(lower.map((row) => row.due)).toEqual(rest.dues);
          expect(shorter.map((row) => row.due)).toEqual(rest.dues.slice(0, shorter.length));
          for (const rows of [shorter, lower]) {
            expect(rows.reduce((total, row) => total + row.principal, 0)).toBe(rest.balance);
            expect(rows[rows.length - 1]?.balance).toBe(0);
            for (const [index, row] of rows.entries()) {
              holds(row.no === rest.firstNo + index && row.principal >= 0 && row.interest >= 0, 'row', row);
            }
          }
          let balance: number = rest.balance;
          let from = rest.from;
          for (const row of shorter) {
            const bearing = exactInterest(
              balance,
              rateInForce(rest.terms),
              from,
              row.due,
              rest.terms.rounding,
            );
            const fitting = rest.terms.method === 'equal-instalment' ? balance + bearing : balance;
            const fits = fitting <= rest.level && rest.level > 0;
            const isLastDate = row.due === rest.dues[rest.dues.length - 1];
            holds(
              (row === shorter[shorter.length - 1]) === (fits || isLastDate),
              'ends at the first fit',
              row,
            );
            balance = row.balance;
            from = row.due;
          }
          const dearest = totals(lower).totalInterest + rest.dues.length;
          if (rest.level >= level) expect(totals(shorter).totalInterest).toBeLessThanOrEqual(dearest);
        }),
        { numRuns: 3_000 },
      );
    },
  );
});
