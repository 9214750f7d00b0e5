import { describe, expect, it } from 'vitest';
import type { Application } from '../contract/application';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import type { MyData } from '../contract/my-data';
import type { Paper } from '../contract/paper';
import type { Product } from '../contract/product';
import type { Quote, QuoteRequest } from '../contract/quote';
import { checkLoan, checkQuote } from '../client/verification';
import { HOUR, MINUTE } from './business-time';
import { Driver } from './testing/driver';

const active = (): Driver => new Driver({ situation: 'active' });
const application = (driver: Driver, id: string): Application =>
  driver.get<Application>('getApplication', { id });
const states = ({ steps }: Application): string[] => steps.map(({ state }) => state);

describe('quotes (product.md F13)', () => {
  it('is what the app computes by itself', () => {
    const driver = active();
    const [product] = driver.get<{ products: Product[] }>('listProducts').products;
    const request = driver.quoteRequest();
    const quote = driver.quote();
    if (product === undefined) throw new Error('no product');
    expect(checkQuote(quote, { request, product, businessDate: '2026-04-01' })).toEqual({
      verdict: 'verified',
    });
    expect(quote.plan.total).toBe(quote.costStatement.totalRepayable);
  });

  const refused: readonly (readonly [string, Partial<QuoteRequest>])[] = [
    ['product-not-offered', { productId: 'flex' }],
    ['product-not-offered', { productId: 'nothing' }],
    ['method-not-offered', { method: 'pay-any-time' }],
    ['term-not-offered', { months: 4 }],
    ['card-unknown', { cardId: 'card_nobody' }],
    ['amount-below-minimum', { amount: 9_900 as QuoteRequest['amount'] }],
    ['amount-off-step', { amount: 12_345 as QuoteRequest['amount'] }],
    ['amount-over-limit', { amount: 5_010_000 as QuoteRequest['amount'] }],
  ];
  it.each(refused)('%s: %j', (code, request) => {
    const driver = active();
    const before = driver.customer;
    expect(driver.problem('createQuote', { body: driver.quoteRequest(request) })).toBe(code);
    expect(driver.customer).toBe(before);
  });

  it('says the least, the step and the most', () => {
    const driver = active();
    const params = (amount: number) => {
      const body = driver.quoteRequest({ amount: amount as QuoteRequest['amount'] });
      const answer = driver.send('createQuote', { body });
      return answer.kind === 'problem' ? answer.params : null;
    };
    expect(params(100)).toEqual({ minimum: 10_000 });
    expect(params(10_001)).toEqual({ step: 10_000 });
    expect(params(5_010_000)).toEqual({ maximum: 5_000_000 });
  });

  it('bars what the product may not pay for, checkout without an order, and a price above the cap (1.10)', () => {
    const tenth = new Driver({ situation: 'active', products: ['tenth', 'checkout'] });
    const asked = { productId: 'tenth', method: 'interest-first', months: 6 } as const;
    const purpose = 'wedding' as const;
    expect(tenth.problem('createQuote', { body: tenth.quoteRequest({ ...asked, purpose }) })).toBe(
      'purpose-barred',
    );
    const checkout = tenth.quoteRequest({ productId: 'checkout' });
    expect(tenth.problem('createQuote', { body: checkout })).toBe('product-not-offered');
    expect(tenth.problem('createQuote', { body: tenth.quoteRequest(asked) })).toBeNull();
    const dear = new Driver({ situation: 'active', products: ['tenth'], dailyRate: 60_000 });
    expect(dear.problem('createQuote', { body: dear.quoteRequest(asked) })).toBe('above-cap');
  });

  it('steps down with the cap from 2028-01-01', () => {
    const driver = new Driver({ situation: 'active', products: ['tenth'], startOn: '2027-12-31' });
    const asked = { productId: 'tenth', method: 'interest-first', months: 6 } as const;
    expect(driver.quote(asked)).toMatchObject({ cap: 24_000_000, terms: { rate: { value: 50_000 } } });
    driver.move(1);
    const later = driver.quote(asked);
    expect(later).toMatchObject({ cap: 12_000_000, terms: { rate: { value: 30_000 } } });
    expect(later.annual.internal).toBeLessThanOrEqual(12_000_000);
  });

  it('keeps the newest three open, and signing one voids the others', () => {
    const driver = active();
    const quotes = [1, 2, 3, 4].map(() => driver.quote());
    const state = (quote: Quote | undefined) => driver.get<Quote>('getQuote', { id: quote?.id ?? '' }).state;
    expect(quotes.map(state)).toEqual(['expired', 'open', 'open', 'open']);
    const last = quotes.at(-1);
    if (last === undefined) throw new Error('no quote');
    driver.get('createLoan', driver.signed(last));
    expect(quotes.map(state)).toEqual(['expired', 'expired', 'expired', 'signed']);
  });

  it('is refused to who has something overdue, and to who has not activated', () => {
    const overdue = new Driver({ situation: 'overdue' });
    expect(overdue.problem('createQuote', { body: overdue.quoteRequest() })).toBe('overdue-first');
    const invited = new Driver({ situation: 'invited' });
    expect(invited.problem('createQuote', { body: invited.quoteRequest() })).toBe('not-active');
  });
});

