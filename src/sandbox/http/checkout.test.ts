/** An order paid in instalments, over HTTP: placed, signed for once, told back, refunded. product.md F20, F18, 1.5. */
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimKey } from '../checkout/order';
import { startApi, text, type TestApi } from './testing/api-server';
import { borrowerAt, type Borrower } from './testing/borrower';
import {
  FLAT_FEE,
  INTEREST_FREE,
  merchantAt,
  orderBody,
  payOrder,
  quoteFor,
  SHOP_ORIGIN,
  testMerchant,
  verifiedResult,
  type TestMerchant,
} from './testing/merchant';

let server: TestApi;
let shop: TestMerchant;
let other: TestMerchant;
let merchant: ReturnType<typeof merchantAt>;
beforeAll(async () => {
  [shop, other] = [await testMerchant(), await testMerchant('other')];
  server = await startApi({ merchants: [shop.trusted, other.trusted] });
  merchant = merchantAt(server, shop);
});
afterAll(() => server.close());

const START = '2026-03-15';
const someone = (opening: object = {}) =>
  borrowerAt(server, { situation: 'active', startOn: START, processingSeconds: 0, ...opening });

/** Moves the clock, and signs in again: sessions live in the moved time's real one, so they stay. */
const waits = (person: Borrower, body: object) => person.ask('moveClock', { id: person.id, body });

async function balanced(person: Borrower) {
  const books = await person.ask('getBooks', { id: person.id });
  expect(books.faults).toEqual([]);
  return books;
}

const balanceOf = (books: Awaited<ReturnType<typeof balanced>>, account: string): number =>
  books.balances.find((each) => each.account === account)?.amount ?? 0;

describe('an order of a merchant', () => {
  it('is one order however often it is placed, and another content under its number is refused', async () => {
    const body = orderBody();
    const replies = await Promise.all([1, 2, 3].map(() => merchant.call('createOrder', '', body)));
    const ids = replies.map((reply) => text(reply.body, 'checkoutId'));
    expect(new Set(ids).size).toBe(1);
    expect(await merchant.refused('createOrder', '', { ...body, amount: 329_901 })).toBe('order-number-used');
    expect(await merchant.read(body.orderNo)).toMatchObject({ state: 'open', loan: null, refunded: 0 });
  });

  it('comes back to registered origins only', async () => {
    for (const returnUrl of [
      'https://evil.test/orders/1',
      `https://shop.test.evil.test/`,
      `${SHOP_ORIGIN}:8443/`,
      `https://user@shop.test/`,
      `${SHOP_ORIGIN}/?result=mine`,
      'javascript:alert(1)',
    ]) {
      expect(await merchant.refused('createOrder', '', orderBody({ returnUrl }))).toBe(
        'return-url-unregistered',
      );
    }
  });

  it('is its merchant’s alone: other keys, other merchants, old and forged tokens see nothing', async () => {
    const { orderNo } = await merchant.place();
    expect(await merchantAt(server, other).refused('getOrder', orderNo)).toBe('not-found');
    const { privateKey } = await generateKeyPair('ES256');
    const now = Math.floor(Date.now() / 1000);
    const forged = await new SignJWT({ iss: 'shop', aud: 'suijie', iat: now, exp: now + 60, jti: 'x' })
      .setProtectedHeader({ alg: 'ES256', kid: 'shop' })
      .sign(privateKey);
    for (const token of [
      forged,
      await other.token({ iss: 'shop' }),
      await shop.token({ aud: 'somebody' }),
      await shop.token({ iat: now - 200, exp: now - 100 }),
      await shop.token({ exp: now + 3_600 }),
      await shop.token({ iss: 'nobody' }),
      'x.y.z',
    ]) {
      const { status, body } = await server.call('getOrder', { id: orderNo, token });
      expect([status, text(body, 'code')]).toEqual([401, 'unauthenticated']);
    }
    const session = await server.signIn((await server.customer()).subject);
    expect((await server.call('getOrder', { id: orderNo, token: session })).status).toBe(401);
  });
});

