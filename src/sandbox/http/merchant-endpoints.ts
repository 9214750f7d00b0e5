/** What merchants ask: an order placed, read, refunded. The order is nobody's until somebody signs for it. product.md F20. */
import type * as v from 'valibot';
import type { Endpoint } from '../../contract/endpoint';
import { getOrder, refundOrder as refundEndpoint, type createOrder } from '../../contract/merchant';
import type { Language } from '../../contract/scalar';
import { reply } from '../change';
import {
  checkoutKey,
  claimKey,
  claimOf,
  numberKey,
  placedOf,
  signedKey,
  signedOrderOf,
  type PlacedOrder,
} from '../checkout/order';
import { refundOrder } from '../checkout/refund';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { withNextEvent } from '../handlers/handling';
import type { Json } from '../store';
import { merchantOrderView } from '../views/checkout';
import type { ApiOptions } from './api-options';
import { contextOf } from './context';
import type { TrustedMerchant } from './merchant-token';
import { perform, type Answer } from './perform';
import { Refusal } from './refusal';

export type OrderBody = v.InferOutput<(typeof createOrder)['body']>;
export type RefundBody = v.InferOutput<(typeof refundEndpoint)['body']>;

const asReply = (answer: unknown): Answer => ({ kind: 'reply', reply: answer });

/** The order's number, then its checkout: whichever of two requests comes second finds the first one's order. */
export async function placeOrder(
  options: ApiOptions,
  merchant: TrustedMerchant,
  body: OrderBody,
  language: Language,
): Promise<Answer> {
  const { store } = options;
  if (!isRegistered(merchant, body.returnUrl)) throw new Refusal('return-url-unregistered');
  const ctx = contextOf(options, 0, language);
  const wanted: PlacedOrder = {
    checkoutId: ctx.id('co'),
    merchantId: merchant.id,
    merchant: merchant.name,
    ...body,
    createdAt: ctx.real,
    expiresAt: ctx.real + body.validSeconds * 1_000,
  };
  const key = numberKey(merchant.id, body.orderNo);
  const kept = await store.putGlobal('merchant-order', key, asJson(wanted));
  const placed = placedOf(kept);
  if (!isSame(placed, body)) throw new Refusal('order-number-used');
  await store.putGlobal('merchant-order', checkoutKey(placed.checkoutId), kept);
  return readOrder(options, merchant, placed.orderNo, language);
}

const asJson = (order: PlacedOrder): Json => ({ ...order, merchant: { ...order.merchant } });

const isSame = (placed: PlacedOrder, body: OrderBody): boolean =>
  placed.amount === body.amount &&
  placed.title === body.title &&
  placed.returnUrl === body.returnUrl &&
  placed.nonce === body.nonce &&
  placed.validSeconds === body.validSeconds;

/** An exact origin of the merchant's, over https except on this very machine, and no second result in it. */
function isRegistered({ origins }: TrustedMerchant, returnUrl: string): boolean {
  const { origin, searchParams, username, password, hash } = new URL(returnUrl);
  return (
    origins.includes(origin) &&
    !searchParams.has('result') &&
    username === '' &&
    password === '' &&
    hash === ''
  );
}

async function placedBy(
  { store }: ApiOptions,
  merchant: TrustedMerchant,
  orderNo: string,
): Promise<PlacedOrder> {
  const kept = await store.getGlobal('merchant-order', numberKey(merchant.id, orderNo));
  if (kept === null) throw new Refusal('not-found');
  return placedOf(kept);
}

/** Whether the order was closed, and who signed for it: the row of the signature decides, not the claim. */
async function fateOf(
  { store }: ApiOptions,
  { checkoutId }: PlacedOrder,
): Promise<{ readonly signedBy: string | null; readonly closed: 'cancelled' | 'declined' | null }> {
  let signedBy: string | null = null;
  for (let place = 0; ; place += 1) {
    const kept = await store.getGlobal('merchant-order', claimKey(checkoutId, place));
    if (kept === null) return { signedBy, closed: null };
    const claim = claimOf(kept);
    if (claim.kind === 'closed') return { signedBy, closed: claim.how };
    const row = await store.row(claim.customerId, 'burnt', signedKey(claim.quoteId));
    if (row !== null) signedBy = claim.customerId;
  }
}

const viewFor = (customer: Customer, placed: PlacedOrder, real: number) => {
  const signed = signedOrderOf(customer, placed.checkoutId);
  const unsigned = placed.expiresAt <= real ? 'expired' : 'open';
  return merchantOrderView(placed, signed?.state ?? unsigned, signed);
};

export async function readOrder(
  options: ApiOptions,
  merchant: TrustedMerchant,
  orderNo: string,
  language: Language,
): Promise<Answer> {
  const placed = await placedBy(options, merchant, orderNo);
  const { signedBy, closed } = await fateOf(options, placed);
  if (signedBy === null) {
    const open = placed.expiresAt <= options.clock() ? 'expired' : 'open';
    return asReply(merchantOrderView(placed, closed ?? open, null));
  }
  return workOn(options, signedBy, getOrder, language, (customer, ctx) =>
    reply(viewFor(customer, placed, ctx.real)),
  );
}

export async function refund(
  options: ApiOptions,
  merchant: TrustedMerchant,
  orderNo: string,
  body: RefundBody,
  language: Language,
): Promise<Answer> {
  const placed = await placedBy(options, merchant, orderNo);
  const { signedBy } = await fateOf(options, placed);
  if (signedBy === null) throw new Refusal('order-not-paid');
  return workOn(options, signedBy, refundEndpoint, language, (customer, ctx) =>
    withNextEvent(
      refundOrder(customer, placed, body, ctx, (after, draft) =>
        reply(viewFor(after, placed, ctx.real), draft),
      ),
    ),
  );
}

function workOn(
  options: ApiOptions,
  customerId: string,
  endpoint: Endpoint,
  language: Language,
  decide: (customer: Customer, ctx: Context) => Outcome,
): Promise<Answer> {
  const anybody = { once: null, absent: 'not-found', admit: () => null } as const;
  return perform(options, { ...anybody, customerId, endpoint, language, decide });
}
