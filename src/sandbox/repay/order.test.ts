import { describe, expect, it } from 'vitest';
import { totalOf } from '../../lending/breakdown';
import { dateOf } from '../business-time';
import { positionOn } from '../loan';
import { Driver } from '../testing/driver';

/** Two loans of one person, of which the older alone has something due today, and nothing is overdue. */
function oneDueToday(): { readonly driver: Driver; readonly due: string; readonly other: string } {
  const driver = new Driver({ situation: 'with-loan' });
  driver.borrow({ amount: driver.quoteRequest().amount });
  driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
  driver.move('next-due');
  const [due, other] = driver.customer.loans.map(({ id }) => id);
  return { driver, due: due ?? '', other: other ?? '' };
}

describe('due before future, across loans (product.md 1.5, 1.7)', () => {
  it('what another loan owes today comes before an early payment', () => {
    const { driver, due, other } = oneDueToday();
    const owed = driver.customer.loans.map((loan) => {
      const { payableNow, state } = positionOn(loan, dateOf(driver.ctx.business));
      return [totalOf(payableNow) > 0, state];
    });
    expect(owed).toEqual([
      [true, 'active'],
      [false, 'active'],
    ]);
    const early = (loanIds: string[]) =>
      driver.problem('createRepaymentQuote', {
        body: driver.repaymentRequest({ purpose: 'settle', loanIds }),
      });
    expect(early([other])).toBe('overdue-first');
    expect(early([due])).toBeNull();
    expect(early([due, other])).toBeNull();
  });

  it('once that is paid, the other can be repaid early', () => {
    const { driver, due, other } = oneDueToday();
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    expect(driver.repay({ purpose: 'due', loanIds: [due] }).state).toBe('succeeded');
    expect(driver.repay({ purpose: 'settle', loanIds: [other] }).state).toBe('succeeded');
    expect(driver.books().faults).toEqual([]);
  });
});