describe('paying for it in instalments', () => {
  it('without interest: the merchant gets the price, pays the interest, and the borrower owes the price', async () => {
    const person = await someone();
    const order = await merchant.place();
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
    expect(await merchant.read(order.orderNo)).toMatchObject({
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
    const person = await someone();
    const quote = await quoteFor(person, await merchant.place(), FLAT_FEE);
    // 0.6 % of the price a month: 12 x 19.79.
    expect(quote.plan.totalFees).toBe(12 * 1_979);
    expect(quote.annual.internal).toBeGreaterThan(13_000_000);
    expect(quote.annual.internal).toBeLessThan(15_500_000);
    expect(quote.order).toMatchObject({ merchant: '木白家居旗舰店' });
  });

  it('is for exactly its amount, of its products, and nothing else is lent so', async () => {
    const person = await someone();
    const order = await merchant.place();
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
    const order = await merchant.place();
    const people = [await someone(), await someone(), await someone()];
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
    const person = await someone();
    const claimed = async (expiresAt: number) => {
      const order = await merchant.place();
      const claim = { kind: 'sign', customerId: 'cus_killed', quoteId: 'quote_killed', expiresAt };
      await server.options.store.putGlobal('merchant-order', claimKey(order.checkoutId, 0), claim);
      return order;
    };
    const held = await claimed(Date.now());
    expect((await person.ask('getCheckout', { id: held.checkoutId })).state).toBe('taken');
    const free = await claimed(Date.now() - 120_000);
    expect((await payOrder(person, free, INTEREST_FREE)).state).toBe('paid');
    expect((await merchant.read(free.orderNo)).state).toBe('paid');
  });

  it('signed twice by one person on two phones is one loan', async () => {
    const person = await someone();
    const order = await merchant.place();
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
    const person = await someone();
    const order = await merchant.place();
    const ready = await person.readyToSign(await quoteFor(person, order, INTEREST_FREE));
    const closed = await person.ask('cancelCheckout', { id: order.checkoutId });
    expect(closed.state).toBe('cancelled');
    expect(await person.ask('cancelCheckout', { id: order.checkoutId })).toEqual(closed);
    expect(await person.problem('createLoan', ready)).toBe('quote-expired');
    expect((await merchant.read(order.orderNo)).state).toBe('cancelled');
    const short = await merchant.place({ validSeconds: 60 });
    const late = await person.readyToSign(await quoteFor(person, short, INTEREST_FREE));
    server.pass(61_000);
    expect(await person.problem('createLoan', late)).toBe('order-closed');
    expect((await merchant.read(short.orderNo)).state).toBe('expired');
    server.pass(-61_000);
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
      const person = await someone(opening);
      const order = await merchant.place({ amount });
      const shown = await person.ask('getCheckout', { id: order.checkoutId });
      expect(shown).toMatchObject({ obstacle, products: [] });
      expect((await person.ask('cancelCheckout', { id: order.checkoutId })).state).toBe('declined');
      const { returnUrl } = await person.ask('createCheckoutResult', { id: order.checkoutId });
      expect(await verifiedResult(server, returnUrl)).toMatchObject({ status: 'declined', loan: null });
    },
  );
});

describe('the signed result', () => {
  it('says what happened to which order, for this merchant, for five minutes, and nothing of the borrower', async () => {
    const person = await someone();
    const order = await merchant.place();
    const paid = await payOrder(person, order, INTEREST_FREE);
    const { returnUrl } = await person.ask('createCheckoutResult', { id: order.checkoutId });
    expect(new URL(returnUrl).origin).toBe(SHOP_ORIGIN);
    const claims = await verifiedResult(server, returnUrl);
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
      const person = await someone();
      const order = await merchant.place({ validSeconds: 60 });
      await quoteFor(person, order, INTEREST_FREE);
      server.pass(later);
      try {
        const { checkoutId, orderNo } = order;
        if (status === 'cancelled') await person.ask('cancelCheckout', { id: checkoutId });
        expect(await person.ask('getCheckout', { id: checkoutId })).toMatchObject({
          state: status,
          products: [],
        });
        const { returnUrl } = await person.ask('createCheckoutResult', { id: checkoutId });
        const claims = await verifiedResult(server, returnUrl);
        expect(claims).toMatchObject({
          status,
          orderNo,
          checkoutId,
          amount: 329_900,
          refunded: 0,
          loan: null,
        });
        expect(await merchant.read(orderNo)).toMatchObject({ state: status, loan: null, refunds: [] });
        // What is over stays over: no refund, no second state, however often it is looked at or closed.
        expect(await merchant.refused('refundOrder', orderNo, { refundNo: 'refund-1', amount: 100 })).toBe(
          'order-not-paid',
        );
        expect((await person.ask('cancelCheckout', { id: checkoutId })).state).toBe(status);
        expect((await merchant.read(orderNo)).state).toBe(status);
        expect((await balanced(person)).applications).toEqual([]);
      } finally {
        server.pass(-later);
      }
    },
  );

  it('of an order that was declined stays so, also when a person finds in favour of the buyer later', async () => {
    const person = await someone();
    const order = await merchant.place({ validSeconds: 86_400 });
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
    expect((await merchant.read(order.orderNo)).state).toBe('declined');
  });

  it('is refused when it was altered, is of another key, for another merchant, or old', async () => {
    const person = await someone();
    const order = await merchant.place();
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
      await expect(verifiedResult(server, url.href)).rejects.toThrow();
    }
    await expect(verifiedResult(server, returnUrl, 'other')).rejects.toThrow(/aud/);
  });
});

describe('a refund of the order', () => {
  it('after two instalments ends the loan, gives back their principal, restores the limit, and is done once', async () => {
    const person = await someone();
    const order = await merchant.place();
    const { loanId } = await payOrder(person, order, INTEREST_FREE);
    await waits(person, { date: '2026-05-11' });
    const before = await person.ask('getLoan', { id: loanId ?? '' });
    const repaid = before.position.paid.principal;
    expect([repaid > 0, before.paid]).toEqual([true, 2]);
    const replies = await Promise.all(
      [1, 2, 3].map(() => merchant.refund(order.orderNo, 'refund-1', 329_900)),
    );
    for (const reply of replies) expect(reply).toMatchObject({ state: 'refunded', refunded: 329_900 });
    expect(replies[0]?.refunds).toHaveLength(1);
    const loan = await person.ask('getLoan', { id: loanId ?? '' });
    expect(loan).toMatchObject({ state: 'settled', outstanding: 0, order: { refunded: 329_900 } });
    const records = await person.records({ id: loanId ?? '' });
    const refunds = records.filter(({ kind }) => kind === 'refund');
    expect(refunds.map(({ amount, cardTail }) => [amount, cardTail])).toEqual([[repaid, '6214']]);
    const { limit, balances } = await balanced(person);
    expect(limit).toMatchObject({ outstanding: 0, available: limit?.total });
    expect(balances.find(({ account }) => account === 'customer-refund')?.amount ?? 0).toBe(0);
    expect(await merchant.refused('refundOrder', order.orderNo, { refundNo: 'refund-1', amount: 1 })).toBe(
      'refund-number-used',
    );
  });

  it('in part lowers the instalments; the rest later ends it; never more than the price', async () => {
    const person = await someone();
    const order = await merchant.place();
    const wanted = { ...INTEREST_FREE, productId: 'checkout' } as const;
    const { loanId = '' } = await payOrder(person, order, wanted);
    const first = await person.ask('getLoan', { id: loanId ?? '' });
    await waits(person, { days: 5 });
    await merchant.refund(order.orderNo, 'part-1', 100_000);
    const lower = await person.ask('getLoan', { id: loanId ?? '' });
    expect(lower.outstanding).toBeLessThan(first.outstanding - 99_000);
    expect(lower.instalments).toBe(first.instalments);
    const over = { refundNo: 'part-2', amount: 230_000 };
    expect(await merchant.refused('refundOrder', order.orderNo, over)).toBe('refund-too-large');
    const small = { refundNo: 'part-3', amount: 1 };
    await waits(person, { days: 1 });
    expect(await merchant.refused('refundOrder', order.orderNo, small)).toBe('refund-too-small');
    const undone = await merchant.refund(order.orderNo, 'part-4', 229_900);
    expect(undone).toMatchObject({ state: 'refunded', refunded: 329_900 });
    // Before the first due date all cost is cancelled: what of the first part went to interest comes back.
    const loan = await person.ask('getLoan', { id: loanId ?? '' });
    expect(loan).toMatchObject({ state: 'settled', position: { paid: { interest: 0, principal: 329_900 } } });
    expect(balanceOf(await balanced(person), 'cash')).toBe(0);
  });

  it('of a flat plan is whole or not at all, with the fee of the days gone by', async () => {
    const person = await someone();
    const order = await merchant.place();
    const { loanId = '' } = await payOrder(person, order, FLAT_FEE);
    await waits(person, { date: '2026-04-20' });
    const part = { refundNo: 'part-1', amount: 1_000 };
    expect(await merchant.refused('refundOrder', order.orderNo, part)).toBe('refund-part-not-offered');
    await merchant.refund(order.orderNo, 'whole', 329_900);
    const { position } = await person.ask('getLoan', { id: loanId ?? '' });
    // The first period's fee and ten of the thirty days to 10 May.
    expect(position.paid.fees).toBe(1_979 + Math.round(1_979 / 3));
    await balanced(person);
  });

  it('of an overdue loan ends it too: what the price does not reach is waived', async () => {
    const person = await someone();
    const order = await merchant.place();
    const { loanId = '' } = await payOrder(person, order, { ...INTEREST_FREE, productId: 'checkout' });
    await person.ask('setFaults', { id: person.id, body: { debit: 'insufficient' } });
    await waits(person, { date: '2026-04-20' });
    expect((await person.ask('getLoan', { id: loanId ?? '' })).state).toBe('overdue');
    await merchant.refund(order.orderNo, 'whole', 329_900);
    expect(await person.ask('getLoan', { id: loanId ?? '' })).toMatchObject({
      state: 'settled',
      outstanding: 0,
    });
    const books = await balanced(person);
    expect(balanceOf(books, 'cost-waived')).toBeGreaterThan(0);
  });

  it('after the borrower repaid it all goes to the card; before anything is paid there is nothing to refund', async () => {
    const person = await someone();
    const order = await merchant.place();
    expect(await merchant.refused('refundOrder', order.orderNo, { refundNo: 'early', amount: 1 })).toBe(
      'order-not-paid',
    );
    const { loanId = '' } = await payOrder(person, order, INTEREST_FREE);
    await waits(person, { to: 'end' });
    expect((await person.ask('getLoan', { id: loanId ?? '' })).state).toBe('settled');
    await merchant.refund(order.orderNo, 'late', 329_900);
    const refunds = (await person.records({ id: loanId ?? '' })).filter(({ kind }) => kind === 'refund');
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(329_900);
    await balanced(person);
  });
});
