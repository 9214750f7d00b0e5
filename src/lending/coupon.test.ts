import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from './calendar';
import { interestStarts, rateInForce } from './coupon';
import { position } from './loan';
import { amount } from './money';
import { rate } from './rate';
import { plan } from './schedule';
import { exactInterest } from './testing/by-hand';
import { WORKED_EXAMPLE } from './testing/loans';
import type { CouponTerms, LoanEvent, Terms } from './terms';

const ARRIVED = WORKED_EXAMPLE.valueDate;
const FREE_DAYS = (days: number): CouponTerms => ({ kind: 'free-days', days });
const CUT: CouponTerms = { kind: 'rate-cut', rate: { per: 'day', value: rate(20_000) } };

function interests(terms: Terms): number[] {
  return plan(terms).instalments.map((row) => row.interest);
}

describe('free days (product.md 1.13)', () => {
  const full = plan(WORKED_EXAMPLE).instalments;

  it('count from the arrival, the day itself among them', () => {
    expect(interestStarts({ coupon: FREE_DAYS(7) }, ARRIVED)).toBe(day(2026, 3, 22));
    expect(interestStarts({ coupon: null }, ARRIVED)).toBe(ARRIVED);
    expect(interestStarts({ coupon: CUT }, ARRIVED)).toBe(ARRIVED);
  });

  it('drop out of the first row: 24 of 31 days are left, principal as without the coupon', () => {
    const [first, ...rest] = plan({ ...WORKED_EXAMPLE, coupon: FREE_DAYS(7) }).instalments;
    expect(first).toEqual({ ...full[0], from: day(2026, 3, 22), interest: 14_400 });
    expect(rest).toEqual(full.slice(1));
  });

  it('reach into the second row when they outlast the first: 31 + 9 days', () => {
    const [first, second, ...rest] = plan({ ...WORKED_EXAMPLE, coupon: FREE_DAYS(40) }).instalments;
    expect(first).toEqual({ ...full[0], from: full[0]?.due, interest: 0 });
    // 11,083.86 x 0.05 % x 21 of 30 days
    expect(second).toEqual({ ...full[1], from: day(2026, 4, 24), interest: 11_638 });
    expect(rest).toEqual(full.slice(2));
  });

  it('lapse when the loan ends before them', () => {
    const free = plan({ ...WORKED_EXAMPLE, coupon: FREE_DAYS(1_000) });
    expect(free.totalInterest).toBe(0);
    expect(free.total).toBe(WORKED_EXAMPLE.principal);
  });

  it('run from the day on which the money arrives, not from the quote', () => {
    const late = plan({ ...WORKED_EXAMPLE, coupon: FREE_DAYS(7) }, addDays(ARRIVED, 2));
    expect(late.instalments[0]?.from).toBe(day(2026, 3, 24));
    expect(late.instalments[0]?.interest).toBe(13_200);
  });

  it.each(['equal-principal', 'interest-first', 'pay-any-time'] as const)(
    'lower %s by 7 days of it',
    (method) => {
      const terms: Terms = { ...WORKED_EXAMPLE, method };
      const lowered = interests({ ...terms, coupon: FREE_DAYS(7) });
      const [first = 0, ...rest] = interests(terms);
      expect(lowered).toEqual([first - 4_200, ...rest]);
    },
  );
});

it('free days go on after a part of the principal is repaid (product.md 1.5, 1.13)', () => {
  const terms: Terms = { ...WORKED_EXAMPLE, coupon: FREE_DAYS(40) };
  const events: readonly LoanEvent[] = [
    { kind: 'disbursed', on: ARRIVED },
    { kind: 'paid', on: day(2026, 4, 1), purpose: 'part-lower', amount: amount(500_000) },
  ];
  const [first, second] = position(terms, events, day(2026, 4, 1)).instalments;
  expect(first).toMatchObject({ interest: 0, balance: 700_000 - (first?.principal ?? 0) });
  // 40 days from 15 March end before 24 April; 21 days are left of the second row.
  expect(second?.from).toBe(day(2026, 4, 24));
  expect(second?.interest).toBe(
    exactInterest(first?.balance ?? 0, terms.rate, day(2026, 4, 24), day(2026, 5, 15), 'half-up'),
  );
});

describe('a rate cut (product.md 1.13)', () => {
  it('re-levels the plan at the cut rate', () => {
    expect(rateInForce({ ...WORKED_EXAMPLE, coupon: CUT })).toEqual({ per: 'day', value: 20_000 });
    expect(plan({ ...WORKED_EXAMPLE, coupon: CUT })).toEqual(
      plan({ ...WORKED_EXAMPLE, rate: { per: 'day', value: rate(20_000) } }),
    );
  });

  it('leaves a flat fee alone', () => {
    const flat: Terms = { ...WORKED_EXAMPLE, method: 'flat', periodFee: rate(600_000) };
    expect(plan({ ...flat, coupon: CUT })).toEqual(plan(flat));
    expect(plan({ ...flat, coupon: FREE_DAYS(10) }).totalFees).toBe(12 * 7_200);
  });
});

describe('the next instalment paid within the free days (product.md 1.5, 1.13)', () => {
  const paidOn = (on: Day, days: number) => {
    const terms: Terms = { ...WORKED_EXAMPLE, coupon: FREE_DAYS(days) };
    const planned = plan(terms);
    const [first, ...others] = planned.instalments;
    const collects = (row = first) => (row ? row.principal + row.interest : 0);
    const events: readonly LoanEvent[] = [
      { kind: 'disbursed', on: ARRIVED },
      { kind: 'paid', on, purpose: 'next', amount: amount(collects()) },
    ];
    const [, ...after] = position(terms, events, on).instalments;
    const interestAfter = position(terms, events, on).instalments.reduce((sum, row) => sum + row.interest, 0);
    return { planned, others: others.map(collects), after: after.map(collects), interestAfter };
  };

  it.each([
    [ARRIVED, 30],
    [ARRIVED, 60],
    [addDays(ARRIVED, 20), 30],
    [addDays(ARRIVED, 30), 45],
  ])('on %i with %i free days the others stay, the last shrinks, and it costs no more', (on, days) => {
    const { planned, others, after, interestAfter } = paidOn(on, days);
    expect(after.slice(0, -1)).toEqual(others.slice(0, -1));
    expect(after.at(-1)).toBeLessThanOrEqual(others.at(-1) ?? 0);
    expect(interestAfter).toBeLessThanOrEqual(planned.totalInterest);
  });
});
