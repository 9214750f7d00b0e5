/** A merchant takes an order back, over HTTP: whole, in part, late, afterwards. product.md F20, 1.5. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanced, balanceOf, waits, startCheckoutApi, type CheckoutApi } from './testing/checkout';
import { FLAT_FEE, INTEREST_FREE, payOrder } from './testing/merchant';

let api: CheckoutApi;
beforeAll(async () => {
  api = await startCheckoutApi();
});
afterAll(() => api.server.close());

describe('a refund of the order', () => {
  it('after two instalments ends the loan, gives back their principal, restores the limit, and is done once', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const { loanId } = await payOrder(person, order, INTEREST_FREE);
    await waits(person, { date: '2026-05-11' });
    const before = await person.ask('getLoan', { id: loanId ?? '' });
    const repaid = before.position.paid.principal;
    expect([repaid > 0, before.paid]).toEqual([true, 2]);
    const replies = await Promise.all(
      [1, 2, 3].map(() => api.merchant.refund(order.orderNo, 'refund-1', 329_900)),
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
    expect(
      await api.merchant.refused('refundOrder', order.orderNo, { refundNo: 'refund-1', amount: 1 }),
    ).toBe('refund-number-used');
  });

  it('in part lowers the instalments; the rest later ends it; never more than the price', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const wanted = { ...INTEREST_FREE, productId: 'checkout' } as const;
    const { loanId = '' } = await payOrder(person, order, wanted);
    const first = await person.ask('getLoan', { id: loanId ?? '' });
    await waits(person, { days: 5 });
    await api.merchant.refund(order.orderNo, 'part-1', 100_000);
    const lower = await person.ask('getLoan', { id: loanId ?? '' });
    expect(lower.outstanding).toBeLessThan(first.outstanding - 99_000);
    expect(lower.instalments).toBe(first.instalments);
    const over = { refundNo: 'part-2', amount: 230_000 };
    expect(await api.merchant.refused('refundOrder', order.orderNo, over)).toBe('refund-too-large');
    const small = { refundNo: 'part-3', amount: 1 };
    await waits(person, { days: 1 });
    expect(await api.merchant.refused('refundOrder', order.orderNo, small)).toBe('refund-too-small');
    const undone = await api.merchant.refund(order.orderNo, 'part-4', 229_900);
    expect(undone).toMatchObject({ state: 'refunded', refunded: 329_900 });
    // Before the first due date all cost is cancelled: what of the first part went to interest comes back.
    const loan = await person.ask('getLoan', { id: loanId ?? '' });
    expect(loan).toMatchObject({ state: 'settled', position: { paid: { interest: 0, principal: 329_900 } } });
    expect(balanceOf(await balanced(person), 'cash')).toBe(0);
  });

  it('of a flat plan is whole or not at all, with the fee of the days gone by', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const { loanId = '' } = await payOrder(person, order, FLAT_FEE);
    await waits(person, { date: '2026-04-20' });
    const part = { refundNo: 'part-1', amount: 1_000 };
    expect(await api.merchant.refused('refundOrder', order.orderNo, part)).toBe('refund-part-not-offered');
    await api.merchant.refund(order.orderNo, 'whole', 329_900);
    const { position } = await person.ask('getLoan', { id: loanId ?? '' });
    // The first period's fee and ten of the thirty days to 10 May.
    expect(position.paid.fees).toBe(1_979 + Math.round(1_979 / 3));
    await balanced(person);
  });

  it('of an overdue loan ends it too: what the price does not reach is waived', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    const { loanId = '' } = await payOrder(person, order, { ...INTEREST_FREE, productId: 'checkout' });
    await person.ask('setFaults', { id: person.id, body: { debit: 'insufficient' } });
    await waits(person, { date: '2026-04-20' });
    expect((await person.ask('getLoan', { id: loanId ?? '' })).state).toBe('overdue');
    await api.merchant.refund(order.orderNo, 'whole', 329_900);
    expect(await person.ask('getLoan', { id: loanId ?? '' })).toMatchObject({
      state: 'settled',
      outstanding: 0,
    });
    const books = await balanced(person);
    expect(balanceOf(books, 'cost-waived')).toBeGreaterThan(0);
  });

  it('after the borrower repaid it all goes to the card; before anything is paid there is nothing to refund', async () => {
    const person = await api.someone();
    const order = await api.merchant.place();
    expect(await api.merchant.refused('refundOrder', order.orderNo, { refundNo: 'early', amount: 1 })).toBe(
      'order-not-paid',
    );
    const { loanId = '' } = await payOrder(person, order, INTEREST_FREE);
    await waits(person, { to: 'end' });
    expect((await person.ask('getLoan', { id: loanId ?? '' })).state).toBe('settled');
    await api.merchant.refund(order.orderNo, 'late', 329_900);
    const refunds = (await person.records({ id: loanId ?? '' })).filter(({ kind }) => kind === 'refund');
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(329_900);
    await balanced(person);
  });
});
