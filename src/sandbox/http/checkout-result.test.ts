/** What a merchant is told of an order, signed, over HTTP. product.md F20. */
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanced, waits, startCheckoutApi, type CheckoutApi } from './testing/checkout';
import { INTEREST_FREE, payOrder, quoteFor, SHOP_ORIGIN, verifiedResult } from './testing/merchant';

let api: CheckoutApi;
beforeAll(async () => {
  api = await startCheckoutApi();
});
afterAll(() => api.server.close());

describe('the signed result', () => {
  it('says what happened to which order, for this merchant, for five minutes, and nothing of the borrower', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const paid = await payOrder(person, order, INTEREST_FREE);
    const { returnUrl } = await person.ask('createCheckoutResult', { id: order.checkoutId });
    expect(new URL(returnUrl).origin).toBe(SHOP_ORIGIN);
    const claims = await verifiedResult(api.server, returnUrl);
    expect(claims).toMatchObject({
      status: 'paid',
      orderNo: order.orderNo,
      amount: 329_900,
      refunded: 0,
      loan: paid.loanId,
      nonce: 'n'.repeat(22),
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
    expect(Object.keys(claims).toSorted()).toEqual([
      'amount',
      'aud',
      'checkoutId',
      'exp',
      'iat',
      'iss',
      'jti',
      'loan',
      'nonce',
      'orderNo',
      'refunded',
      'status',
    ]);
    // Besides the merchant's own words and opaque numbers there is nothing; a card's digits could stand in those by chance.
    const told = JSON.stringify(claims);
    for (const secret of [person.id, '陈']) expect(told).not.toContain(secret);
  });

  it.each([
    ['expired', 61_000],
    ['cancelled', 0],
  ] as const)(
    'of an order that is %s says so, with no loan, as the merchant’s own server is told',
    async (status, later) => {
      const person = await api.someone();
      const order = await api.merchant.place({ validSeconds: 60 });
      await quoteFor(person, order, INTEREST_FREE);
      api.server.pass(later);
      try {
        const { checkoutId, orderNo } = order;
        if (status === 'cancelled') await person.ask('cancelCheckout', { id: checkoutId });
        expect(await person.ask('getCheckout', { id: checkoutId })).toMatchObject({
          state: status,
          products: [],
        });
        const { returnUrl } = await person.ask('createCheckoutResult', { id: checkoutId });
        const claims = await verifiedResult(api.server, returnUrl);
        expect(claims).toMatchObject({
          status,
          orderNo,
          checkoutId,
          amount: 329_900,
          refunded: 0,
          loan: null,
        });
        expect(await api.merchant.read(orderNo)).toMatchObject({ state: status, loan: null, refunds: [] });
        // What is over stays over: no refund, no second state, however often it is looked at or closed.
        expect(
          await api.merchant.refused('refundOrder', orderNo, { refundNo: 'refund-1', amount: 100 }),
        ).toBe('order-not-paid');
        expect((await person.ask('cancelCheckout', { id: checkoutId })).state).toBe(status);
        expect((await api.merchant.read(orderNo)).state).toBe(status);
        expect((await balanced(person)).applications).toEqual([]);
      } finally {
        api.server.pass(-later);
      }
    },
  );

  it('of an order that was declined stays so, also when a person finds in favour of the buyer later', async () => {
    const person = await api.someone();
    const order = await api.merchant.place({ validSeconds: 86_400 });
    await person.ask('setFaults', { id: person.id, body: { application: 'decline' } });
    expect((await payOrder(person, order, INTEREST_FREE)).state).toBe('declined');
    const [application] = (await balanced(person)).applications;
    await person.ask('requestReview', { id: application?.id ?? '' });
    await waits(person, { days: 1 });
    expect(await person.ask('getApplication', { id: application?.id ?? '' })).toMatchObject({
      state: 'requote',
      decline: { review: 'overturned' },
    });
    expect((await person.ask('getCheckout', { id: order.checkoutId })).state).toBe('declined');
    expect((await api.merchant.read(order.orderNo)).state).toBe('declined');
  });

  it('is refused when it was altered, is of another key, for another merchant, or old', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const { returnUrl } = await person.ask('createCheckoutResult', { id: order.checkoutId });
    const url = new URL(returnUrl);
    const [head = '', body = '', mac = ''] = (url.searchParams.get('result') ?? '').split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const altered = Buffer.from(JSON.stringify({ ...claims, status: 'paid' })).toString('base64url');
    const { privateKey } = await generateKeyPair('ES256');
    const kid = (JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string }).kid;
    const forged = await new SignJWT({ ...claims, status: 'paid' })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(privateKey);
    for (const result of [`${head}.${altered}.${mac}`, forged, `${head}.${body}.`, 'x']) {
      url.searchParams.set('result', result);
      await expect(verifiedResult(api.server, url.href)).rejects.toThrow();
    }
    await expect(verifiedResult(api.server, returnUrl, 'other')).rejects.toThrow(/aud/);
  });
});
