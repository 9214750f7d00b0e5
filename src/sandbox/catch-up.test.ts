/** Of several things due at one moment the one that began first happens first: product.md F72. */
import { describe, expect, it } from 'vitest';
import type { MovementRecord } from '../contract/record';
import type { Repayment } from '../contract/repayment';
import { REPAYMENT_TAKES } from './settings';
import { Driver } from './testing/driver';

/** Confirms the payment and waits for nothing. */
const confirm = (driver: Driver, request: Parameters<Driver['repaymentQuote']>[0]): Repayment =>
  driver.get<Repayment>('createRepayment', driver.signedRepayment(driver.repaymentQuote(request)));

/** Oldest first. */
const records = (driver: Driver): MovementRecord[] =>
  driver.get<{ items: MovementRecord[] }>('listRecords').items.reverse();

describe('of what is due at one moment', () => {
  it('payments are answered in the order of their confirmation', () => {
    const driver = new Driver({ situation: 'active' });
    for (const months of [12, 6, 3]) driver.borrow({ months });
    const paid = driver.customer.loans.map(
      ({ id }) => confirm(driver, { purpose: 'next', loanIds: [id] }).id,
    );
    expect(new Set(driver.customer.repayments.map(({ endsAt }) => endsAt)).size).toBe(1);
    driver.pass(REPAYMENT_TAKES);
    expect(records(driver).flatMap(({ repaymentId }) => repaymentId ?? [])).toEqual(paid);
  });

  it('a payment that fails is over before the collection, which then does not pass over its loan', () => {
    const sixOnTheDueDay = Date.UTC(2026, 3, 14, 22);
    const driver = new Driver({ situation: 'with-loan' });
    driver.get('setFaults', { id: 'x', body: { debit: 'insufficient' } });
    const confirmed = new Date(sixOnTheDueDay - REPAYMENT_TAKES).toISOString();
    driver.get('moveClock', { id: 'x', body: { at: confirmed } });
    confirm(driver, { purpose: 'due' });
    driver.get('setFaults', { id: 'x', body: {} });
    driver.pass(REPAYMENT_TAKES);
    expect(records(driver).at(-1)).toMatchObject({
      kind: 'auto-debit',
      amount: 110_214,
      at: new Date(sixOnTheDueDay).toISOString(),
    });
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });
});
