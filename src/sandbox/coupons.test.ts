import { describe, expect, it } from 'vitest';
import { checkLoan, checkQuote } from '../client/verification';
import type { OwnedCoupon } from '../contract/coupon';
import type { Loan } from '../contract/loan';
import type { PaperText } from '../contract/paper';
import type { Product } from '../contract/product';
import type { Quote, QuoteRequest } from '../contract/quote';
import { Driver } from './testing/driver';

const START = Date.UTC(2026, 2, 15, 4);
const person = () => new Driver({ situation: 'with-coupons', startAt: '2026-03-15T04:00:00.000Z' }, START);
const coupons = (driver: Driver) => driver.get<{ coupons: OwnedCoupon[] }>('listCoupons').coupons;
const yuan = (amount: number) => (amount * 100) as QuoteRequest['amount'];

function couponOf(driver: Driver, kind: OwnedCoupon['effect']['kind']): OwnedCoupon {
  const found = coupons(driver).find(({ effect, state }) => effect.kind === kind && state !== 'expired');
  if (found === undefined) throw new Error(`no coupon ${kind}`);
  return found;
}

const stateOf = (driver: Driver, { id }: OwnedCoupon) =>
  coupons(driver).find((each) => each.id === id)?.state;

describe('coupons in a quote (product.md F56, 1.13)', () => {
  it('lowers the first row by the free days: 24 of 31 days, principal as without', () => {
    const driver = person();
    const { id: couponId } = couponOf(driver, 'free-days');
    const [plain, lowered] = [driver.quote(), driver.quote({ couponId })];
    const [first, ...rest] = lowered.plan.instalments;
    expect(first).toMatchObject({ principal: 91_614, interest: 14_400 });
    expect(rest).toEqual(plain.plan.instalments.slice(1));
    expect(lowered.plan.totalInterest).toBe(plain.plan.totalInterest - 4_200);
    expect(lowered.costStatement.totalCost).toBe(lowered.plan.totalInterest);
    expect(lowered.annual.simple).toBeLessThan(plain.annual.simple);
    expect(lowered.coupon).toEqual({ id: couponId, name: '7 天免息券' });
  });

  it.each(['free-days', 'rate-cut'] as const)('%s is what the app computes by itself', (kind) => {
    const driver = person();
    const [product] = driver.get<{ products: Product[] }>('listProducts').products;
    if (product === undefined) throw new Error('no product');
    const coupon = couponOf(driver, kind);
    const request = driver.quoteRequest({ couponId: coupon.id });
    const asked = { request, product, businessDate: '2026-03-15' };
    const quote = driver.quote({ couponId: coupon.id });
    expect(checkQuote(quote, { ...asked, coupon: coupon.effect })).toEqual({ verdict: 'verified' });
    // A lender that leaves the coupon out, or adds one that nobody asked for, is contradicted (1.11).
    expect(checkQuote(driver.quote(), { ...asked, coupon: coupon.effect }).verdict).toBe('contradicted');
    expect(checkQuote(quote, { ...asked, request: driver.quoteRequest() }).verdict).toBe('contradicted');
  });

  it('is named in the contract and stays in the terms of the loan, whose figures hold to the end', () => {
    const driver = person();
    const coupon = couponOf(driver, 'rate-cut');
    const quote = driver.quote({ couponId: coupon.id });
    const contract = driver.get<PaperText>('getQuoteContract', { id: quote.id });
    const text = contract.sections.flatMap(({ paragraphs }) => paragraphs).join('');
    expect(text).toContain('利息按日利率 0.03%（年化 10.95%）计算，罚息不因此降低');
    const application = driver.borrow({ couponId: coupon.id });
    for (const to of ['next-due', 'past-due', 'end'] as const) {
      const loan = driver.get<Loan>('getLoan', { id: application.loanId ?? '' });
      expect(loan.terms.coupon).toEqual(coupon.effect);
      expect(checkLoan(loan, loan.asOf)).toEqual({ verdict: 'verified' });
      driver.move(to);
    }
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('repaid within the free days costs nothing; unused days lapse', () => {
    const driver = person();
    driver.borrow({ couponId: couponOf(driver, 'free-days').id });
    driver.move(5);
    driver.repay({ purpose: 'settle' });
    expect(driver.books()).toMatchObject({
      balanced: true,
      faults: [],
      loans: [{ state: 'settled' }],
      repayments: [{ amount: 1_200_000 }],
    });
  });

  const misfits: readonly (readonly [string, 'free-days' | 'rate-cut', Partial<QuoteRequest>])[] = [
    ['too little', 'free-days', { amount: yuan(900) }],
    ['too little', 'rate-cut', { amount: yuan(4_900) }],
    ['too short', 'rate-cut', { months: 3 }],
    ['another product', 'rate-cut', { productId: 'anytime', method: 'pay-any-time' }],
  ];
  it.each(misfits)('%s: the %s coupon is refused, and no quote is kept', (_why, kind, request) => {
    const driver = new Driver(
      { situation: 'with-coupons', products: ['choice', 'anytime'], startAt: '2026-03-15T04:00:00.000Z' },
      START,
    );
    const couponId = couponOf(driver, kind).id;
    const before = driver.customer;
    expect(driver.problem('createQuote', { body: driver.quoteRequest({ ...request, couponId }) })).toBe(
      'coupon-unusable',
    );
    expect(driver.customer).toBe(before);
  });

  it('nobody else’s, none that cuts nothing, and none after its last day', () => {
    const driver = person();
    const ask = (couponId: string) =>
      driver.problem('createQuote', { body: driver.quoteRequest({ couponId }) });
    expect(ask('coup_of_somebody')).toBe('coupon-unknown');
    const over = coupons(driver).find(({ state }) => state === 'expired');
    expect(ask(over?.id ?? '')).toBe('coupon-unusable');
    const cut = couponOf(driver, 'rate-cut');
    expect(cut.expiresOn).toBe('2026-03-29');
    driver.move(14);
    expect(ask(cut.id)).toBeNull();
    driver.move(1);
    expect(ask(cut.id)).toBe('coupon-unusable');
    const cheap = new Driver({ situation: 'with-coupons', dailyRate: 30_000 }, START);
    const body = cheap.quoteRequest({ couponId: couponOf(cheap, 'rate-cut').id });
    expect(cheap.problem('createQuote', { body })).toBe('coupon-unusable');
  });
});

describe('a coupon is used once', () => {
  it('reserved by signing, used when the money has arrived', () => {
    const driver = person();
    const coupon = couponOf(driver, 'free-days');
    const application = driver.apply({ couponId: coupon.id });
    expect(stateOf(driver, coupon)).toBe('reserved');
    driver.pass(10_000).catchUp();
    expect(stateOf(driver, coupon)).toBe('used');
    driver.get('dismissApplication', { id: application.id });
    expect(driver.problem('createQuote', { body: driver.quoteRequest({ couponId: coupon.id }) })).toBe(
      'coupon-unusable',
    );
  });

  it('declined or cancelled, it comes back', () => {
    const declined = person();
    const coupon = couponOf(declined, 'free-days');
    declined.get('setFaults', { id: declined.customer.id, body: { application: 'decline' } });
    declined.borrow({ couponId: coupon.id });
    expect(stateOf(declined, coupon)).toBe('available');

    const cancelled = person();
    const other = couponOf(cancelled, 'free-days');
    cancelled.get('cancelApplication', { id: cancelled.apply({ couponId: other.id }).id });
    expect(stateOf(cancelled, other)).toBe('available');
  });

  it('an open quote that wants it too cannot be signed once another took it', () => {
    const driver = person();
    const couponId = couponOf(driver, 'free-days').id;
    const first = driver.signed(driver.quote({ couponId, amount: yuan(2_000) }));
    const second: Quote = driver.quote({ couponId, amount: yuan(3_000) });
    driver.get('createLoan', first);
    driver.pass(10_000).catchUp();
    expect(driver.problem('confirmCostStatement', { id: second.id, body: { readSeconds: 60 } })).toBe(
      'quote-expired',
    );
    expect(driver.books().loans).toHaveLength(1);
  });
});
