import { describe, expect, it } from 'vitest';
import { annualRates } from './annual-rate';
import { dailyPenalty } from './arrears';
import { totalOf } from './breakdown';
import { day } from './calendar';
import { previewRepayment, type RepaymentPreview, type RepaymentRequest } from './early-repayment';
import { apply, position } from './loan';
import { amount } from './money';
import { payoff } from './payoff';
import { isRefusal } from './refusal';
import { plan } from './schedule';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent } from './terms';

const ARRIVAL = day(2026, 3, 15);
const DAY_17 = day(2026, 4, 1);
const LATE = day(2026, 4, 18);

const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: ARRIVAL }];

function preview(on: typeof ARRIVAL, request: RepaymentRequest): RepaymentPreview {
  const result = previewRepayment(WORKED_EXAMPLE, ARRIVED, on, request);
  if (isRefusal(result)) throw new Error(result.reason);
  return result;
}

describe('the worked example of product.md, 12,000.00 over 12 equal instalments at 0.05 % a day', () => {
  it('plans 11 instalments of 1,102.14 and a last one of 1,102.20, 1,225.74 of interest', () => {
    const { instalments } = position(WORKED_EXAMPLE, ARRIVED, ARRIVAL);
    expect(instalments.map((row) => row.principal + row.interest)).toEqual([
      ...Array<number>(11).fill(110_214),
      110_220,
    ]);
    expect(instalments.reduce((total, row) => total + row.interest, 0)).toBe(122_574);
    expect(instalments[0]).toMatchObject({ from: ARRIVAL, interest: 18_600, principal: 91_614 });
    expect((instalments[0]?.due ?? 0) - ARRIVAL).toBe(31);
  });

  it('costs 18.25 % simple and 19.86 % effective a year', () => {
    expect(annualRates(plan(WORKED_EXAMPLE), ARRIVAL, WORKED_EXAMPLE.principal)).toEqual({
      simple: 18_250_000,
      internal: 19_860_000,
    });
  });

  it('is paid off after 17 days by 12,000.00 + 102.00, saving 1,123.74', () => {
    expect(payoff(WORKED_EXAMPLE, ARRIVED, DAY_17)).toMatchObject({
      principal: 1_200_000,
      interest: 10_200,
      earlyFee: 0,
      total: 1_210_200,
      saving: 112_374,
    });
    const whole = preview(DAY_17, { purpose: 'settle' });
    expect(whole.why).toEqual([
      {
        kind: 'interest',
        no: 1,
        principal: 1_200_000,
        from: ARRIVAL,
        to: DAY_17,
        days: 17,
        rate: { per: 'day', value: 50_000 },
        amount: 10_200,
      },
    ]);
    expect(whole.position).toMatchObject({ state: 'settled', outstanding: 0 });
    expect(whole.saving).toBe(112_374);
    expect(whole.savedDays).toBe(day(2027, 3, 15) - DAY_17);
  });

  it('takes the next instalment now: 1,102.14 = 102.00 + 1,000.14, last then 1,092.57, interest 1,216.11', () => {
    const next = preview(DAY_17, { purpose: 'next' });
    expect(next.amount).toBe(110_214);
    expect(next.breakdown).toEqual({ fees: 0, penalty: 0, interest: 10_200, principal: 100_014 });
    expect(next.after).toEqual({
      instalment: 110_214,
      remaining: 11,
      lastDue: day(2027, 3, 15),
      lastInstalment: 109_257,
      totalInterest: 121_611,
    });
    expect(next.saving).toBe(963);
    expect(next.position.instalments[0]).toMatchObject({ state: 'paid', closedOn: DAY_17 });
  });

  it('left unpaid until 2026-04-18 bears 2.06 of penalty; the pay-off that day is 12,204.69', () => {
    const late = position(WORKED_EXAMPLE, ARRIVED, LATE);
    expect(late.state).toBe('overdue');
    expect(late.payableNow).toEqual({ fees: 0, penalty: 206, interest: 18_600, principal: 91_614 });
    expect(totalOf(late.payableNow)).toBe(110_420);
    expect(late.instalments[0]).toMatchObject({ state: 'overdue', overdueDays: 3, penalty: 206 });
    expect(dailyPenalty(amount(91_614), WORKED_EXAMPLE.penalty, 'half-up')).toBe(69);
    expect(payoff(WORKED_EXAMPLE, ARRIVED, LATE).total).toBe(1_220_469);
    expect(preview(LATE, { purpose: 'due' }).why).toContainEqual({
      kind: 'penalty',
      no: 1,
      stretches: [{ base: 91_614, from: day(2026, 4, 15), to: LATE }],
      rate: 75_000,
      amount: 206,
    });
  });

  it('costs 0.00 when repaid on the day the money arrived', () => {
    expect(payoff(WORKED_EXAMPLE, ARRIVED, ARRIVAL)).toMatchObject({
      interest: 0,
      total: 1_200_000,
      saving: 122_574,
    });
  });
});