describe('an application, by the clock (product.md F16, F17)', () => {
  it('arrives within seconds, and every figure of the loan can be checked', () => {
    const driver = active();
    const { id } = driver.apply();
    expect(application(driver, id)).toMatchObject({ state: 'submitted', canCancel: true, pollAfter: 1 });
    expect(application(driver.pass(1_500), id).state).toBe('approved');
    expect(application(driver.pass(1_000), id)).toMatchObject({ state: 'paying-out', canCancel: false });
    const arrived = application(driver.pass(1_500), id);
    expect(arrived).toMatchObject({ state: 'arrived', pollAfter: null, first: { due: '2026-05-01' } });
    const loan = driver.get<Loan>('getLoan', { id: arrived.loanId ?? '' });
    expect(checkLoan(loan, '2026-04-01')).toEqual({ verdict: 'verified' });
    expect(loan.payoff?.total).toBe(1_200_000);
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 1 });
  });

  it('reserves the limit at once', () => {
    const driver = active();
    driver.apply();
    const { limit, application: shown } = driver.get<Home>('getHome');
    expect(limit).toMatchObject({ inFlight: 1_200_000, outstanding: 0, available: 3_800_000 });
    expect(shown).toMatchObject({ state: 'submitted', amount: 1_200_000 });
    expect(driver.problem('createQuote', { body: driver.quoteRequest() })).toBe('application-in-flight');
  });

  it('leaves contract and cost statement, with the hash that was quoted', () => {
    const driver = active();
    const quote = driver.quote();
    driver.get('createLoan', driver.signed(quote));
    const { items } = driver.pass(5_000).get<{ items: Paper[] }>('listPapers');
    expect(items.map(({ kind }) => kind)).toEqual([
      'cost-statement',
      'loan-contract',
      'credit-agreement',
      'credit-bureau',
      'privacy',
    ]);
    expect(items[1]?.hash).toBe(quote.contract.hash);
  });

  it('slow: minutes for approval, money after nine', () => {
    const driver = active();
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'slow' } });
    const { id } = driver.apply();
    expect(application(driver.pass(4 * MINUTE), id).state).toBe('submitted');
    expect(application(driver.pass(5 * MINUTE), id).state).toBe('arrived');
    expect(driver.customer.faults).toEqual({});
  });

  it('stuck: paying out until just before the promise ends', () => {
    const driver = active();
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'stuck' } });
    const { id, promisedBy } = driver.apply();
    const waiting = application(driver.pass(14 * MINUTE), id);
    expect(waiting.state).toBe('paying-out');
    expect(application(driver.pass(30_000), id).state).toBe('arrived');
    expect(driver.ctx.business).toBeLessThan(Date.parse(promisedBy));
  });

  it('declined: reason, advice, and a person who looks again', () => {
    const driver = active();
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'decline' } });
    const { id } = driver.apply();
    const declined = application(driver.pass(2_000), id);
    expect(declined).toMatchObject({
      state: 'declined',
      decline: { reason: 'income-unclear', review: 'offered', retryOn: '2026-05-01' },
    });
    expect(driver.get<Home>('getHome').limit).toMatchObject({ inFlight: 0, available: 5_000_000 });
    driver.get('requestReview', { id });
    expect(driver.get<Application>('requestReview', { id }).decline).toMatchObject({
      review: 'requested',
      reviewAnswerBy: '2026-04-04',
    });
    expect(application(driver.move(1), id)).toMatchObject({
      state: 'requote',
      decline: { review: 'overturned' },
    });
    expect(driver.problem('requestReview', { id })).toBe('review-not-offered');
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 0, loans: [] });
  });

  it('declined for what is owed already: the review upholds it', () => {
    const driver = new Driver({ situation: 'with-loan', limit: 2_000_000 as QuoteRequest['amount'] });
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'decline' } });
    const { id } = driver.apply({ amount: 500_000 as QuoteRequest['amount'] });
    expect(application(driver.pass(2_000), id).decline?.reason).toBe('too-many-debts');
    driver.get('requestReview', { id });
    expect(application(driver.move(1), id)).toMatchObject({
      state: 'declined',
      decline: { review: 'upheld' },
    });
  });

  it('reviewed on request also when one has applied anew since: the answer comes, and the new one is left alone', () => {
    const driver = active();
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'decline' } });
    const { id } = driver.apply();
    application(driver.pass(2_000), id);
    driver.get('requestReview', { id });
    const newer = driver.pass(HOUR).apply();
    expect(driver.get<Application>('requestReview', { id }).decline).toMatchObject({ review: 'requested' });
    expect(application(driver.pass(5_000), newer.id).state).toBe('arrived');
    expect(driver.get<MyData>('getMyData').applications.map((each) => each.id)).toEqual([id, newer.id]);
    expect(application(driver.move(1), id)).toMatchObject({
      state: 'requote',
      decline: { review: 'overturned' },
    });
    expect(application(driver, newer.id).state).toBe('arrived');
    expect(driver.problem('requestReview', { id })).toBe('review-not-offered');
    const told = driver.get<{ events: { kind: string }[] }>('listEvents', { id: driver.customer.id }).events;
    expect(told.filter(({ kind }) => kind === 'loan.review-answered')).toHaveLength(1);
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 1 });
  });

  it('cancelled before the pay-out, not after; repeating it changes nothing', () => {
    const driver = active();
    const { id } = driver.apply();
    expect(driver.get<Application>('cancelApplication', { id }).state).toBe('cancelled');
    expect(driver.get<Application>('cancelApplication', { id }).state).toBe('cancelled');
    expect(driver.pass(HOUR).books()).toMatchObject({ balanced: true, payouts: 0 });
    const second = driver.apply();
    expect(driver.pass(2_500).problem('cancelApplication', { id: second.id })).toBe('not-cancellable');
    expect(driver.get<Application>('getApplication', { id }).state).toBe('cancelled');
  });

  it('returned by the bank: another card, no new application', () => {
    const driver = active();
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'bank-return' } });
    const { id } = driver.apply();
    const returned = application(driver.pass(4_000), id);
    expect(returned).toMatchObject({ state: 'returned', loanId: null, returned: { reason: 'card-closed' } });
    const [first, second] = driver.customer.cards;
    const change = (cardId: string) => ({ id, body: { cardId } });
    expect(driver.problem('changeApplicationCard', change('card_nobody'))).toBe('card-unknown');
    expect(driver.problem('changeApplicationCard', change(first?.id ?? ''))).toBe('card-unknown');
    driver.get('changeApplicationCard', change(second?.id ?? ''));
    const arrived = application(driver.pass(1_500), id);
    expect(states(arrived)).toEqual([
      'submitted',
      'approved',
      'paying-out',
      'returned',
      'paying-out',
      'arrived',
    ]);
    expect(arrived.card.tail).toBe('8807');
    expect(driver.problem('changeApplicationCard', change(second?.id ?? ''))).toBe('card-not-needed');
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 1 });
  });

  it('returned and left alone: after the last day for its quote it is over and the limit free', () => {
    const driver = active();
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'bank-return' } });
    const { id } = driver.apply();
    expect(application(driver.pass(4_000).move(7), id).state).toBe('returned');
    expect(application(driver.move(1), id).state).toBe('requote');
    expect(driver.get<Home>('getHome').limit?.available).toBe(5_000_000);
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 0 });
  });
});

