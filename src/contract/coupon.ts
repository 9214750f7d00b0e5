/** Coupons: they lower interest and nothing else (product.md F56, 1.13). One at most for a loan. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { amount, count, date, id, words } from './scalar';
import { couponTerms } from './terms';

export const ownedCoupon = v.object({
  id,
  name: words,
  /** What it does to the terms of the loan that it is used for. */
  effect: couponTerms,
  /** Products that it is for; null: any. */
  productIds: v.nullable(v.array(id)),
  /** Least principal and least length. */
  minAmount: amount,
  minMonths: count,
  /** The last value date of a quote that can use it. */
  expiresOn: date,
  /** `reserved` by an application in flight: it comes back when no loan is made. */
  state: v.picklist(['available', 'reserved', 'used', 'expired']),
});
export type OwnedCoupon = v.InferOutput<typeof ownedCoupon>;

export const listCoupons = endpoint({
  name: 'listCoupons',
  method: 'GET',
  path: '/v1/coupons',
  summary: 'The coupons of this person with their conditions, those that can be used first',
  auth: 'session',
  status: 200,
  reply: v.object({ coupons: v.array(ownedCoupon) }),
  problems: [],
});
