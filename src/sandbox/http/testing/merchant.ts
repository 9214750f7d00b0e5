/** A merchant whose key the test holds, and the way of an order through the API: placed, signed for, read, refunded. */
import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Checkout } from '../../../contract/checkout';
import { ENDPOINTS } from '../../../contract/endpoints';
import type { MerchantOrder } from '../../../contract/merchant';
import type { Quote } from '../../../contract/quote';
import * as v from 'valibot';
import type { TrustedMerchant } from '../merchant-token';
import { text, type Answered, type TestApi } from './api-server';
import type { Borrower } from './borrower';

export const SHOP_ORIGIN = 'https://shop.test';

export interface TestMerchant {
  readonly trusted: TrustedMerchant;
  /** A token of its key; claims of one's own replace the usual ones. */
  readonly token: (claims?: Readonly<Record<string, unknown>>) => Promise<string>;
}

export async function testMerchant(id = 'shop'): Promise<TestMerchant> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: id, alg: 'ES256', use: 'sig' };
  const name = { 'zh-CN': '木白家居旗舰店', en: 'Mubai Home' };
  return {
    trusted: { id, name, origins: [SHOP_ORIGIN], keys: { keys: [jwk] } },
    token: (claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: id, aud: 'suijie', iat: now, exp: now + 60, jti: randomUUID(), ...claims };
      return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: id }).sign(privateKey);
    },
  };
}

let orders = 0;

/** A monitor of 3,299.00. */
export const orderBody = (changes: Readonly<Record<string, unknown>> = {}) => ({
  orderNo: `T${Date.now()}-${(orders += 1)}`,
  amount: 329_900,
  title: '27 英寸 4K 显示器',
  returnUrl: `${SHOP_ORIGIN}/orders/1`,
  nonce: 'n'.repeat(22),
  validSeconds: 1_800,
  ...changes,
});

export function merchantAt(server: TestApi, merchant: TestMerchant) {
  const call = async (name: 'createOrder' | 'getOrder' | 'refundOrder', id: string, body?: unknown) =>
    server.call(name, { id, token: await merchant.token(), ...(body === undefined ? {} : { body }) });
  const orderOf = (answer: Answered): MerchantOrder => {
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    return v.parse(ENDPOINTS.getOrder.reply, answer.body);
  };
  return {
    call,
    place: async (changes: Readonly<Record<string, unknown>> = {}) =>
      orderOf(await call('createOrder', '', orderBody(changes))),
    read: async (orderNo: string) => orderOf(await call('getOrder', orderNo)),
    refund: async (orderNo: string, refundNo: string, amount: number) =>
      orderOf(await call('refundOrder', orderNo, { refundNo, amount })),
    refused: async (name: 'createOrder' | 'getOrder' | 'refundOrder', id: string, body?: unknown) =>
      text((await call(name, id, body)).body, 'code'),
  };
}

export interface Wanted {
  readonly productId: 'checkout' | 'checkout-free';
  readonly method: 'equal-instalment' | 'flat';
  readonly months: number;
}

export const INTEREST_FREE: Wanted = { productId: 'checkout-free', method: 'equal-instalment', months: 6 };
export const FLAT_FEE: Wanted = { productId: 'checkout', method: 'flat', months: 12 };

export interface Ordered {
  readonly checkoutId: string;
  readonly amount: number;
}

export async function quoteFor(person: Borrower, order: Ordered, wanted: Wanted): Promise<Quote> {
  const { cards } = await person.ask('listCards');
  const { amount, checkoutId } = order;
  const body = { ...wanted, amount, checkoutId, purpose: 'daily-spending', cardId: cards[0]?.id };
  return person.ask('createQuote', { body });
}

/** Signs for the order and waits until the merchant has the money. */
export async function payOrder(person: Borrower, order: Ordered, wanted: Wanted): Promise<Checkout> {
  const quote = await quoteFor(person, order, wanted);
  await person.ask('createLoan', await person.readyToSign(quote));
  await person.ask('moveClock', { id: person.id, body: { seconds: 60 } });
  return person.ask('getCheckout', { id: order.checkoutId });
}

/** What the merchant's server finds in the address that the borrower comes back with. @throws when it does not hold. */
export async function verifiedResult(
  server: TestApi,
  returnUrl: string,
  audience = 'shop',
): Promise<JWTPayload> {
  const { keys } = v.parse(ENDPOINTS.getCheckoutKeys.reply, (await server.call('getCheckoutKeys')).body);
  const jws = new URL(returnUrl).searchParams.get('result') ?? '';
  const options = { issuer: 'suijie', audience, algorithms: ['ES256'] };
  return (await jwtVerify(jws, createLocalJWKSet({ keys }), options)).payload;
}
