/** A pay-out is judged, and its first instalment told, by the day on which its money arrives: product.md 1.12. */
import { describe, expect, it } from 'vitest';
import type { Application } from '../../contract/application';
import type { Loan } from '../../contract/loan';
import type { QuoteRequest } from '../../contract/quote';
import { Driver } from '../testing/driver';

/** Quoted at noon of 2026-04-01, signed at this moment. */
function signedAt(at: string, request: Partial<QuoteRequest> = {}): Driver {
  const driver = new Driver({ situation: 'active' });
  const sent = driver.signed(driver.quote(request));
  driver.get('moveClock', { id: 'x', body: { at } });
  driver.get('createLoan', sent);
  driver.pass(10_000);
  return driver;
}

const applied = (driver: Driver): Application =>
  driver.get<Application>('getApplication', { id: driver.customer.application?.id ?? '' });

describe('a pay-out around the midnight after the seventh day', () => {
  it('begun on the seventh and arriving on it is in time', () => {
    // Paid out 2.5 s after signing, arrived after 4 s.
    const driver = signedAt('2026-04-08T15:59:55.999Z');
    expect(applied(driver).state).toBe('arrived');
    expect(driver.books()).toMatchObject({ payouts: 1, balanced: true });
  });

  it('begun on the seventh and arriving on the eighth never leaves', () => {
    const driver = signedAt('2026-04-08T15:59:57.000Z');
    expect(applied(driver)).toMatchObject({ state: 'requote', loanId: null });
    expect(applied(driver).steps.map(({ state }) => state)).not.toContain('paying-out');
    expect(driver.books()).toMatchObject({ payouts: 0, loans: [], balanced: true });
  });
});

describe('the first instalment told on the arrival of money three days late', () => {
  // 12,000.00 x 0.05 % x 27 days, not 30: from 4 April to 1 May.
  it.each([
    ['equal-principal', 100_000 + 16_200],
    ['interest-first', 16_200],
  ] as const)('is the one that the loan will collect: %s', (method, amount) => {
    const driver = signedAt('2026-04-04T04:00:00.000Z', { method });
    const { first, loanId } = applied(driver);
    expect(first).toEqual({ due: '2026-05-01', amount });
    const [row] = driver.get<Loan>('getLoan', { id: loanId ?? '' }).position.instalments;
    expect((row?.principal ?? 0) + (row?.interest ?? 0)).toBe(amount);
  });
});
