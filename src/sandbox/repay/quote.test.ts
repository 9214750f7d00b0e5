/** A repayment of several loans at once: what it may be for, whom it reaches, when it is over. product.md 1.5, 1.7. */
import { describe, expect, it } from 'vitest';
import { amount, sum } from '../../lending/money';
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

describe('one quote over several loans', () => {
  const ids = ({ customer }: Driver) => customer.loans.map(({ id }) => id);
  /** Three loans of one day, of one product and of different lengths. */
  function three(): Driver {
    const driver = new Driver({ situation: 'active' });
    for (const months of [12, 6, 3]) driver.borrow({ months, amount: amount(300_000) });
    return driver;
  }

  it('asks the sum of what each would ask by itself', () => {
    const driver = three();
    driver.move(20);
    const each = ids(driver).map((id) => driver.repaymentQuote({ purpose: 'settle', loanIds: [id] }).total);
    expect(each).toHaveLength(3);
    expect(driver.repaymentQuote({ purpose: 'settle' }).total).toBe(sum(each));
  });

  it('names no loan twice', () => {
    const driver = three();
    const [id = ''] = ids(driver);
    const body = driver.repaymentRequest({ purpose: 'settle', loanIds: [id, id] });
    expect(driver.problem('createRepaymentQuote', { body })).toBe('invalid');
  });

  it('is over once anything was paid on one of them', () => {
    const driver = three();
    const [first = '', second = '', third = ''] = ids(driver);
    const both = driver.repaymentQuote({ purpose: 'settle', loanIds: [first, second] });
    const signed = driver.signedRepayment(both);
    driver.repay({ purpose: 'part-lower', principal: amount(100_000), loanIds: [second] });
    expect(driver.problem('createRepayment', signed)).toBe('repayment-quote-expired');
    // One that names neither of the two goes on.
    expect(driver.repay({ purpose: 'settle', loanIds: [third] }).state).toBe('succeeded');
  });

  it('waits while a payment on one of them is on its way', () => {
    const driver = three();
    const [first = '', second = ''] = ids(driver);
    const both = driver.signedRepayment(
      driver.repaymentQuote({ purpose: 'settle', loanIds: [first, second] }),
    );
    const alone = driver.repaymentQuote({ purpose: 'settle', loanIds: [second] });
    driver.get('createRepayment', driver.signedRepayment(alone));
    expect(driver.problem('createRepayment', both)).toBe('repayment-in-flight');
  });

  /** The first instalment of each has been due since yesterday; the card was empty, and no longer is. */
  function threeOverdue(): Driver {
    const driver = three();
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
    driver.move('past-due');
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    return driver;
  }

  it('of less than is due reaches the earliest loan of a due date first', () => {
    const driver = threeOverdue();
    const due = driver.repaymentQuote({ purpose: 'due' });
    expect(due.loans.map(({ loanId }) => loanId)).toEqual(ids(driver));
    const [first, second] = due.loans;
    const part = driver.repaymentQuote({ purpose: 'due', amount: amount((first?.amount ?? 0) + 1) });
    expect(part.loans.map(({ loanId, amount: share }) => [loanId, share])).toEqual([
      [first?.loanId, first?.amount],
      [second?.loanId, 1],
    ]);
  });

  it('takes all that is due as a typed amount too, and not a fen more', () => {
    const driver = threeOverdue();
    const { loans, total } = driver.repaymentQuote({ purpose: 'due' });
    expect(driver.repaymentQuote({ purpose: 'due', amount: amount(total) })).toMatchObject({ total, loans });
    const body = driver.repaymentRequest({ purpose: 'due', amount: amount(total + 1) });
    expect(driver.send('createRepaymentQuote', { body })).toEqual({
      kind: 'problem',
      code: 'repayment-too-large',
      params: { maximum: total },
    });
  });
});
