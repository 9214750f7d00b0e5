/** What a repayment of several loans at once may be for: product.md 1.5. */
import { describe, expect, it } from 'vitest';
import { Driver } from '../testing/driver';

describe('the next instalment, now', () => {
  it('is offered for one loan at a time, though each of several offers it', () => {
    const driver = new Driver({ situation: 'active' });
    driver.borrow({ months: 12 });
    driver.borrow({ months: 6 });
    const loanIds = driver.customer.loans.map(({ id }) => id);
    expect(loanIds).toHaveLength(2);
    for (const id of loanIds) {
      const alone = driver.repaymentRequest({ purpose: 'next', loanIds: [id] });
      expect(driver.problem('createRepaymentQuote', { body: alone })).toBeNull();
    }
    const body = driver.repaymentRequest({ purpose: 'next', loanIds });
    expect(driver.problem('createRepaymentQuote', { body })).toBe('repayment-not-offered');
  });
});
