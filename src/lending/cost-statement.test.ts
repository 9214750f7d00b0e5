import { describe, expect, it } from 'vitest';
import { annualRates } from './annual-rate';
import { costStatement } from './cost-statement';
import { day } from './calendar';
import { rate } from './rate';
import { plan } from './schedule';
import { WORKED_EXAMPLE } from './testing/loans';
import type { Terms } from './terms';

function statementOf(terms: Terms) {
  const planned = plan(terms);
  return costStatement(terms, planned, annualRates(planned, terms.valueDate, terms.principal));
}

describe('the cost statement (product.md F14) of the worked example', () => {
  const statement = statementOf(WORKED_EXAMPLE);

  it('states principal, term, dates, annual cost by both methods, and totals', () => {
    expect(statement).toMatchObject({
      principal: 1_200_000,
      method: 'equal-instalment',
      months: 12,
      instalments: 12,
      valueDate: day(2026, 3, 15),
      firstDue: day(2026, 4, 15),
      lastDue: day(2027, 3, 15),
      normal: { simple: 18_250_000, internal: 19_860_000 },
      totalInterest: 122_574,
      totalFees: 0,
      totalCost: 122_574,
      totalRepayable: 1_322_574,
    });
  });

  it('lists interest with basis and collector, and says of everything else that it is not charged', () => {
    expect(
      statement.items.map(({ kind, collector, annual, amount }) => [kind, collector, annual, amount]),
    ).toEqual([
      ['interest', 'lender', 18_250_000, 122_574],
      ['period-fee', null, 0, 0],
      ['guarantee', null, 0, 0],
      ['service', null, 0, 0],
      ['membership', null, 0, 0],
      ['early-repayment', null, 0, 0],
    ]);
    expect(statement.items[0]?.basis).toEqual({
      of: 'outstanding-principal',
      rate: { per: 'day', value: 50_000 },
      coupon: null,
      minimumDays: 0,
    });
  });

  it('shows the penalty at 27.375 % a year, 1.5 times the agreed daily rate, on overdue principal', () => {
    expect(statement.contingent).toEqual([
      {
        kind: 'penalty',
        basis: { of: 'principal', rate: 75_000 },
        collector: 'lender',
        graceDays: 0,
        multiple: { numerator: 3, denominator: 2 },
        annual: 27_375_000,
      },
    ]);
  });
});

describe('the cost statement of other terms', () => {
  it('states a flat fee as what it really costs a year', () => {
    const statement = statementOf({
      ...WORKED_EXAMPLE,
      method: 'flat',
      periodFee: rate(600_000),
      rate: { per: 'day', value: rate(0) },
    });
    const fee = statement.items.find(({ kind }) => kind === 'period-fee');
    expect(fee).toEqual({
      kind: 'period-fee',
      basis: { of: 'original-principal', rate: 600_000 },
      collector: 'lender',
      annual: statement.normal.simple,
      amount: 86_400,
    });
    // 7.2 % of the original principal in fees is about twice that on what is really owed.
    expect(statement.normal.simple).toBeGreaterThan(12_500_000);
    expect(statement.items[0]).toMatchObject({ kind: 'interest', collector: null, amount: 0 });
    expect(statement.contingent[0]?.multiple).toBeNull();
  });

  it('names the lender as collector of a stated fee on early repayment', () => {
    const item = statementOf({ ...WORKED_EXAMPLE, earlyFee: rate(1_000_000) }).items.at(-1);
    expect(item).toMatchObject({
      kind: 'early-repayment',
      collector: 'lender',
      basis: { of: 'early-principal', rate: 1_000_000 },
      amount: 0,
    });
  });

  it('tells the penalty as a multiple of an annual rate by the days of its year', () => {
    const multiple = (per: Terms['rate']) =>
      statementOf({ ...WORKED_EXAMPLE, rate: per }).contingent[0]?.multiple;
    expect(multiple({ per: 'year', value: rate(18_250_000), dayCount: 'actual/365' })).toEqual({
      numerator: 3,
      denominator: 2,
    });
    expect(multiple({ per: 'year', value: rate(18_000_000), dayCount: '30/360' })).toEqual({
      numerator: 3,
      denominator: 2,
    });
  });
});
