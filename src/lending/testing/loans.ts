/** Loans for the engine's tests: the worked example of product.md, and random terms for properties. */
import fc from 'fast-check';
import { amount } from '../money';
import { addDays, day, type Day } from '../calendar';
import { rate } from '../rate';
import { dueDates } from '../schedule';
import type { CouponTerms, DayCount, DueRule, Method, Rounding, StatedRate, Terms } from '../terms';

/** product.md, worked example: 12,000.00 at 0.05 % a day, arrived 2026-03-15, 12 equal instalments. */
export const WORKED_EXAMPLE: Terms = {
  principal: amount(1_200_000),
  method: 'equal-instalment',
  months: 12,
  due: { kind: 'anchor' },
  valueDate: day(2026, 3, 15),
  rate: { per: 'day', value: rate(50_000) },
  rounding: 'half-up',
  periodFee: rate(0),
  minimumDays: 0,
  earlyFee: rate(0),
  penalty: { rate: rate(75_000), base: 'principal', graceDays: 0 },
  allocation: ['fees', 'penalty', 'interest', 'principal'],
  coupon: null,
};

/** Every method of repayment. */
export const METHODS: readonly Method[] = [
  'equal-principal',
  'equal-instalment',
  'interest-first',
  'pay-any-time',
  'flat',
];

/** Every day count. */
export const DAY_COUNTS: readonly DayCount[] = ['actual/365', 'actual/360', 'actual/actual', '30/360'];

/** Dates of a century, month ends and leap days among them more often than by chance. */
export const anyDay = fc.oneof(
  fc.integer({ min: day(1990, 1, 1), max: day(2090, 12, 31) }).map((days) => addDays(day(1970, 1, 1), days)),
  fc
    .record({
      year: fc.integer({ min: 1990, max: 2090 }),
      date: fc.constantFrom(
        [1, 31] as const,
        [2, 28] as const,
        [2, 29] as const,
        [8, 31] as const,
        [12, 31] as const,
      ),
    })
    .map(({ year, date: [month, on] }) => addDays(day(year, month, 1), on - 1)),
);

const anyDueRule: fc.Arbitrary<DueRule> = fc.oneof(
  fc.constant<DueRule>({ kind: 'anchor' }),
  fc.integer({ min: 1, max: 28 }).map((dayOfMonth): DueRule => ({ kind: 'fixed', dayOfMonth })),
);

/** Stated rates: none, the usual ones, and up to about 73 % a year, daily or annual. */
export const anyStatedRate: fc.Arbitrary<StatedRate> = fc.oneof(
  fc
    .oneof(fc.constantFrom(0, 20_000, 40_000, 50_000), fc.integer({ min: 1, max: 200_000 }))
    .map((value): StatedRate => ({ per: 'day', value: rate(value) })),
  fc
    .record({
      value: fc.oneof(fc.constantFrom(0, 7_200_000, 18_250_000), fc.integer({ min: 1, max: 73_000_000 })),
      dayCount: fc.constantFrom(...DAY_COUNTS),
    })
    .map(({ value, dayCount }): StatedRate => ({ per: 'year', value: rate(value), dayCount })),
);

/** Methods by which a loan can be spread; lengths lean to what is sold, and go to 30 years. */
const anyMonths = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 24 }) },
  { weight: 1, arbitrary: fc.integer({ min: 25, max: 360 }) },
);

/** Amounts lean to what is sold (100.00 to 200,000.00), and go down to one minor unit. */
const anyPrincipal = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 10_000, max: 20_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 10_000 }) },
);

export interface AnyTermsOptions {
  readonly methods?: readonly Method[];
  readonly coupon?: fc.Arbitrary<CouponTerms | null>;
}

/** Random terms; without coupon unless asked for. */
export function anyTerms({
  methods = METHODS,
  coupon = fc.constant(null),
}: AnyTermsOptions = {}): fc.Arbitrary<Terms> {
  return fc
    .record({
      principal: anyPrincipal.map(amount),
      method: fc.constantFrom(...methods),
      months: anyMonths,
      due: anyDueRule,
      valueDate: anyDay,
      rate: anyStatedRate,
      rounding: fc.constantFrom<Rounding>('half-up', 'half-even'),
      fee: fc.integer({ min: 0, max: 2_000_000 }),
      graceDays: fc.integer({ min: 0, max: 3 }),
      coupon,
    })
    .map(({ fee, graceDays, ...terms }) => ({
      ...terms,
      periodFee: rate(terms.method === 'flat' ? fee : 0),
      minimumDays: 0,
      earlyFee: rate(0),
      penalty: { rate: rate(75_000), base: 'principal' as const, graceDays },
      allocation: WORKED_EXAMPLE.allocation,
    }));
}

/** Free days or a rate cut. */
export const anyCoupon: fc.Arbitrary<CouponTerms> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((days): CouponTerms => ({ kind: 'free-days', days })),
  fc
    .integer({ min: 0, max: 20_000 })
    .map((value): CouponTerms => ({ kind: 'rate-cut', rate: { per: 'day', value: rate(value) } })),
);

/** Terms and a day on which their money may arrive. product.md 1.12. */
export function paidOut(terms: fc.Arbitrary<Terms>): fc.Arbitrary<{ terms: Terms; disbursedOn: Day }> {
  return fc.record({ terms, lateness: fc.nat() }).map((drawn) => ({
    terms: drawn.terms,
    disbursedOn: addDays(drawn.terms.valueDate, drawn.lateness % (latestPayout(drawn.terms) + 1)),
  }));
}

/** How many days after the value date the money of these terms may still arrive. product.md 1.12. */
export function latestPayout(terms: Terms): number {
  const firstDue = dueDates(terms.due, terms.valueDate, terms.months, terms.method)[0] ?? terms.valueDate;
  return Math.max(0, Math.min(7, firstDue - terms.valueDate - 1));
}
