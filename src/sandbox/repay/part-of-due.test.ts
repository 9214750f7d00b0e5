import { describe, expect, it } from 'vitest';
import type { Home } from '../../contract/home';
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
});
