/** From a product as offered and what a person asks for, the terms of the loan: the app's preview, the lender's quote. */
import type { Amount } from '../lending/money';
import type { Day } from '../lending/calendar';
import { rate } from '../lending/rate';
import type { CouponTerms, Method, Rate, Terms } from '../lending/terms';
import type { Product } from './product';

const NO_FEE: Rate = rate(0);

export interface Asked {
  readonly amount: Amount;
  readonly method: Method;
  readonly months: number;
}

/** Terms of a quote with this value date. Says nothing about whether the product allows what is asked. */
export function termsOf(
  product: Product,
  asked: Asked,
  valueDate: Day,
  coupon: CouponTerms | null = null,
): Terms {
  const { due, rate: stated, rounding, periodFee, minimumDays, earlyFee, penalty, allocation } = product;
  return {
    principal: asked.amount,
    method: asked.method,
    months: asked.months,
    due,
    valueDate,
    rate: stated,
    rounding,
    periodFee: asked.method === 'flat' ? periodFee : NO_FEE,
    minimumDays,
    earlyFee,
    penalty,
    allocation,
    coupon,
  };
}
