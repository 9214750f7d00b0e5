/** Interest-free for the borrower is paid by the merchant: how much, by the engine. product.md section 2. */
import { NOTHING, type Amount } from '../../lending/money';
import { plan } from '../../lending/schedule';
import type { Terms } from '../../lending/terms';
import { dailyRate, PRODUCTS, type PersonalProduct, type ProductId } from '../products';

/** What is lent on a merchant's order, by name, in the order in which it is offered: the cheapest first. */
export const ORDER_PRODUCTS: readonly PersonalProduct[] = (['checkout-free', 'checkout'] as const).map(
  (id) => ({
    id,
    daily: null,
    previousDaily: null,
  }),
);

/** The interest that the same plan would cost at the usual price; nothing where the borrower pays interest. */
export function merchantShare(productId: ProductId, terms: Terms): Amount {
  const usual = ORDER_PRODUCTS.find(({ id }) => id === 'checkout');
  if (productId !== 'checkout-free' || usual === undefined) return NOTHING;
  const priced: Terms = { ...terms, rate: { per: 'day', value: dailyRate(usual, terms.valueDate) } };
  return plan(priced, terms.valueDate).totalInterest;
}

export function isOrderProduct(id: ProductId): boolean {
  return !PRODUCTS[id].borrowable;
}
