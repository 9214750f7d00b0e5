/** An order placed by a merchant and paid for in instalments, over HTTP. product.md F20, F18. */
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimKey } from '../checkout/order';
import { text } from './testing/api-server';
import { balanced, balanceOf, waits, startCheckoutApi, type CheckoutApi } from './testing/checkout';
import {
  FLAT_FEE,
  INTEREST_FREE,
  merchantAt,
  orderBody,
  payOrder,
  quoteFor,
  SHOP_ORIGIN,
  verifiedResult,
} from './testing/merchant';

let api: CheckoutApi;
beforeAll(async () => {
  api = await startCheckoutApi();
});
afterAll(() => api.server.close());

describe('an order of a merchant', () => {
  it('is one order however often it is placed, and another content under its number is refused', async () => {
    const body = orderBody();
    const replies = await Promise.all([1, 2, 3].map(() => api.merchant.call('createOrder', '', body)));
    const ids = replies.map((reply) => text(reply.body, 'checkoutId'));
    expect(new Set(ids).size).toBe(1);
    expect(await api.merchant.refused('createOrder', '', { ...body, amount: 329_901 })).toBe(
      'order-number-used',
    );
    expect(await api.merchant.read(body.orderNo)).toMatchObject({ state: 'open', loan: null, refunded: 0 });
  });

  it('comes back to registered origins only', async () => {
    for (const returnUrl of [
      'https://evil.test/orders/1',
      `https://api.shop.test.evil.test/`,
      `${SHOP_ORIGIN}:8443/`,
      `https://user@api.shop.test/`,
      `${SHOP_ORIGIN}/?result=mine`,
      'javascript:alert(1)',
    ]) {
      expect(await api.merchant.refused('createOrder', '', orderBody({ returnUrl }))).toBe(
        'return-url-unregistered',
      );
    }
  });

  it('is its merchant’s alone: other keys, other merchants, old and forged tokens see nothing', async () => {
    const { orderNo } = await api.merchant.place();
    expect(await merchantAt(api.server, api.other).refused('getOrder', orderNo)).toBe('not-found');
    const { privateKey } = await generateKeyPair('ES256');
    const now = Math.floor(Date.now() / 1000);
    const forged = await new SignJWT({ iss: 'shop', aud: 'suijie', iat: now, exp: now + 60, jti: 'x' })
      .setProtectedHeader({ alg: 'ES256', kid: 'shop' })
      .sign(privateKey);
    for (const token of [
      forged,
      await api.other.token({ iss: 'shop' }),
      await api.shop.token({ aud: 'somebody' }),
      await api.shop.token({ iat: now - 200, exp: now - 100 }),
      await api.shop.token({ exp: now + 3_600 }),
      await api.shop.token({ iss: 'nobody' }),
      'x.y.z',
    ]) {
      const { status, body } = await api.server.call('getOrder', { id: orderNo, token });
      expect([status, text(body, 'code')]).toEqual([401, 'unauthenticated']);
    }
    const session = await api.server.signIn((await api.server.customer()).subject);
    expect((await api.server.call('getOrder', { id: orderNo, token: session })).status).toBe(401);
  });
});

