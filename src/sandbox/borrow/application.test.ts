/** A pay-out is judged by the day on which its money arrives: product.md 1.12. */
import { describe, expect, it } from 'vitest';
import type { Application } from '../../contract/application';
import { Driver } from '../testing/driver';

/** Quoted at noon of 2026-04-01, signed at this moment. */
function signedAt(at: string): Driver {
  const driver = new Driver({ situation: 'active' });
  const sent = driver.signed(driver.quote());
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
