/** The ways in which an order can be paid in instalments, each with its figures by the engine (product.md F12, F20). */
import type { Checkout } from '../../../contract/checkout';
import type { Product } from '../../../contract/product';
import type { QuoteRequest } from '../../../contract/quote';
import { parseDay } from '../../../lending/calendar';
import { exceedsCap } from '../../../lending/cap';
import type { Amount } from '../../../lending/money';
import { preview, type Preview } from '../preview';

export interface OrderPlan {
  /** Product and method: tells the ways of one length apart. */
  readonly id: string;
  readonly kind: 'interest-free' | 'flat' | 'interest';
  readonly product: Product;
  readonly preview: Preview;
  /** What the merchant pays in the borrower's place; null where it pays nothing. */
  readonly merchantPays: Amount | null;
}

/** Every length that any way is offered for, ascending. */
export function lengthsOf({ products }: Checkout): readonly number[] {
  const all = products.flatMap(({ options }) => options.flatMap(({ months }) => months));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The ways of one length, as the lender orders them; none that the cap in force bars (product.md 1.10). */
export function plansOf(checkout: Checkout, months: number): readonly OrderPlan[] {
  const valueDate = parseDay(checkout.businessDate);
  if (valueDate === null) return [];
  return checkout.products.flatMap((product) =>
    product.options
      .filter((option) => option.months.includes(months))
      .map(({ method }): OrderPlan => {
        const plan = preview(product, { amount: checkout.amount, method, months }, valueDate);
        const free = checkout.interestFree.find(
          (each) => each.productId === product.id && each.months === months,
        );
        return {
          id: `${product.id} ${method}`,
          kind: free ? 'interest-free' : method === 'flat' ? 'flat' : 'interest',
          product,
          preview: plan,
          merchantPays: free?.merchantPays ?? null,
        };
      })
      .filter(({ preview: { annual } }) => !exceedsCap(annual, product.cap)),
  );
}

/** What is asked of the lender for this way. */
export function requestFor(checkout: Checkout, plan: OrderPlan, cardId: string): QuoteRequest {
  const { terms } = plan.preview;
  return {
    productId: plan.product.id,
    amount: checkout.amount,
    method: terms.method,
    months: terms.months,
    purpose: plan.product.purposes[0] ?? 'daily-spending',
    cardId,
    checkoutId: checkout.checkoutId,
  };
}
