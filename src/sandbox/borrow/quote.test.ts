/** Nobody owes more than the borrower's maximum, even where a lender granted more: product.md 1.10. */
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../lending/money';
import { draftOf } from '../change';
import { Driver } from '../testing/driver';
import { makeQuote } from './quote';

const fen = (minor: number) => minor as Amount;
const GRANTED = fen(30_000_000);
const MOST = fen(20_000_000);

/** Asks for so much of flex, with a limit above the maximum. */
function asked(driver: Driver, amount: number) {
  const request = driver.quoteRequest({
    productId: 'flex',
    method: 'equal-principal',
    months: 10,
    amount: fen(amount),
  });
  return makeQuote(draftOf({ ...driver.customer, limit: GRANTED }), request, driver.ctx);
}

describe('the borrower’s maximum of CNY 200,000.00', () => {
  it('bounds the first loan', () => {
    const driver = new Driver({ situation: 'active', products: ['flex'], limit: MOST });
    expect(asked(driver, 20_010_000)).toEqual({ code: 'amount-over-limit', params: { maximum: MOST } });
    expect(asked(driver, MOST)).toMatchObject({ state: 'open', terms: { principal: MOST } });
  });

  it('counts what is owed already, though more of the limit is free', () => {
    const driver = new Driver({ situation: 'active', products: ['flex'], limit: MOST });
    driver.borrow({ productId: 'flex', method: 'equal-principal', months: 10, amount: fen(15_000_000) });
    expect(asked(driver, 5_010_000)).toEqual({ code: 'amount-over-limit', params: { maximum: 5_000_000 } });
    expect(asked(driver, 5_000_000)).toMatchObject({ state: 'open', terms: { principal: 5_000_000 } });
  });
});
