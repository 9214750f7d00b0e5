import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Application } from '../contract/application';
import type { Repayment } from '../contract/repayment';
import { createCustomer } from '../contract/sandbox';
import { SITUATIONS } from './testing/cases';
import { Driver } from './testing/driver';

const application = (driver: Driver, id: string) => driver.get<Application>('getApplication', { id });
const STATES = ['submitted', 'approved', 'paying-out', 'arrived'];

describe('a pace of the customer’s own (processingSeconds)', () => {
  it('0: the first look after signing finds the money there, every state passed in order', () => {
    const driver = new Driver({ situation: 'active', processingSeconds: 0 });
    const { id, state, pollAfter } = driver.apply();
    expect({ state, pollAfter }).toEqual({ state: 'submitted', pollAfter: 1 });
    const arrived = application(driver, id);
    expect(arrived).toMatchObject({ state: 'arrived', pollAfter: null });
    expect(arrived.steps).toEqual(STATES.map((each) => ({ state: each, at: arrived.submittedAt })));
    expect(driver.books()).toMatchObject({ balanced: true, faults: [], payouts: 1 });
  });

  it('10: the whole course is slower, in the same proportions', () => {
    const driver = new Driver({ situation: 'active', processingSeconds: 10 });
    const { id } = driver.apply();
    const after = [3_749, 1, 2_499, 1, 3_749, 1].map(
      (milliseconds) => application(driver.pass(milliseconds), id).state,
    );
    expect(after).toEqual(['submitted', 'approved', 'approved', 'paying-out', 'paying-out', 'arrived']);
  });

  it('holds for repayments', () => {
    const driver = new Driver({ situation: 'with-loan', processingSeconds: 0 });
    const sent = driver.signedRepayment(driver.repaymentQuote({ purpose: 'settle' }));
    const { id, state } = driver.get<Repayment>('createRepayment', sent);
    expect(state).toBe('processing');
    expect(driver.get<Repayment>('getRepayment', { id })).toMatchObject({
      state: 'succeeded',
      pollAfter: null,
    });
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('leaves a course that a fault sets, and a debit that nobody knows of, at theirs', () => {
    const driver = new Driver({ situation: 'active', processingSeconds: 0 });
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'bank-return' } });
    const { id } = driver.apply();
    expect(application(driver, id).state).toBe('submitted');
    expect(application(driver.pass(4_000), id).state).toBe('returned');
    const borrower = new Driver({ situation: 'with-loan', processingSeconds: 0 });
    borrower.get('setFaults', { id: borrower.customer.id, body: { debit: 'unknown' } });
    expect(borrower.repay({ purpose: 'settle' }).state).toBe('processing');
  });

  it.each(SITUATIONS)('%s can begin at the least and the most', (situation) => {
    for (const processingSeconds of [0, 10]) {
      const driver = new Driver({ situation, processingSeconds });
      expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
    }
  });

  it.each([-1, 0.5, 11])('%d is refused', (processingSeconds) => {
    expect(v.is(createCustomer.body, { situation: 'active', processingSeconds })).toBe(false);
  });
});
