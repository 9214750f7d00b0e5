import { describe, expect, it } from 'vitest';
import { parseDay, type Day } from '../../lending/calendar';
import { position } from '../../lending/loan';
import { amount } from '../../lending/money';
import { rate } from '../../lending/rate';
import type { LoanEvent, Terms } from '../../lending/terms';
import { balancePoints } from './balance-points';

const on = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};

/** The worked example of product.md 1. */
const TERMS: Terms = {
  principal: amount(1_200_000),
  method: 'equal-instalment',
  months: 12,
  due: { kind: 'anchor' },
  valueDate: on('2026-03-15'),
  rate: { per: 'day', value: rate(50_000) },
  rounding: 'half-up',
  periodFee: rate(0),
  minimumDays: 0,
  earlyFee: rate(0),
  penalty: { rate: rate(75_000), base: 'principal', graceDays: 0 },
  allocation: ['fees', 'penalty', 'interest', 'principal'],
  coupon: null,
};
const ARRIVED: LoanEvent = { kind: 'disbursed', on: TERMS.valueDate };

const pointsOn = (date: string, events: readonly LoanEvent[]) =>
  balancePoints(TERMS, TERMS.valueDate, position(TERMS, events, on(date)));

describe('balance over time (product.md F51)', () => {
  it('falls by the plan, one step a due date, to nothing', () => {
    const points = pointsOn('2026-03-20', [ARRIVED]);
    expect(points).toHaveLength(13);
    expect(points[0]).toEqual({ on: on('2026-03-15'), balance: 1_200_000 });
    expect(points[1]).toEqual({ on: on('2026-04-15'), balance: 1_200_000 - 91_614 });
    expect(points.at(-1)).toEqual({ on: on('2027-03-15'), balance: 0 });
  });

  it('shows payments on the day they were made', () => {
    const points = pointsOn('2026-04-20', [
      ARRIVED,
      { kind: 'paid', on: on('2026-04-01'), purpose: 'next', amount: amount(110_214) },
    ]);
    expect(points[1]).toEqual({ on: on('2026-04-01'), balance: 1_200_000 - 100_014 });
    expect(points[2]?.on).toBe(on('2026-05-15'));
    expect(points.at(-1)?.balance).toBe(0);
  });

  it('still owes today what is overdue', () => {
    const points = pointsOn('2026-04-18', [ARRIVED]);
    expect(points[1]).toEqual({ on: on('2026-04-19'), balance: 1_200_000 - 91_614 });
    expect(points.map((point) => point.on)).toEqual(
      [...points.map((point) => point.on)].sort((a, b) => a - b),
    );
  });

  it('ends on the day of a whole repayment', () => {
    const points = pointsOn('2026-06-01', [
      ARRIVED,
      { kind: 'paid', on: on('2026-04-01'), purpose: 'settle', amount: amount(1_210_200) },
    ]);
    expect(points).toEqual([
      { on: on('2026-03-15'), balance: 1_200_000 },
      { on: on('2026-04-01'), balance: 0 },
    ]);
  });
});