describe('quote date and pay-out date (product.md 1.12)', () => {
  it('manual review across midnight: due dates and level stay, the first interest is lower', () => {
    const driver = new Driver({ situation: 'active', startAt: '2026-03-15T14:00:00.000Z' });
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'manual-review' } });
    const quote = driver.quote();
    const { id } = driver.get<Application>('createLoan', driver.signed(quote));
    const arrived = application(driver.pass(5 * HOUR), id);
    expect(states(arrived)).toEqual(['submitted', 'in-review', 'approved', 'paying-out', 'arrived']);
    const loan = driver.get<Loan>('getLoan', { id: arrived.loanId ?? '' });
    expect(loan.disbursedOn).toBe('2026-03-16');
    expect(loan.plan.instalments.map(({ due }) => due)).toEqual(quote.plan.instalments.map(({ due }) => due));
    expect(loan.plan.instalments[0]?.interest).toBe(18_000);
    expect(checkLoan(loan, '2026-03-16')).toEqual({ verdict: 'verified' });
  });

  it('on or after the first due date: a new quote must be signed, nothing is paid out', () => {
    const driver = new Driver({
      situation: 'active',
      products: ['tenth'],
      startAt: '2026-04-30T14:00:00.000Z',
    });
    driver.get('setFaults', { id: driver.customer.id, body: { application: 'bank-return' } });
    const { id } = driver.apply({ productId: 'tenth', method: 'equal-principal', months: 3 });
    driver.pass(10_000).move(8);
    expect(application(driver, id).state).toBe('requote');
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 0, loans: [] });
  });
});
