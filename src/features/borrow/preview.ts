/** The plan as it would be, computed on the phone while an amount is typed or dragged (product.md F12). */
import type { Day } from '../../lending/calendar';
import { quoteFigures, type QuoteFigures } from '../../lending/figures';
import { amount, type Amount } from '../../lending/money';
import type { CouponTerms, Instalment, Plan, Terms } from '../../lending/terms';
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

const totalOf = ({ principal, interest, fee }: Instalment): Amount => amount(principal + interest + fee);

/** What all instalments but the first and the last collect; null when these differ, or there are none. */
export function middleTotal({ instalments }: Plan): Amount | null {
  const [one, ...others] = instalments.slice(1, -1).map(totalOf);
  return one !== undefined && others.every((total) => total === one) ? one : null;
}

/** Whether one figure stands for every instalment but the last: days free of interest lower the first alone (product.md 1.13). */
export function isLevel({ terms, plan }: Preview): boolean {
  const middle = middleTotal(plan);
  if (middle !== null) return middle === firstTotal(plan);
  return terms.method === 'equal-instalment' && terms.coupon === null;
}

/** What the first instalment collects. */
export function firstTotal({ instalments }: Plan): Amount {
  const [first] = instalments;
  return first ? totalOf(first) : amount(0);
}

/** What the last instalment collects. */
export function lastTotal({ instalments }: Plan): Amount {
  const last = instalments.at(-1);
  return last ? totalOf(last) : amount(0);
}
