import { describe, expect, it } from 'vitest';
import { standing } from '../../contract/limit';
import { Driver } from '../testing/driver';
import { limitOf } from './standing';

describe('the available limit (product.md 1.8)', () => {
  it.each(standing.options.filter((each) => each !== 'active'))('is nothing while %s', (each) => {
    const { customer } = new Driver({ situation: 'with-loan' });
    expect(limitOf(customer).available).toBeGreaterThan(0);
    expect(limitOf({ ...customer, standing: each })).toEqual({ ...limitOf(customer), available: 0 });
  });

  it('is nothing before a limit is granted', () => {
    const { customer } = new Driver({ situation: 'invited' });
    expect(limitOf(customer)).toEqual({ total: 0, outstanding: 0, inFlight: 0, available: 0 });
  });

  it('stays reserved while a returned pay-out waits for another card, and no second application is taken', () => {
    const driver = new Driver({ situation: 'active' });
    const whole = limitOf(driver.customer);
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'bank-return' } });
    const { id } = driver.apply();
    driver.pass(4_000).catchUp();
    expect(driver.customer.application?.state).toBe('returned');
    const reserved = { ...whole, inFlight: 1_200_000, available: whole.available - 1_200_000 };
    expect(limitOf(driver.customer)).toEqual(reserved);
    const again = driver.problem('createQuote', { body: driver.quoteRequest() });
    expect(again).toBe('application-in-flight');
    driver.get('cancelApplication', { id });
    expect(limitOf(driver.customer)).toEqual(whole);
  });
});
