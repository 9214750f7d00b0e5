import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, isLeap, yearOf } from './calendar';
import { amount } from './money';
import { annualLevel, dailyLevel, dayCountDays, interest, parseRate, rate, yearFraction } from './rate';
import { anyDay, anyStatedRate, DAY_COUNTS } from './testing/loans';
import type { DayCount, StatedRate } from './terms';

const DAILY: StatedRate = { per: 'day', value: rate(50_000) };

function annual(value: number, dayCount: DayCount): StatedRate {
  return { per: 'year', value: rate(value), dayCount };
}

describe('rates are exact (product.md 1.2)', () => {
  it.each([
    ['0.0005', 50_000],
    ['0.1825', 18_250_000],
    ['0', 0],
    ['1', 100_000_000],
    ['0.00000001', 1],
    ['0.000000001', null],
    ['.5', null],
    ['-0.1', null],
    ['5e-4', null],
    ['0.05%', null],
    ['', null],
  ])('reads %j', (text, expected) => {
    expect(parseRate(text)).toBe(expected);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses %s', (value) => {
    expect(() => rate(value)).toThrow(RangeError);
  });

  it('derives the other form for display', () => {
    expect(annualLevel(DAILY)).toBe(18_250_000);
    expect(annualLevel(annual(7_200_000, 'actual/360'))).toBe(7_200_000);
    expect(dailyLevel(DAILY)).toBe(50_000);
    expect(dailyLevel(annual(18_250_000, 'actual/365'))).toBe(50_000);
    expect(dailyLevel(annual(18_250_000, 'actual/actual'))).toBe(50_000);
    expect(dailyLevel(annual(7_200_000, 'actual/360'))).toBe(20_000);
    expect(dailyLevel(annual(7_200_000, '30/360'))).toBe(20_000);
  });
});

