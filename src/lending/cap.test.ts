import { describe, expect, it } from 'vitest';
import { day } from './calendar';
import {
  barredByCaps,
  capInForce,
  exceedsCap,
  penaltyAnnualLevel,
  penaltyExceedsCap,
  termAllowed,
  type DatedCap,
} from './cap';
import { rate } from './rate';
import { WORKED_EXAMPLE } from './testing/loans';

const CAPS: readonly DatedCap[] = [
  { lenderKind: 'micro-loan', from: day(2028, 1, 1), cap: rate(12_000_000) },
  { lenderKind: 'micro-loan', from: day(2026, 1, 1), cap: rate(24_000_000) },
  { lenderKind: 'bank', from: day(2020, 8, 20), cap: rate(36_000_000) },
];

describe('dated caps per kind of lender (product.md 1.10)', () => {
  it.each([
    ['micro-loan', day(2025, 12, 31), null],
    ['micro-loan', day(2026, 1, 1), 24_000_000],
    ['micro-loan', day(2027, 12, 31), 24_000_000],
    ['micro-loan', day(2028, 1, 1), 12_000_000],
    ['bank', day(2028, 1, 1), 36_000_000],
    ['pawnshop', day(2028, 1, 1), null],
  ])('%s on day %i: %s', (kind, on, expected) => {
    expect(capInForce(CAPS, kind, on)).toBe(expected);
  });

  it('compares the internal rate of return at 0.01 %', () => {
    const annual = (internal: number) => ({ simple: rate(50_000_000), internal: rate(internal) });
    expect(exceedsCap(annual(24_000_000), rate(24_000_000))).toBe(false);
    expect(exceedsCap(annual(24_010_000), rate(24_000_000))).toBe(true);
    expect(exceedsCap(annual(99_990_000), null)).toBe(false);
  });

  it('caps the penalty only when told to: 0.075 % a day is 27.375 % a year', () => {
    const { penalty } = WORKED_EXAMPLE;
    expect(penaltyAnnualLevel(penalty)).toBe(27_375_000);
    expect(penaltyExceedsCap(penalty, null)).toBe(false);
    expect(penaltyExceedsCap(penalty, rate(27_375_000))).toBe(false);
    expect(penaltyExceedsCap(penalty, rate(24_000_000))).toBe(true);
  });
});

describe('a price under the caps in force (product.md 1.10)', () => {
  const { penalty } = WORKED_EXAMPLE;
  const price = (internal: number) => ({
    annual: { simple: rate(18_250_000), internal: rate(internal) },
    penalty,
  });
  const on = day(2026, 3, 15);

  it('is refused for its internal rate of return, and for its penalty only where a setting caps that', () => {
    expect(barredByCaps(CAPS, 'micro-loan', on, price(19_860_000))).toBe(false);
    expect(barredByCaps(CAPS, 'micro-loan', on, price(24_010_000))).toBe(true);
    const capped = CAPS.map((each) => ({ ...each, penaltyCap: rate(24_000_000) }));
    expect(barredByCaps(capped, 'micro-loan', on, price(19_860_000))).toBe(true);
    const wide = CAPS.map((each) => ({ ...each, penaltyCap: rate(27_375_000) }));
    expect(barredByCaps(wide, 'micro-loan', on, price(19_860_000))).toBe(false);
    expect(barredByCaps(capped, 'pawnshop', on, price(99_990_000))).toBe(false);
  });
});

describe('length (product.md 1.10)', () => {
  it.each([
    ['interest-first', 12, true],
    ['interest-first', 13, false],
    ['pay-any-time', 12, true],
    ['pay-any-time', 13, false],
    ['equal-principal', 20, true],
    ['equal-instalment', 360, true],
    ['flat', 24, true],
  ] as const)('%s over %i months: %s', (method, months, allowed) => {
    expect(termAllowed(method, months)).toBe(allowed);
  });
});