describe('repaying 5,000.00 of principal on 2026-04-01', () => {
  const before = {
    instalment: 110_214,
    remaining: 12,
    lastDue: day(2027, 3, 15),
    lastInstalment: 110_220,
    totalInterest: 122_574,
  };

  it('with a shorter term leaves 7 instalments, the last 743.86, and saves 767.04', () => {
    const shorter = preview(DAY_17, { purpose: 'part-shorter', principal: amount(500_000) });
    expect(shorter.amount).toBe(510_200);
    expect(shorter.before).toEqual(before);
    expect(shorter.after).toEqual({
      instalment: 110_214,
      remaining: 7,
      lastDue: day(2026, 10, 15),
      lastInstalment: 74_386,
      totalInterest: 45_870,
    });
    expect(shorter.saving).toBe(76_704);
    expect(shorter.position.outstanding).toBe(700_000);
  });

  it('with lower instalments asks 637.54, the last 637.48, and saves 473.32', () => {
    const lower = preview(DAY_17, { purpose: 'part-lower', principal: amount(500_000) });
    expect(lower.before).toEqual(before);
    expect(lower.after).toEqual({
      instalment: 63_754,
      remaining: 12,
      lastDue: day(2027, 3, 15),
      lastInstalment: 63_748,
      totalInterest: 75_242,
    });
    expect(lower.saving).toBe(47_332);
    expect(lower.allocations).toEqual([
      { no: null, paid: { fees: 0, penalty: 0, interest: 10_200, principal: 500_000 } },
    ]);
  });
});

describe('two instalments paid on their due dates', () => {
  it('leave 10,147.98 outstanding and ten to come', () => {
    const events: LoanEvent[] = [
      ...ARRIVED,
      { kind: 'paid', on: day(2026, 4, 15), purpose: 'due', amount: amount(110_214) },
      { kind: 'paid', on: day(2026, 5, 15), purpose: 'due', amount: amount(110_214) },
    ];
    const held = position(WORKED_EXAMPLE, events, day(2026, 6, 10));
    expect(held.outstanding).toBe(1_014_798);
    expect(held.state).toBe('active');
    expect(held.instalments.map((row) => row.state)).toEqual([
      'paid',
      'paid',
      ...Array<string>(10).fill('upcoming'),
    ]);
    expect(held.instalments[2]).toMatchObject({ principal: 94_485, interest: 15_729, due: day(2026, 6, 15) });
    expect(held.accruedInterest).toBe(13_192);
  });

  it('are refused in advance: nothing is due yet', () => {
    expect(
      apply(WORKED_EXAMPLE, ARRIVED, { kind: 'paid', on: DAY_17, purpose: 'due', amount: amount(110_214) }),
    ).toEqual({ reason: 'amount-too-large' });
  });
});
