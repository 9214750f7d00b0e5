import { describe, expect, it } from 'vitest';
import { day } from './calendar';
import { apply, position } from './loan';
import { amount } from './money';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, PenaltyTerms, Terms } from './terms';

const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: day(2026, 3, 15) }];

function terms(penalty: Partial<PenaltyTerms>): Terms {
  return { ...WORKED_EXAMPLE, penalty: { ...WORKED_EXAMPLE.penalty, ...penalty } };
}

function paidDue(dayOfApril: number, sum: number): LoanEvent {
  return { kind: 'paid', on: day(2026, 4, dayOfApril), purpose: 'due', amount: amount(sum) };
}

/** The first instalment, 916.14 + 186.00 due on 15 April, on a later day of April. */
function first(penalty: Partial<PenaltyTerms>, dayOfApril: number, events: readonly LoanEvent[] = []) {
  const row = position(terms(penalty), [...ARRIVED, ...events], day(2026, 4, dayOfApril)).instalments[0];
  if (row === undefined) throw new Error('no instalment');
  return row;
}

describe('penalty (product.md 1.6)', () => {
  it.each([
    ['on the due day there is none', {}, 15, 0, 'due'],
    ['one day late bears one day', {}, 16, 69, 'overdue'],
    ['three days late', {}, 18, 206, 'overdue'],
    ['the last day of grace is on time', { graceDays: 2 }, 17, 0, 'due'],
    ['the day after grace bears it from the due date', { graceDays: 2 }, 18, 206, 'overdue'],
    ['on principal and interest', { base: 'principal-and-interest' as const }, 18, 248, 'overdue'],
    ['at another rate', { rate: rate(100_000) }, 18, 275, 'overdue'],
  ])('%s', (_, penalty, dayOfApril, expected, state) => {
    expect(first(penalty, dayOfApril)).toMatchObject({ penalty: expected, state });
  });

  it('counts days past due within grace too, though they bear none', () => {
    expect(first({ graceDays: 2 }, 17).overdueDays).toBe(2);
    expect(first({}, 15).overdueDays).toBe(0);
  });

  it('stops when the instalment is paid', () => {
    const row = first({}, 30, [paidDue(18, 110_420)]);
    expect(row).toMatchObject({ state: 'paid', penalty: 206, overdueDays: 0, closedOn: day(2026, 4, 18) });
  });

  it('after a partial payment runs on the unpaid rest alone', () => {
    // 500.00 on 18 April pays 2.06 of penalty, 186.00 of interest and 311.94 of principal; 604.20 are left.
    const row = first({}, 28, [paidDue(18, 50_000)]);
    expect(row.paid).toEqual({ fees: 0, penalty: 206, interest: 18_600, principal: 31_194 });
    // 916.14 x 3 days + 604.20 x 10 days, x 0.075 %.
    expect(row.penalty).toBe(659);
  });

  it('sums its stretches exactly and rounds once', () => {
    // 206.1315 + 498.465 = 704.5965; rounded one by one they would make 704.
    expect(first({}, 29, [paidDue(18, 50_000)]).penalty).toBe(705);
  });

  it('spares what is paid within grace, and bears on the rest from the due date', () => {
    // 500.00 within grace pay interest and 314.00 of principal; 602.14 x 5 days x 0.075 %.
    const row = first({ graceDays: 3 }, 20, [paidDue(17, 50_000)]);
    expect(row.paid).toEqual({ fees: 0, penalty: 0, interest: 18_600, principal: 31_400 });
    expect(row.penalty).toBe(226);
  });

  it('is never charged on penalty', () => {
    const penaltyLast: Terms = {
      ...terms({}),
      allocation: ['fees', 'interest', 'principal', 'penalty'],
    };
    // All but the penalty is paid on 18 April; the 2.06 left bear nothing.
    const row = position(penaltyLast, [...ARRIVED, paidDue(18, 110_214)], day(2026, 5, 10)).instalments[0];
    expect(row).toMatchObject({ penalty: 206, paid: { penalty: 0, principal: 91_614 }, closedOn: null });
  });

  it('changes no other instalment', () => {
    const onTime = position(WORKED_EXAMPLE, ARRIVED, day(2026, 4, 1)).instalments.slice(1);
    const late = position(WORKED_EXAMPLE, [...ARRIVED, paidDue(18, 50_000)], day(2026, 5, 10));
    expect(late.instalments.slice(1)).toEqual(onTime);
    expect(late.accruedInterest).toBe(13_855); // 11,083.86 x 0.05 % x 25 days from 15 April
  });

  it('is owed for each overdue instalment by itself', () => {
    const { payableNow, state } = position(WORKED_EXAMPLE, ARRIVED, day(2026, 5, 20));
    expect(state).toBe('overdue');
    // 916.14 x 35 days = 24.05; 935.88 x 5 days = 3.51.
    expect(payableNow.penalty).toBe(2_405 + 351);
  });
});

describe('a late payment (product.md 1.7)', () => {
  it('meets the oldest instalment first, whole, before the next', () => {
    const on = day(2026, 5, 20);
    const paid = apply(WORKED_EXAMPLE, ARRIVED, {
      kind: 'paid',
      on,
      purpose: 'due',
      amount: amount(120_000),
    });
    if (isRefusal(paid)) throw new Error(paid.reason);
    expect(paid.payments[0]?.allocations).toEqual([
      { no: 1, paid: { fees: 0, penalty: 2_405, interest: 18_600, principal: 91_614 } },
      { no: 2, paid: { fees: 0, penalty: 351, interest: 7_030, principal: 0 } },
    ]);
    expect(paid.instalments.slice(0, 2).map((row) => row.state)).toEqual(['paid', 'overdue']);
  });
});
