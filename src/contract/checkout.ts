/** An order at a merchant's, paid in instalments: what the borrower sees and decides (product.md F20). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { lender } from './home';
import { product } from './product';
import { amount, count, date, id, moment, words } from './scalar';
import { months } from './terms';

/** Which order a quote, a loan or a result is for, in words that the borrower knows. */
export const orderNamed = v.object({
  checkoutId: id,
  merchant: words,
  title: words,
});
export type OrderNamed = v.InferOutput<typeof orderNamed>;

/**
 * `processing` signed, the merchant not yet paid; `paid` the merchant has the money; `refunded` the whole price came
 * back; the others ended without a loan.
 */
export const orderState = v.picklist([
  'open',
  'processing',
  'paid',
  'refunded',
  'declined',
  'cancelled',
  'expired',
]);
export type OrderState = v.InferOutput<typeof orderState>;

/** Why this person cannot pay this order in instalments just now; each is said kindly, with the way back to the shop. */
export const checkoutObstacle = v.picklist([
  'not-invited',
  'not-active',
  'student',
  'overdue',
  'application-in-flight',
  'limit-too-small',
  'amount-outside',
]);
export type CheckoutObstacle = v.InferOutput<typeof checkoutObstacle>;

export const checkout = v.object({
  ...orderNamed.entries,
  amount,
  /** `taken`: somebody else is paying for it, or has; nothing more is told. */
  state: v.picklist([...orderState.options, 'taken']),
  /** Real time; the order cannot be signed for after it. */
  expiresAt: moment,
  obstacle: v.nullable(checkoutObstacle),
  /** What of the limit is free now; null without a limit. */
  available: v.nullable(amount),
  /** Who lends on orders: not always the lender of the person's other products. */
  lender,
  /** The lender's business date: the value date of a quote made now. */
  businessDate: date,
  /** Products marked for checkout, at this person's price; none while there is an obstacle. */
  products: v.array(product),
  /** Without interest for the borrower, because the merchant pays it: how much, for each length. */
  interestFree: v.array(v.object({ productId: id, months, merchantPays: amount })),
  applicationId: v.nullable(id),
  loanId: v.nullable(id),
  /** Of the price, what the merchant has returned. */
  refunded: amount,
  /** Seconds after which to ask again; null when it will not change by itself. */
  pollAfter: v.nullable(count),
});
export type Checkout = v.InferOutput<typeof checkout>;

export const getCheckout = endpoint({
  name: 'getCheckout',
  method: 'GET',
  path: '/v1/checkouts/{id}',
  summary: 'The order behind a checkout link, and how this person could pay it in instalments',
  auth: 'session',
  status: 200,
  reply: checkout,
  problems: ['not-found'],
});

export const cancelCheckout = endpoint({
  name: 'cancelCheckout',
  method: 'POST',
  path: '/v1/checkouts/{id}/cancellation',
  summary: 'Not in instalments after all: the order is closed here. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: checkout,
  problems: ['not-found', 'order-taken', 'order-closed'],
});

/**
 * The result is a compact JWS (ES256, keys: getCheckoutKeys) in the parameter `result` of the return address, good for
 * five minutes. Claims: `iss`, `aud` the merchant, `jti`, `iat`, `exp`, `checkoutId`, `orderNo`, `amount`, `refunded`,
 * `status` an order state, `loan` an opaque id or null, `nonce` as the merchant gave it. Nothing of the borrower.
 */
export const createCheckoutResult = endpoint({
  name: 'createCheckoutResult',
  method: 'POST',
  path: '/v1/checkouts/{id}/result',
  summary: 'Back to the merchant: the return address with the signed result as it stands now',
  auth: 'session',
  status: 201,
  reply: v.object({ returnUrl: v.pipe(v.string(), v.maxLength(4096)) }),
  problems: ['not-found', 'order-taken'],
});

/** Only the public halves; more than one while keys change over. */
export const getCheckoutKeys = endpoint({
  name: 'getCheckoutKeys',
  method: 'GET',
  path: '/v1/checkout-keys',
  summary: 'The keys that results are signed with, as a JWK set',
  auth: 'none',
  status: 200,
  reply: v.object({
    keys: v.array(
      v.object({
        kty: v.literal('EC'),
        crv: v.literal('P-256'),
        x: v.string(),
        y: v.string(),
        kid: v.string(),
        alg: v.literal('ES256'),
        use: v.literal('sig'),
      }),
    ),
  }),
  problems: [],
});
