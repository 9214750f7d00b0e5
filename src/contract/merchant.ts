/**
 * What a merchant's server asks (product.md F20). Bearer token: a JWS of the merchant's own key, `iss` the merchant,
 * `aud` "suijie", at most 120 seconds from `iat` to `exp`. Nothing of the borrower is ever told here.
 */
import * as v from 'valibot';
import { orderState } from './checkout';
import { endpoint } from './endpoint';
import { amount, id, moment, price, words } from './scalar';

export const merchantOrder = v.object({
  /** The merchant's own number, unique for the merchant. */
  orderNo: id,
  /** Opaque; the borrower's address is `/checkout/{checkoutId}` of the app. */
  checkoutId: id,
  title: words,
  amount,
  state: orderState,
  createdAt: moment,
  expiresAt: moment,
  /** Set once there is a loan; an opaque reference. */
  loan: v.nullable(id),
  /** What an interest-free plan costs the merchant; 0 for any other, null before it is paid. */
  merchantPays: v.nullable(amount),
  refunded: amount,
  refunds: v.array(v.object({ refundNo: id, amount, at: moment })),
});
export type MerchantOrder = v.InferOutput<typeof merchantOrder>;

export const createOrder = endpoint({
  name: 'createOrder',
  method: 'POST',
  path: '/v1/merchant/orders',
  summary: 'An order to be paid in instalments. The same number with the same content answers the same order',
  auth: 'merchant',
  body: v.strictObject({
    orderNo: id,
    amount: price,
    title: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    /** Of an origin that the merchant has registered; the result is added to it. */
    returnUrl: v.pipe(v.string(), v.url(), v.maxLength(1_000)),
    /** Comes back in the result: ties it to the merchant's own session. */
    nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
    /** For how long it can be signed for, real time. */
    validSeconds: v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(86_400)),
  }),
  status: 201,
  reply: merchantOrder,
  problems: ['order-number-used', 'return-url-unregistered'],
});

export const getOrder = endpoint({
  name: 'getOrder',
  method: 'GET',
  path: '/v1/merchant/orders/{id}',
  summary: 'One of the merchant’s orders, by the merchant’s number',
  auth: 'merchant',
  status: 200,
  reply: merchantOrder,
  problems: ['not-found'],
});

/** Whole or part of the price; the parts never add up to more than it. */
export const refundOrder = endpoint({
  name: 'refundOrder',
  method: 'POST',
  path: '/v1/merchant/orders/{id}/refunds',
  summary: 'Return some or all of the price (product.md 1.5). One refund number is done once',
  auth: 'merchant',
  body: v.strictObject({ refundNo: id, amount: price }),
  status: 200,
  reply: merchantOrder,
  problems: [
    'not-found',
    'order-not-paid',
    'refund-number-used',
    'refund-too-large',
    'refund-too-small',
    'refund-part-not-offered',
    'repayment-in-flight',
  ],
});
