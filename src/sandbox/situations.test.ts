import { describe, expect, it } from 'vitest';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import { SITUATIONS } from './testing/cases';
import { Driver, NOON } from './testing/driver';

describe('customers for every situation (product.md F73)', () => {
  it.each(SITUATIONS)('%s: the log names it in words of both languages', (situation) => {
    const [first] = new Driver({ situation }).rows.filter(({ kind }) => kind === 'event');
    expect(first?.body).toMatchObject({
      kind: 'customer.created',
      text: {
        en: expect.stringMatching(/^New customer: [a-z]/),
        'zh-CN': expect.stringMatching(/^新客户：[^a-z]+$/),
      },
    });
  });

  it.each(SITUATIONS)('%s: books balance and home can be read', (situation) => {
    const driver = new Driver({ situation });
    const home = driver.get<Home>('getHome');
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
    expect(driver.ctx.business).toBe(NOON);
    expect(home.businessDate).toBe('2026-04-01');
    expect(home.application).toBeNull();
  });

  it('with-loan is the worked example, 17 days old', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const [running] = driver.customer.loans;
    const loan = driver.get<Loan>('getLoan', { id: running?.id ?? '' });
    expect(loan.disbursedOn).toBe('2026-03-15');
    expect(loan.plan.instalments[0]).toMatchObject({
      principal: 91_614,
      interest: 18_600,
      due: '2026-04-15',
    });
    expect(loan.payoff).toMatchObject({ total: 1_210_200, interest: 10_200, saving: 112_374 });
    expect(loan.annual).toEqual({ simple: 18_250_000, internal: 19_860_000 });
  });

  it('overdue is three days late, and nothing has been paid', () => {
    const driver = new Driver({ situation: 'overdue', startOn: '2026-04-18' });
    const home = driver.get<Home>('getHome');
    expect(home.bill).toMatchObject({ payable: true, overdueDays: 3, total: 110_214 + 206 });
    expect(home.loans.outstanding).toBe(1_200_000);
    expect(driver.customer.faults).toEqual({});
  });

  it('settled has no running loan and the whole limit free', () => {
    const driver = new Driver({ situation: 'settled' });
    const home = driver.get<Home>('getHome');
    expect(home.loans).toMatchObject({ active: 0, outstanding: 0 });
    expect(home.limit?.available).toBe(5_000_000);
    expect(driver.get<{ items: unknown[] }>('listLoans', { query: { state: 'settled' } }).items).toHaveLength(
      1,
    );
  });
});