describe('paying for it in instalments', () => {
  it('without interest: the merchant gets the price, pays the interest, and the borrower owes the price', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const offered = await person.ask('getCheckout', { id: order.checkoutId });
    expect(offered).toMatchObject({
      state: 'open',
      obstacle: null,
      merchant: '木白家居旗舰店',
      amount: 329_900,
    });
    expect(offered.products.map(({ id }) => id)).toEqual(['checkout-free', 'checkout']);
    const share = offered.interestFree.find(({ months }) => months === 6)?.merchantPays ?? 0;
    expect(share).toBeGreaterThan(0);
    const paid = await payOrder(person, order, INTEREST_FREE);
    expect(paid).toMatchObject({ state: 'paid', refunded: 0 });
    expect(await api.merchant.read(order.orderNo)).toMatchObject({
      state: 'paid',
      merchantPays: share,
      loan: paid.loanId,
    });
    const loan = await person.ask('getLoan', { id: paid.loanId ?? '' });
    expect(loan).toMatchObject({
      principal: 329_900,
      annual: { simple: 0, internal: 0 },
      order: { refunded: 0 },
    });
    expect(loan.plan.total).toBe(329_900);
    expect(-balanceOf(await balanced(person), 'merchant-fee-income')).toBe(share);
  });

  it('for a flat fee shows what it truly costs a year', async () => {
    const person = await api.someone();
    const quote = await quoteFor(person, await api.merchant.place(), FLAT_FEE);
    // 0.6 % of the price a month: 12 x 19.79.
    expect(quote.plan.totalFees).toBe(12 * 1_979);
    expect(quote.annual.internal).toBeGreaterThan(13_000_000);
    expect(quote.annual.internal).toBeLessThan(15_500_000);
    expect(quote.order).toMatchObject({ merchant: '木白家居旗舰店' });
  });

  it('is for exactly its amount, of its products, and nothing else is lent so', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const cardId = (await person.ask('listCards')).cards[0]?.id;
    const body = { ...INTEREST_FREE, amount: 329_900, purpose: 'daily-spending', cardId };
    const tried = (changes: object) =>
      person.problem('createQuote', { body: { ...body, checkoutId: order.checkoutId, ...changes } });
    expect(await tried({ amount: 329_800 })).toBe('order-amount-differs');
    expect(await tried({ productId: 'choice' })).toBe('product-not-offered');
    expect(await tried({ checkoutId: 'co_unknown' })).toBe('not-found');
    expect(await person.problem('createQuote', { body })).toBe('product-not-offered');
  });

  it('makes one loan, of all who sign for it at once', async () => {
    const order = await api.merchant.place();
    const people = [await api.someone(), await api.someone(), await api.someone()];
    const ready = await Promise.all(
      people.map(async (person) => person.readyToSign(await quoteFor(person, order, INTEREST_FREE))),
    );
    const outcomes = await Promise.all(
      people.map(
        async (person, index) => (await person.ask('createLoan', ready[index]).catch(() => null)) !== null,
      ),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const counts = await Promise.all(people.map(async (each) => (await balanced(each)).applications.length));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(1);
    const loser = people[outcomes.indexOf(false)];
    expect((await loser?.ask('getCheckout', { id: order.checkoutId }))?.state).toBe('taken');
    expect(await loser?.problem('createCheckoutResult', { id: order.checkoutId })).toBe('order-taken');
    expect(await loser?.problem('cancelCheckout', { id: order.checkoutId })).toBe('order-taken');
  });

  it('is held for whoever is being saved, and free again once that quote ran out unsigned', async () => {
    const person = await api.someone();
    const claimed = async (expiresAt: number) => {
      const order = await api.merchant.place();
      const claim = { kind: 'sign', customerId: 'cus_killed', quoteId: 'quote_killed', expiresAt };
      await api.server.options.store.putGlobal('merchant-order', claimKey(order.checkoutId, 0), claim);
      return order;
    };
    const held = await claimed(Date.now());
    expect((await person.ask('getCheckout', { id: held.checkoutId })).state).toBe('taken');
    const free = await claimed(Date.now() - 120_000);
    expect((await payOrder(person, free, INTEREST_FREE)).state).toBe('paid');
    expect((await api.merchant.read(free.orderNo)).state).toBe('paid');
  });

  it('signed twice by one person on two phones is one loan', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const [first, second] = [
      await quoteFor(person, order, INTEREST_FREE),
      await quoteFor(person, order, FLAT_FEE),
    ];
    const ready = [await person.readyToSign(first), await person.readyToSign(second)];
    const answers = await Promise.all(
      ready.map((call) =>
        person.ask('createLoan', call).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    await waits(person, { seconds: 60 });
    expect((await balanced(person)).loans).toHaveLength(1);
    const again = await person.problem('createQuote', {
      body: {
        ...INTEREST_FREE,
        amount: 329_900,
        checkoutId: order.checkoutId,
        purpose: 'daily-spending',
        cardId: (await person.ask('listCards')).cards[0]?.id,
      },
    });
    expect(again).toBe('order-closed');
  });

  it('cannot be signed for once it is cancelled or expired', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const ready = await person.readyToSign(await quoteFor(person, order, INTEREST_FREE));
    const closed = await person.ask('cancelCheckout', { id: order.checkoutId });
    expect(closed.state).toBe('cancelled');
    expect(await person.ask('cancelCheckout', { id: order.checkoutId })).toEqual(closed);
    expect(await person.problem('createLoan', ready)).toBe('quote-expired');
    expect((await api.merchant.read(order.orderNo)).state).toBe('cancelled');
    const short = await api.merchant.place({ validSeconds: 60 });
    const late = await person.readyToSign(await quoteFor(person, short, INTEREST_FREE));
    api.server.pass(61_000);
    expect(await person.problem('createLoan', late)).toBe('order-closed');
    expect((await api.merchant.read(short.orderNo)).state).toBe('expired');
    api.server.pass(-61_000);
  });

  it.each([
    ['not-invited', { situation: 'not-invited' }, 329_900],
    ['limit-too-small', { limit: 200_000 }, 329_900],
    ['amount-outside', {}, 29_900],
    ['student', { situation: 'student' }, 329_900],
    ['not-active', { situation: 'frozen' }, 329_900],
  ] as const)(
    'says why not: %s, and tells the shop that it was declined',
    async (obstacle, opening, amount) => {
      const person = await api.someone(opening);
      const order = await api.merchant.place({ amount });
      const shown = await person.ask('getCheckout', { id: order.checkoutId });
      expect(shown).toMatchObject({ obstacle, products: [] });
      expect((await person.ask('cancelCheckout', { id: order.checkoutId })).state).toBe('declined');
      const { returnUrl } = await person.ask('createCheckoutResult', { id: order.checkoutId });
      expect(await verifiedResult(api.server, returnUrl)).toMatchObject({ status: 'declined', loan: null });
    },
  );
});
