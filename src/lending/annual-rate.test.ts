import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualRates, effectiveYield, internalAnnual, simpleAnnual, type DatedFlow } from './annual-rate';
import { addDays, day } from './calendar';
import { amount } from './money';
import { rate } from './rate';
import { plan } from './schedule';
import { anyTerms, METHODS, WORKED_EXAMPLE } from './testing/loans';
import type { Terms } from './terms';

const START = day(2026, 3, 15);

function ratesOf(terms: Terms) {
  return annualRates(plan(terms), terms.valueDate, terms.principal);
}

describe('annual rates of a plan (product.md 1.9)', () => {
  it('worked example: simple 18.25 %, internal 19.86 %', () => {
    expect(ratesOf(WORKED_EXAMPLE)).toEqual({ simple: 18_250_000, internal: 19_860_000 });
  });

  it.each(METHODS.filter((method) => method !== 'flat'))(
    '0.05 %% a day shows 18.25 %% simple, by %s',
    (method) => {
      expect(ratesOf({ ...WORKED_EXAMPLE, method }).simple).toBe(18_250_000);
    },
  );

  it('a flat fee shows what it really costs: 0.6 % a month on the original principal is 13.22 % simple', () => {
    const flat = ratesOf({ ...WORKED_EXAMPLE, method: 'flat', periodFee: rate(600_000) });
    // 12 x 72.00 = 864.00; thousands out: 12 x 31 + 11 x 30 + 10 x 31 + ... + 1 x 28 = 2,385 days; 864 x 365 / 2,385,000.
    expect(flat.simple).toBe(13_220_000);
    expect(flat.internal).toBeGreaterThan(flat.simple);
  });

  it('interest-free costs nothing', () => {
    expect(ratesOf({ ...WORKED_EXAMPLE, rate: { per: 'day', value: rate(0) } })).toEqual({
      simple: 0,
      internal: 0,
    });
  });

  it('free days lower both (product.md 1.13)', () => {
    const freed = ratesOf({ ...WORKED_EXAMPLE, coupon: { kind: 'free-days', days: 30 } });
    expect(freed.simple).toBeLessThan(18_250_000);
    expect(freed.internal).toBeLessThan(19_860_000);
  });
});

describe('internal rate of return, effective, actual/365', () => {
  it.each([
    ['a year at 12.34 %', 365, 1_000_000, 1_123_400, 12_340_000],
    ['a year at 12.345 %: half goes up', 365, 1_000_000, 1_123_450, 12_350_000],
    ['a year at 12.3449 %', 365, 1_000_000, 1_123_449, 12_340_000],
    ['two years at 10 %', 730, 1_000_000, 1_210_000, 10_000_000],
    ['a fen too little for any rate', 365, 1_000_000, 1_000_000, 0],
    ['less than was lent', 365, 1_000_000, 900_000, 0],
    ['one day at 0.05 %: 1.0005^365', 1, 1_000_000, 1_000_500, 20_020_000],
  ])('%s', (_name, days, lent, repaid, expected) => {
    const flows: DatedFlow[] = [
      { on: START, amount: lent },
      { on: addDays(START, days), amount: -repaid },
    ];
    expect(internalAnnual(flows)).toBe(expected);
  });

  it('makes the present value vanish, over random loans of every method', () => {
    fc.assert(
      fc.property(anyTerms(), (terms) => {
        fc.pre(terms.principal >= 10_000);
        const { instalments } = plan(terms);
        const flows = [
          { units: 0, amount: terms.principal as number },
          ...instalments.map((row) => ({
            units: row.due - terms.valueDate,
            amount: -(row.principal + row.interest + row.fee),
          })),
        ];
        const yearly = 1 + effectiveYield(flows, 365);
        // Independently of the search: discounted by the platform's own power function.
        const left = flows.reduce((value, flow) => value + flow.amount / yearly ** (flow.units / 365), 0);
        expect(Math.abs(left) / terms.principal).toBeLessThan(1e-9);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers for a loan so short and dear that the year overflows', () => {
    const flows = [
      { on: START, amount: 1 },
      { on: addDays(START, 1), amount: -1_000 },
    ];
    expect(Number.isSafeInteger(internalAnnual(flows))).toBe(true);
  });

  it('refuses times that go back or are not whole', () => {
    const back = [
      { units: 5, amount: 100 },
      { units: 1, amount: -110 },
    ];
    expect(() => effectiveYield(back, 365)).toThrow(RangeError);
    const broken = [
      { units: 0, amount: 100 },
      { units: 0.5, amount: -110 },
    ];
    expect(() => effectiveYield(broken, 365)).toThrow(RangeError);
  });
});

describe('simple annual rate', () => {
  it('weighs cost by the days on which principal was out', () => {
    const disbursement = { on: START, amount: 1_000_000 };
    const halves = [
      { on: addDays(START, 100), principal: amount(500_000), cost: amount(10_000) },
      { on: addDays(START, 200), principal: amount(500_000), cost: amount(5_000) },
    ];
    // 150.00 x 365 / (10,000.00 x 100 + 5,000.00 x 100) = 3.65 %
    expect(simpleAnnual(disbursement, halves)).toBe(3_650_000);
    expect(simpleAnnual(disbursement, [])).toBe(0);
  });
});