describe('interest of a stretch (product.md 1.1)', () => {
  const march = day(2026, 3, 15);

  it.each([
    ['31 days of 12,000.00 at 0.05 % a day', 1_200_000, DAILY, 31, 'half-up', 18_600],
    ['the day of repayment bears none', 1_200_000, DAILY, 0, 'half-up', 0],
    ['half a fen goes up', 1_000, DAILY, 1, 'half-up', 1],
    ['half a fen goes to the even fen', 1_000, DAILY, 1, 'half-even', 0],
    ['one and a half fen too', 3_000, DAILY, 1, 'half-even', 2],
    ['a year of 365 days', 1_000_000, annual(18_250_000, 'actual/365'), 31, 'half-up', 15_500],
    ['a year of 360 days', 1_000_000, annual(7_200_000, 'actual/360'), 31, 'half-up', 6_200],
    ['twelve months of 30 days', 1_000_000, annual(7_200_000, '30/360'), 31, 'half-up', 6_000],
    ['nothing at no rate', 1_000_000, annual(0, 'actual/actual'), 31, 'half-up', 0],
  ] as const)('%s', (_name, principal, stated, days, rounding, expected) => {
    expect(interest(amount(principal), stated, march, addDays(march, days), rounding)).toBe(expected);
  });

  it('bears none backwards', () => {
    expect(interest(amount(1_000_000), DAILY, march, addDays(march, -1), 'half-up')).toBe(0);
  });

  it('splits actual/actual by leap year: 16 days of 2023 and 15 of 2024', () => {
    const stretch = [day(2023, 12, 16), day(2024, 1, 16)] as const;
    expect(yearFraction('actual/actual', ...stretch)).toEqual({ num: 16 * 366 + 15 * 365, den: 365 * 366 });
    // 1,000,000.00 x 10 % x (16/365 + 15/366) = 4,383.562 + 4,098.361
    expect(interest(amount(100_000_000), annual(10_000_000, 'actual/actual'), ...stretch, 'half-up')).toBe(
      848_192,
    );
  });

  it('never falls with more days, for any stated rate, and stays exact beyond 2^53', () => {
    fc.assert(
      fc.property(
        anyStatedRate,
        anyDay,
        fc.integer({ min: 0, max: 11_000 }),
        fc.maxSafeNat(),
        (stated, from, days, fen) => {
          const principal = amount(Math.floor(fen / 1_000));
          const shorter = interest(principal, stated, from, addDays(from, days), 'half-up');
          const longer = interest(principal, stated, from, addDays(from, days + 1), 'half-up');
          expect(longer).toBeGreaterThanOrEqual(shorter);
          const { num, den } =
            stated.per === 'day'
              ? { num: days, den: 1 }
              : yearFraction(stated.dayCount, from, addDays(from, days));
          const twice = 2n * BigInt(principal) * BigInt(stated.value) * BigInt(num);
          const divisor = 100_000_000n * BigInt(den);
          expect(BigInt(shorter)).toBe((twice + divisor) / (2n * divisor));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('day counts (product.md 1.2)', () => {
  it('actual/actual counts every day in its own year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1_500 }), (from, length) => {
        let parts = 0;
        for (let k = 0; k < length; k += 1) parts += isLeap(yearOf(addDays(from, k))) ? 365 : 366;
        expect(yearFraction('actual/actual', from, addDays(from, length)).num).toBe(parts);
      }),
      { numRuns: 300 },
    );
  });

  it('every day count gives a whole year to a common year from January', () => {
    for (const dayCount of DAY_COUNTS) {
      const { num, den } = yearFraction(dayCount, day(2026, 1, 1), day(2027, 1, 1));
      expect(num / den).toBe(dayCount === 'actual/360' ? 365 / 360 : 1);
    }
  });

  it('30/360 follows the bond basis at month ends', () => {
    expect(dayCountDays('30/360', day(2026, 1, 31), day(2026, 3, 31))).toBe(60);
    expect(dayCountDays('30/360', day(2026, 1, 30), day(2026, 1, 31))).toBe(0);
    expect(dayCountDays('30/360', day(2026, 1, 15), day(2026, 1, 31))).toBe(16);
    expect(dayCountDays('actual/360', day(2026, 1, 31), day(2026, 3, 31))).toBe(59);
  });

  describe('within the periods of a loan (product.md 1.1)', () => {
    const APRIL_20 = day(2026, 4, 20);
    const starts = [APRIL_20, day(2026, 5, 20), day(2026, 6, 20)];
    const LAST_OF_MAY = day(2026, 5, 31);

    it('a 31st cuts a period of 30 days into 11 and 19, not 11 and 20', () => {
      expect(dayCountDays('30/360', day(2026, 5, 20), LAST_OF_MAY, starts)).toBe(11);
      expect(dayCountDays('30/360', LAST_OF_MAY, day(2026, 6, 20), starts)).toBe(19);
      expect(dayCountDays('30/360', LAST_OF_MAY, day(2026, 6, 20))).toBe(20);
    });

    it('a due date passed over ends a count and begins another', () => {
      const monthEnds = [day(2026, 3, 31), day(2026, 4, 30), LAST_OF_MAY];
      expect(dayCountDays('30/360', APRIL_20, LAST_OF_MAY, monthEnds)).toBe(10 + 30);
      expect(dayCountDays('30/360', APRIL_20, LAST_OF_MAY)).toBe(41);
    });

    it('calendar days need no such care', () => {
      expect(dayCountDays('actual/365', APRIL_20, LAST_OF_MAY, starts)).toBe(41);
    });

    it('however it is cut, the parts of a stretch make the whole', () => {
      const anyStarts = fc
        .tuple(anyDay, fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 5 }))
        .map(([first, gaps]) =>
          gaps.reduce((days, gap) => [...days, addDays(days.at(-1) ?? first, gap)], [first]),
        );
      const anyCuts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 3 });
      fc.assert(
        fc.property(fc.constantFrom(...DAY_COUNTS), anyStarts, anyCuts, (dayCount, from, cuts) => {
          const [a, b, c] = cuts
            .toSorted((one, other) => one - other)
            .map((days) => addDays(from[0] ?? APRIL_20, days));
          if (a === undefined || b === undefined || c === undefined) throw new Error('three cuts');
          const parts = dayCountDays(dayCount, a, b, from) + dayCountDays(dayCount, b, c, from);
          expect(parts).toBe(dayCountDays(dayCount, a, c, from));
          expect(dayCountDays(dayCount, a, b, from)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 3_000 },
      );
    });

    it('a whole period counts as its day count sees it', () => {
      for (const [index, from] of starts.slice(0, -1).entries()) {
        const to = starts[index + 1] ?? from;
        expect(dayCountDays('30/360', from, to, starts)).toBe(dayCountDays('30/360', from, to));
      }
    });
  });
});
