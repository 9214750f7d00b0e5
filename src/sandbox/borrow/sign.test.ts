/** The limit is asked again when a quote is signed: it may have been lowered since. product.md 1.8. */
import { describe, expect, it } from 'vitest';
import { Driver } from '../testing/driver';

const choose = (driver: Driver, total: number) => driver.get('changeLimit', { body: { total } });

describe('a quote signed after the limit was lowered', () => {
  it('is refused with what is left, changes nothing, and holds again when the limit does', () => {
    const driver = new Driver({ situation: 'active' });
    const sent = driver.signed(driver.quote());
    choose(driver, 1_190_000);
    const before = driver.customer;
    expect(driver.send('createLoan', sent)).toEqual({
      kind: 'problem',
      code: 'amount-over-limit',
      params: { maximum: 1_190_000 },
    });
    expect(driver.customer).toBe(before);
    choose(driver, 5_000_000);
    expect(driver.problem('createLoan', sent)).toBeNull();
  });

  it('may take the last fen of it', () => {
    const driver = new Driver({ situation: 'active' });
    const sent = driver.signed(driver.quote());
    choose(driver, 1_200_000);
    expect(driver.problem('createLoan', sent)).toBeNull();
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('is held against what is not owed already', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const sent = driver.signed(driver.quote());
    choose(driver, 2_390_000);
    expect(driver.send('createLoan', sent)).toMatchObject({
      code: 'amount-over-limit',
      params: { maximum: 1_190_000 },
    });
    choose(driver, 2_400_000);
    expect(driver.problem('createLoan', sent)).toBeNull();
  });
});
