import { describe, expect, it } from 'vitest';
import { checkRepaymentQuote } from '../../client/verification';
import type { Home } from '../../contract/home';
import type { Loan } from '../../contract/loan';
import type { RepaymentQuote, RepaymentRequest } from '../../contract/repayment';
import { amount } from '../../lending/money';
import { overdue } from '../testing/difficulty';
import { Driver } from '../testing/driver';

describe('a part of what is due (product.md 1.7)', () => {
  it('meets penalty, interest and principal of the oldest instalment, and no more than is due', () => {
    const driver = overdue();
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    const quote = driver.repaymentQuote({ purpose: 'due', amount: amount(20_000) });
    expect(quote).toMatchObject({
      total: 20_000,
      breakdown: { fees: 0, penalty: 206, interest: 18_600, principal: 1_194 },
    });
    const most = driver.send('createRepaymentQuote', {
      body: driver.repaymentRequest({ purpose: 'due', amount: amount(110_421) }),
    });
    expect(most).toMatchObject({ code: 'repayment-too-large', params: { maximum: 110_420 } });
  });

  it('over several loans it reaches the earliest due date first, then the earliest loan', () => {
    const driver = new Driver({ situation: 'with-loans' });
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
    driver.move(45);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    const all = driver.repaymentQuote({ purpose: 'due' });
    const items = driver.get<Home>('getHome').bill?.items ?? [];
    const [oldest] = items.map(({ loanId: id, amount: owed }) => ({ id, owed }));
    const part = driver.repaymentQuote({ purpose: 'due', amount: amount((oldest?.owed ?? 0) + 1) });
    expect(all.loans.length).toBeGreaterThan(1);
    expect(part.total).toBe((oldest?.owed ?? 0) + 1);
    expect(part.loans.map((each) => each.loanId)).toContain(oldest?.id);
    expect(part.loans.reduce((sum, each) => sum + each.amount, 0)).toBe(part.total);
  });

  it.each<readonly [string, () => Driver]>([
    ['loans of different days', () => new Driver({ situation: 'with-loans' })],
    [
      'loans of one day',
      () => {
        const driver = new Driver({ situation: 'active', startAt: '2026-03-15T02:00:00.000Z' });
        driver.borrow({ amount: amount(300_000) });
        driver.borrow({ amount: amount(500_000), method: 'equal-principal' });
        return driver;
      },
    ],
  ])(
    'is verified by the app whichever loans it reaches, in whichever order they are named: %s',
    (_, make) => {
      const driver = make();
      driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
      driver.move(45);
      driver.get('setFaults', { id: driver.customer.id, body: {} });
      const loans = driver.customer.loans.map(({ id }) => driver.get<Loan>('getLoan', { id }));
      const { businessDate } = driver.get<Home>('getHome');
      const whole = driver.repaymentQuote({ purpose: 'due' });
      const shares = whole.loans.map((each) => each.amount);
      const sums = new Set([1, 3_530, ...shares, ...shares.map((share) => share + 1), whole.total - 1]);
      const named = loans.map(({ id }) => id);
      const reached = new Set<number>();
      for (const loanIds of [named, named.toReversed()]) {
        for (const part of [...sums].filter((each) => each < whole.total)) {
          const request = driver.repaymentRequest({ purpose: 'due', amount: amount(part), loanIds });
          const quote = driver.get<RepaymentQuote>('createRepaymentQuote', { body: request });
          reached.add(quote.loans.length);
          expect(checkRepaymentQuote(quote, request as RepaymentRequest, loans, businessDate)).toEqual({
            verdict: 'verified',
          });
          // A lender who leaves out a loan that it reaches, or takes another's share, is found out.
          const [first, ...others] = quote.loans;
          const lies = [
            { ...quote, loans: others },
            { ...quote, loans: [{ ...first, loanId: 'loan_other' }, ...others] },
          ] as RepaymentQuote[];
          for (const lie of lies)
            expect(
              checkRepaymentQuote(lie, request as RepaymentRequest, loans, businessDate).verdict,
            ).not.toBe('verified');
        }
      }
      expect(reached.size, 'parts that reach some of the loans, and parts that reach all').toBeGreaterThan(1);
    },
  );
});
