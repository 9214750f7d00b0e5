/** The plan as it would be, computed on the phone while an amount is typed or dragged (product.md F12). */
import type { Day } from '../../lending/calendar';
import { quoteFigures, type QuoteFigures } from '../../lending/figures';
import { amount, type Amount } from '../../lending/money';
import type { CouponTerms, Plan, Terms } from '../../lending/terms';
import type { Product } from '../../contract/product';
import { termsOf, type Asked } from '../../contract/product-terms';

export interface Preview extends QuoteFigures {
  readonly terms: Terms;
}

/** @param valueDate the lender's business date. */
export function preview(
  product: Product,
  asked: Asked,
  valueDate: Day,
  coupon: CouponTerms | null = null,
): Preview {
  const terms = termsOf(product, asked, valueDate, coupon);
  return { terms, ...quoteFigures(terms) };
}

/** Lengths in months that a method is offered for, ascending. */
export function monthsFor(product: Product, method: Asked['method']): readonly number[] {
  return product.options.find((option) => option.method === method)?.months ?? [];
}

/** What the first instalment collects. */
export function firstTotal({ instalments }: Plan): Amount {
  const [first] = instalments;
  return amount(first ? first.principal + first.interest + first.fee : 0);
}

/** What the last instalment collects. */
export function lastTotal({ instalments }: Plan): Amount {
  const last = instalments.at(-1);
  return amount(last ? last.principal + last.interest + last.fee : 0);
}
