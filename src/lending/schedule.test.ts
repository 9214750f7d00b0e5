import { describe, expect, it } from 'vitest';
import { amount } from './money';
import { day } from './calendar';
import { rate } from './rate';
import { annualRates } from './annual-rate';
import { levelOf, plan, planFrom, totals } from './schedule';
import type { Terms } from './terms';

const WORKED: Terms = {
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

describe('product.md worked example', () => {
  it('plans 12 equal instalments to the fen', () => {
    const { instalments, totalInterest } = plan(WORKED);
    const paid = instalments.map((row) => row.principal + row.interest);
    expect(paid).toEqual([...Array<number>(11).fill(110_214), 110_220]);
    expect(totalInterest).toBe(122_574);
    expect(instalments[0]).toMatchObject({ no: 1, interest: 18_600, principal: 91_614, balance: 1_108_386 });
    expect(annualRates(plan(WORKED), WORKED.valueDate, WORKED.principal)).toEqual({
      simple: 18_250_000,
      internal: 19_860_000,
    });
  });

  it('re-plans after 5,000.00 was paid on 2026-04-01', () => {
    const dues = plan(WORKED).instalments.map((row) => row.due);
    const from = day(2026, 4, 1);
    const rest = { terms: WORKED, balance: amount(700_000), from, dues, firstNo: 1, interestStarts: from };
    const shorter = planFrom({ ...rest, level: amount(110_214), ending: 'first-fit' });
    expect(shorter.length).toBe(7);
    expect((shorter[6]?.principal ?? 0) + (shorter[6]?.interest ?? 0)).toBe(74_386);
    expect(totals(shorter).totalInterest + 10_200).toBe(45_870);
    const lower = planFrom({ ...rest, level: levelOf(WORKED, rest.balance, from, dues), ending: 'last-due' });
    expect(lower.map((row) => row.principal + row.interest)).toEqual([
      ...Array<number>(11).fill(63_754),
      63_748,
    ]);
    expect(totals(lower).totalInterest + 10_200).toBe(75_242);
  });
});
