/** How little and how much can be asked for: a product's minimum; the borrower's maximum, even where a lender granted more. */
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../lending/money';
import { draftOf } from '../change';
import { LENDABLE } from '../testing/cases';
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

describe('the minimum of a product (product.md 2, F10)', () => {
  it.each([
    ['flex', 50_000],
    ['tenth', 10_000],
    ['choice', 10_000],
    ['anytime', 10_000],
  ] as const)('can be borrowed, and not a fen less: %s', (productId, minimum) => {
    const driver = new Driver({ situation: 'active', products: [productId] });
    const sold = LENDABLE.find((each) => each.productId === productId);
    const quoted = (minor: number) =>
      makeQuote(draftOf(driver.customer), driver.quoteRequest({ ...sold, amount: fen(minor) }), driver.ctx);
    expect(quoted(minimum)).toMatchObject({ state: 'open', terms: { principal: minimum } });
    expect(quoted(minimum - 1)).toEqual({ code: 'amount-below-minimum', params: { minimum } });
  });
});

describe('the borrower’s maximum of CNY 200,000.00 (product.md 1.10)', () => {
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
