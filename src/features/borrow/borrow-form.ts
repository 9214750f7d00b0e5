/** The borrow form: what is typed and chosen, what is wrong with it, and the request that it becomes. */
import * as v from 'valibot';
import type { Resolver } from 'react-hook-form';
import type { Card } from '../../contract/card';
import type { OwnedCoupon } from '../../contract/coupon';
import { couponMisfit } from '../../contract/coupon-fit';
import { purpose, type Product } from '../../contract/product';
import type { QuoteRequest } from '../../contract/quote';
import { method } from '../../contract/terms';
import { amount, smaller, type Amount } from '../../lending/money';
import { readAmount, type Bounds } from './amount-reading';
import { monthsFor } from './preview';

/** Also the shape of the draft that survives a reload (product.md F19): nothing personal, a card only as an opaque id. */
export const borrowForm = v.object({
  amount: v.string(),
  productId: v.string(),
  method,
  months: v.number(),
  purpose: v.union([purpose, v.literal('')]),
  cardId: v.string(),
  /** Empty: none. A draft of before there were coupons has none. */
  couponId: v.optional(v.string(), ''),
});
export type BorrowForm = v.InferOutput<typeof borrowForm>;

export interface BorrowContext {
  readonly products: readonly Product[];
  readonly cards: readonly Card[];
  readonly coupons: readonly OwnedCoupon[];
  readonly available: Amount;
  /** Decimals of the currency. */
  readonly exponent: number;
}

export const DRAFT = 'borrow';

/** The product chosen, or the first one. */
export function chosenProduct(products: readonly Product[], productId: string): Product | undefined {
  return products.find((product) => product.id === productId) ?? products[0];
}

/** The coupon chosen; undefined when none is. */
export function chosenCoupon(coupons: readonly OwnedCoupon[], couponId: string): OwnedCoupon | undefined {
  return coupons.find(({ id }) => id === couponId);
}

/** The most is a multiple of the step, as every amount is. */
export function boundsOf(product: Product, available: Amount): Bounds {
  const { minimum, step } = product;
  const most = smaller(product.maximum, available);
  return { minimum, step, maximum: amount(most - (most % step)) };
}

/** Nothing typed, nothing chosen that costs; method and length are the product's first, the longest that it offers. */
export function emptyForm({ products, cards }: BorrowContext): BorrowForm {
  const product = products[0];
  const option = product?.options[0];
  return {
    amount: '',
    productId: product?.id ?? '',
    method: option?.method ?? 'equal-instalment',
    months: option?.months.at(-1) ?? 12,
    purpose: '',
    cardId: cards[0]?.id ?? '',
    couponId: '',
  };
}

/** A draft with whatever is no longer offered put back to what is. */
export function fitting(form: BorrowForm, context: BorrowContext): BorrowForm {
  const fresh = emptyForm(context);
  const product = context.products.find(({ id }) => id === form.productId);
  const knowsCard = context.cards.some(({ id }) => id === form.cardId);
  const cardId = knowsCard ? form.cardId : fresh.cardId;
  const couponId = chosenCoupon(context.coupons, form.couponId)?.id ?? '';
  if (!product) return { ...fresh, amount: form.amount, purpose: form.purpose, cardId };
  const option = product.options.find((offered) => offered.method === form.method) ?? product.options[0];
  if (!option) return { ...fresh, amount: form.amount, cardId };
  const months = option.months.includes(form.months) ? form.months : (option.months.at(-1) ?? form.months);
  return { ...form, productId: product.id, method: option.method, months, cardId, couponId };
}

/** The request, once everything in the form is right; null before. */
export function requestOf(form: BorrowForm, context: BorrowContext): QuoteRequest | null {
  const product = chosenProduct(context.products, form.productId);
  if (!product || form.purpose === '' || form.cardId === '') return null;
  const reading = readAmount(form.amount, context.exponent, boundsOf(product, context.available));
  if (reading.kind === 'fault' || !monthsFor(product, form.method).includes(form.months)) return null;
  const { method: asked, months, purpose: use, cardId } = form;
  const request = {
    productId: product.id,
    amount: reading.amount,
    method: asked,
    months,
    purpose: use,
    cardId,
  };
  const coupon = chosenCoupon(context.coupons, form.couponId);
  // One that does not fit stays chosen, and is said not to count, until what is asked fits it again.
  return coupon && couponMisfit(coupon, product, request) === null
    ? { ...request, couponId: coupon.id }
    : request;
}

/** Says what is wrong, by field; the words are the screen's. */
export const resolverOf =
  (context: BorrowContext): Resolver<BorrowForm> =>
  (form) => {
    const product = chosenProduct(context.products, form.productId);
    const reading = product
      ? readAmount(form.amount, context.exponent, boundsOf(product, context.available))
      : null;
    const errors = {
      ...(reading?.kind === 'fault' && { amount: { type: reading.fault } }),
      ...(form.purpose === '' && { purpose: { type: 'required' } }),
    };
    return Object.keys(errors).length === 0 ? { values: form, errors: {} } : { values: {}, errors };
  };
