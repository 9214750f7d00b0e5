import { describe, expect, it } from 'vitest';
import { termsOf } from '../contract/product-terms';
import { exceedsCap } from '../lending/cap';
import { addDays, day } from '../lending/calendar';
import { amount } from '../lending/money';
import { annualRates } from '../lending/annual-rate';
import { plan } from '../lending/schedule';
import { productFor, PRODUCTS, type ProductId } from './products';

const MICRO_LOAN = (Object.keys(PRODUCTS) as ProductId[]).filter(
  (id) => PRODUCTS[id].lender === 'micro-loan',
);
const BORROWER = { limit: amount(20_000_000), readingSeconds: 0 };

function offeredOn(id: ProductId, on: ReturnType<typeof day>) {
  const product = productFor(BORROWER, { id, daily: null, previousDaily: null }, on, 'en');
  if (product === null) throw new Error('not offered');
  return product;
}

describe('the prices of the micro-loan company (product.md 1.10, section 2)', () => {
  // Every value date of four years about the step: dates differ in the length of the first period.
  const DATES = Array.from({ length: 1_461 }, (_, index) => addDays(day(2027, 1, 1), index));

  it.each(MICRO_LOAN)('%s can be had in every method and length, under the cap of its day', (id) => {
    const barred: string[] = [];
    for (const on of DATES) {
      const product = offeredOn(id, on);
      for (const { method, months } of product.options)
        for (const length of months) {
          // A fee is rounded: of 0.4 % most of all for 301.25.
          const terms = termsOf(product, { amount: amount(30_125), method, months: length }, on);
          const { internal } = annualRates(plan(terms), on, terms.principal);
          if (exceedsCap({ simple: internal, internal }, product.cap))
            barred.push(`${method} ${length} ${on}`);
        }
    }
    expect(barred).toEqual([]);
  });

  it('step down on the day of the lower cap, the fee of a flat plan too', () => {
    const prices = [day(2027, 12, 31), day(2028, 1, 1)].map((on) => {
      const { rate, periodFee, cap } = offeredOn('checkout', on);
      return [rate.value, periodFee, cap];
    });
    expect(prices).toEqual([
      [50_000, 600_000, 24_000_000],
      [30_000, 400_000, 12_000_000],
    ]);
  });

  it('lend on an order over 3, 6, 12 or 24 months, each way of paying', () => {
    const lengths = (['checkout', 'checkout-free'] as const).flatMap((id) =>
      PRODUCTS[id].options.map(({ months }) => months),
    );
    expect(lengths).toEqual(Array.from({ length: 3 }, () => [3, 6, 12, 24]));
  });
});
