import { describe, expect, it } from 'vitest';
import { day } from './calendar';
import { explainInstalment } from './explain';
import { position } from './loan';
import { amount } from './money';
import { negotiate, type NegotiatedPlan } from './negotiated';
import { payoff } from './payoff';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Negotiation, Terms } from './terms';

const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: WORKED_EXAMPLE.valueDate }];
const LATE = day(2026, 4, 18);
const OVER_24: Negotiation = {
  method: 'equal-instalment',
  months: 24,
  due: { kind: 'fixed', dayOfMonth: 15 },
  rate: WORKED_EXAMPLE.rate,
  waivedPenalty: amount(206),
};

function negotiated(terms: Terms, agreed: Partial<Negotiation>, on = LATE): NegotiatedPlan {
  const result = negotiate(terms, ARRIVED, on, { ...OVER_24, ...agreed });
  if (isRefusal(result)) throw new Error(result.reason);
  return result;
}

describe('a negotiated plan (product.md 1.14) of the worked example, three days overdue', () => {
  const renewed = negotiated(WORKED_EXAMPLE, {});

  it('opens with all unpaid principal, at the date of the negotiation', () => {
    expect(renewed.terms).toMatchObject({ principal: 1_200_000, valueDate: LATE, months: 24 });
    expect(renewed.instalments).toHaveLength(24);
    expect(renewed.instalments.at(-1)?.balance).toBe(0);
  });

  it('carries unpaid interest, and interest to the day on what is not yet due, without interest', () => {
    // 186.00 of the first instalment, and 11,083.86 x 0.05 % x 3 days = 16.63.
    expect(renewed.carried).toEqual({ fees: 0, penalty: 0, interest: 18_600 + 1_663 });
    const parts = renewed.instalments.map((row) => row.carried);
    expect(parts.slice(0, -1)).toEqual(Array<number>(23).fill(844));
    expect(parts.at(-1)).toBe(20_263 - 23 * 844);
  });

  it('adds up row by row', () => {
    for (const row of renewed.instalments) expect(row.total).toBe(row.principal + row.interest + row.carried);
    expect(renewed.instalments.reduce((total, row) => total + row.total, 0)).toBe(renewed.total);
    // What was still to be collected: 13,225.74 and 2.06 of penalty.
    expect(renewed.extraCost).toBe(renewed.total - 1_322_574 - 206);
    expect(renewed.extraCost).toBeGreaterThan(0);
  });

  it('has its own annual rates and cost statement', () => {
    expect(renewed.annual.simple).toBe(18_250_000);
    expect(renewed.costStatement).toMatchObject({ principal: 1_200_000, months: 24, valueDate: LATE });
  });

  it('waives penalty only as stated', () => {
    expect(negotiated(WORKED_EXAMPLE, { waivedPenalty: amount(200) }).carried.penalty).toBe(6);
    expect(negotiated(WORKED_EXAMPLE, { waivedPenalty: amount(0) }).carried.penalty).toBe(206);
    expect(negotiate(WORKED_EXAMPLE, ARRIVED, LATE, { ...OVER_24, waivedPenalty: amount(207) })).toEqual({
      reason: 'amount-too-large',
    });
  });
});

it('a coupon, minimum days and a flat fee belong to the plan that is replaced (product.md 1.13, 1.14)', () => {
  const coupon = { kind: 'free-days', days: 40 } as const;
  const { terms, instalments } = negotiated({ ...WORKED_EXAMPLE, coupon, minimumDays: 30 }, {});
  expect(terms).toMatchObject({ coupon: null, minimumDays: 0, periodFee: 0 });
  // 12,000.00 x 0.05 % x 27 days, from the first of them on.
  expect(instalments[0]).toMatchObject({ from: LATE, interest: 16_200 });
  const flat: Terms = { ...WORKED_EXAMPLE, method: 'flat', periodFee: rate(600_000) };
  expect(negotiated(flat, {}).terms.periodFee).toBe(0);
});

it('a settled loan has nothing to negotiate', () => {
  const settled: LoanEvent[] = [
    ...ARRIVED,
    { kind: 'paid', on: WORKED_EXAMPLE.valueDate, purpose: 'settle', amount: WORKED_EXAMPLE.principal },
  ];
  expect(negotiate(WORKED_EXAMPLE, settled, LATE, OVER_24)).toEqual({ reason: 'after-settled' });
});

describe('agreed on a 31st, in 30/360 (product.md 1.2)', () => {
  const terms: Terms = {
    ...WORKED_EXAMPLE,
    rate: { per: 'year', value: rate(18_000_000), dayCount: '30/360' },
  };
  const on = day(2026, 5, 31);
  const agreed: Negotiation = {
    ...OVER_24,
    rate: terms.rate,
    due: { kind: 'fixed', dayOfMonth: 10 },
    waivedPenalty: amount(0),
  };

  it('counts its days from its own beginning, not from the due dates of the plan before', () => {
    const events: readonly LoanEvent[] = [
      { kind: 'disbursed', on: terms.valueDate },
      { kind: 'negotiated', on, agreed },
    ];
    // 12,000.00 x 18 % x 8/360.
    expect(payoff(terms, events, day(2026, 6, 8)).interest).toBe(4_800);
    // And 10/360 to the due date, as planned.
    expect(position(terms, events, on).instalments[0]).toMatchObject({ due: day(2026, 6, 10) });
    expect(explainInstalment(terms, events, on, 1)[0]).toMatchObject({ days: 10, amount: 6_000 });
  });
});
