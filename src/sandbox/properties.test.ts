import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLoan, checkQuote, checkRepaymentQuote } from '../client/verification';
import type { Application } from '../contract/application';
import type { ENDPOINTS } from '../contract/endpoints';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import type { Product } from '../contract/product';
import type { QuoteRequest } from '../contract/quote';
import type { MovementRecord } from '../contract/record';
import type { Repayment, RepaymentQuote, RepaymentRequest } from '../contract/repayment';
import type { SandboxCustomer } from '../contract/sandbox';
import { HOUR } from './business-time';
import { LENDABLE, SITUATIONS } from './testing/cases';
import { Driver, type Books } from './testing/driver';

/** What a person, a bank or time does next. */
type Deed =
  | { readonly do: 'apply'; readonly wish: Partial<QuoteRequest>; readonly wait: number }
  | { readonly do: 'sign-again' | 'cancel' | 'other-card' | 'review' | 'dismiss' }
  | {
      readonly do: 'repay';
      readonly purpose: RepaymentRequest['purpose'];
      readonly principal: number;
      readonly wait: number;
    }
  | { readonly do: 'pay-again' }
  | { readonly do: 'days' | 'hours' | 'seconds'; readonly count: number }
  | { readonly do: 'faults'; readonly faults: object };

const wait = fc.constantFrom(0, 2_000, 10_000);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('apply' as const),
      wish: fc
        .record({ option: fc.constantFrom(...LENDABLE), hundreds: fc.integer({ min: 5, max: 150 }) })
        .map(({ option, hundreds }) => ({
          ...option,
          amount: (hundreds * 10_000) as QuoteRequest['amount'],
        })),
      wait,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Deed>(
      { do: 'sign-again' },
      { do: 'pay-again' },
      { do: 'cancel' },
      { do: 'other-card' },
      { do: 'review' },
      { do: 'dismiss' },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('repay' as const),
      purpose: fc.constantFrom<RepaymentRequest['purpose']>(
        'due',
        'settle',
        'part-shorter',
        'part-lower',
        'part-keep',
        'next',
      ),
      principal: fc.integer({ min: 10_000, max: 900_000 }),
      wait,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('days' as const), count: fc.integer({ min: 1, max: 45 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('hours' as const), count: fc.integer({ min: 1, max: 25 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('seconds' as const), count: fc.integer({ min: 1, max: 90 }) }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record(
        {
          application: fc.constantFrom('decline', 'manual-review', 'bank-return', 'slow', 'stuck'),
          debit: fc.constantFrom('insufficient', 'returned', 'unknown'),
        },
        { requiredKeys: [] },
      )
      .map((faults) => ({ do: 'faults' as const, faults })),
  },
);

/** Does it, whether or not the lender agrees, and remembers what was signed so that it can be signed again. */
function perform(driver: Driver, what: Deed, memory: { loan?: object; repayment?: object }): void {
  const application = driver.customer.application?.id ?? 'appl_none';
  switch (what.do) {
    case 'apply': {
      const body = driver.quoteRequest(what.wish);
      const quoted = driver.send('createQuote', { body });
      if (quoted.kind === 'problem') return;
      memory.loan = driver.signed(quoted.reply as { id: string; readingSeconds: number });
      driver.send('createLoan', memory.loan);
      driver.pass(what.wait);
      return;
    }
    case 'repay': {
      const loanIds = driver.customer.loans.slice(0, 1).map(({ id }) => id);
      if (loanIds.length === 0) return;
      const part = what.purpose.startsWith('part') ? { principal: what.principal } : {};
      const body = { ...driver.repaymentRequest({}), loanIds, purpose: what.purpose, ...part };
      const quoted = driver.send('createRepaymentQuote', { body });
      if (quoted.kind === 'problem') return;
      memory.repayment = driver.signedRepayment(quoted.reply as RepaymentQuote);
      driver.send('createRepayment', memory.repayment);
      driver.pass(what.wait);
      return;
    }
    case 'sign-again':
      return void (memory.loan && driver.send('createLoan', memory.loan));
    case 'pay-again':
      return void (memory.repayment && driver.send('createRepayment', memory.repayment));
    case 'cancel':
      return void driver.send('cancelApplication', { id: application });
    case 'review':
      return void driver.send('requestReview', { id: application });
    case 'dismiss':
      return void driver.send('dismissApplication', { id: application });
    case 'other-card':
      return void driver.send('changeApplicationCard', {
        id: application,
        body: { cardId: driver.customer.cards[1]?.id ?? '' },
      });
    case 'faults':
      return void driver.send('setFaults', { id: 'x', body: what.faults });
    case 'days':
      return void driver.move(what.count);
    case 'hours':
      return void driver.get('moveClock', { id: 'x', body: { seconds: (what.count * HOUR) / 1_000 } });
    case 'seconds':
      return void driver.get('moveClock', { id: 'x', body: { seconds: what.count } });
  }
}

/** What is owed and what is reserved, told by the loans and the applications themselves. */
function usedOf({ loans, applications }: Books): number {
  const reserving = ['submitted', 'in-review', 'approved', 'paying-out', 'returned'];
  const reserved = applications.filter(({ state }) => reserving.includes(state));
  return [...loans.map((loan) => loan.outstanding), ...reserved.map((each) => each.amount)].reduce(
    (sum, each) => sum + each,
    0,
  );
}

const LIVES = 150;
/** A loaded machine is slow, not wrong. */
const PATIENCE = { timeout: 60_000 };
const everyProduct = (): Driver =>
  new Driver({ situation: 'active', products: ['choice', 'flex', 'tenth', 'anytime'] });

describe('whatever a person, a bank and the clock do', PATIENCE, () => {
  it('books balance, the limit adds up, one quote makes at most one loan, and every figure can be checked', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 14 }), (deeds) => {
        const driver = everyProduct();
        const memory = {};
        for (const each of deeds) {
          perform(driver, each, memory);
          const books = driver.books();
          expect(books.faults).toEqual([]);
          const quotes = books.applications.map(({ quoteId }) => quoteId);
          expect(new Set(quotes).size).toBe(quotes.length);
          expect(books.limit?.available).toBe(5_000_000 - usedOf(books));
        }
        const { businessDate } = driver.get<SandboxCustomer>('getCustomer', { id: 'x' });
        for (const { id } of driver.books().loans) {
          expect(checkLoan(driver.get<Loan>('getLoan', { id }), businessDate)).toEqual({
            verdict: 'verified',
          });
        }
      }),
      { numRuns: LIVES },
    );
  });

  it('one leap ends like many steps', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 70 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
        (deeds, days, strides) => {
          const [leap, steps] = [everyProduct(), everyProduct()];
          for (const driver of [leap, steps]) for (const each of deeds) perform(driver, each, {});
          leap.pass(days * 24 * HOUR).catchUp();
          let left = days * 24;
          for (let turn = 0; left > 0; turn += 1) {
            const stride = Math.min(left, strides[turn % strides.length] ?? 1);
            steps.pass(stride * HOUR).catchUp();
            left -= stride;
          }
          const told = (driver: Driver) => {
            const { movements, balances, limit, faults } = driver.books();
            return {
              movements: movements.map(({ at, on, kind, entries }) => ({ at, on, kind, entries })),
              balances,
              limit,
              faults,
            };
          };
          expect(told(steps)).toEqual(told(leap));
        },
      ),
      { numRuns: LIVES },
    );
  });
});

describe('preview = quote = contract = collection (for the same value date)', () => {
  const cases = LENDABLE.map((option) => [option.productId, option.method, option.months, option] as const);
  it.each(cases)('%s, %s, %i months', (_product, _method, _months, option) => {
    const driver = everyProduct();
    const request = driver.quoteRequest({ ...option, amount: 1_000_000 as QuoteRequest['amount'] });
    const { products } = driver.get<{ products: Product[] }>('listProducts');
    const product = products.find(({ id }) => id === option.productId);
    if (product === undefined) throw new Error('no such product');
    const quote = driver.quote(request);
    expect(checkQuote(quote, { request, product, businessDate: '2026-04-01' })).toEqual({
      verdict: 'verified',
    });
    const { id } = driver.get<Application>('createLoan', driver.signed(quote));
    const loanId = driver.pass(10_000).get<Application>('getApplication', { id }).loanId ?? '';
    expect(driver.get<Loan>('getLoan', { id: loanId }).plan).toEqual(quote.plan);
    driver.move('end');
    const taken = driver
      .get<{ items: MovementRecord[] }>('listRecords', { query: { kind: 'auto-debit' } })
      .items.toReversed();
    expect(
      taken.map(({ on, amount, breakdown }) => [on, amount, breakdown?.principal, breakdown?.interest]),
    ).toEqual(
      quote.plan.instalments.map((row) => [
        row.due,
        row.principal + row.interest + row.fee,
        row.principal,
        row.interest,
      ]),
    );
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('a repayment takes what was quoted, and the app computes the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LENDABLE),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom<RepaymentRequest['purpose']>(
          'settle',
          'next',
          'part-shorter',
          'part-lower',
          'part-keep',
        ),
        (option, days, purpose) => {
          const driver = everyProduct();
          driver.borrow({ ...option, amount: 1_000_000 as QuoteRequest['amount'] });
          if (days > 0) driver.move(days);
          const part = purpose.startsWith('part') ? { principal: 200_000 } : {};
          const body = { ...driver.repaymentRequest({}), purpose, ...part } as RepaymentRequest;
          if (driver.customer.loans.length === 0) return;
          const loan = driver.get<Loan>('getLoan', { id: body.loanIds[0] ?? '' });
          const quoted = driver.send('createRepaymentQuote', { body });
          expect(quoted.kind === 'reply').toBe(loan.choices.includes(purpose));
          if (quoted.kind === 'problem') return;
          const quote = quoted.reply as RepaymentQuote;
          expect(checkRepaymentQuote(quote, body, [loan], loan.asOf)).toEqual({ verdict: 'verified' });
          const sent = driver.signedRepayment(quote);
          const { id } = driver.get<Repayment>('createRepayment', sent);
          const paid = driver.pass(5_000).get<Repayment>('getRepayment', { id });
          expect(paid).toMatchObject({ state: 'succeeded', total: quote.total, breakdown: quote.breakdown });
          expect(driver.books().faults).toEqual([]);
        },
      ),
      { numRuns: LIVES },
    );
  });
});

describe('no decider throws, and no problem changes money', () => {
  /** Each endpoint answered by a handler, with bodies that its schema lets through. */
  const id = fc.constantFrom(
    'x_1',
    'loan_000001',
    'quote_000009',
    'appl_000002',
    'consent-privacy-2026-11-en',
  );
  const anyAmount = fc.oneof(fc.integer({ min: 0, max: 30_000_000 }), fc.constant(Number.MAX_SAFE_INTEGER));
  const proof = fc.constant({ kind: 'app-pin', token: 't'.repeat(24) });
  const bodies: Readonly<Partial<Record<keyof typeof ENDPOINTS, fc.Arbitrary<unknown>>>> = {
    activate: fc.record({
      consents: fc.array(fc.record({ paperId: id, hash: fc.constant('h'.repeat(43)) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    createQuote: fc.record({
      productId: fc.constantFrom('choice', 'flex', 'tenth', 'anytime', 'checkout', 'toString'),
      amount: anyAmount,
      method: fc.constantFrom(
        'equal-principal',
        'equal-instalment',
        'interest-first',
        'pay-any-time',
        'flat',
      ),
      months: fc.integer({ min: 1, max: 360 }),
      purpose: fc.constantFrom('wedding', 'travel'),
      cardId: id,
    }),
    confirmCostStatement: fc.record({ readSeconds: fc.integer({ min: 0, max: 86_400 }) }),
    createChallenge: fc.record({ for: fc.record({ kind: fc.constant('loan'), quoteId: id }) }),
    checkPin: fc.record({ pin: fc.constant('123456') }),
    createLoan: fc.record({ quoteId: id, challengeId: id, proof }),
    changeApplicationCard: fc.record({ cardId: id }),
    createRepaymentQuote: fc.record({
      purpose: fc.constantFrom('part-shorter', 'part-lower', 'part-keep'),
      loanIds: fc.array(id, { minLength: 1, maxLength: 1 }),
      principal: anyAmount,
      cardId: id,
    }),
    createRepayment: fc.record({ repaymentQuoteId: id, challengeId: id, proof }),
    getHome: fc.constant(undefined),
    getQuote: fc.constant(undefined),
    getQuoteContract: fc.constant(undefined),
    getChallenge: fc.constant(undefined),
    getApplication: fc.constant(undefined),
    getLoan: fc.constant(undefined),
    getBills: fc.constant(undefined),
    getRepayment: fc.constant(undefined),
    getRepaymentQuote: fc.constant(undefined),
    getPaper: fc.constant(undefined),
    listCards: fc.constant(undefined),
    listPapers: fc.constant(undefined),
    listRecords: fc.constant(undefined),
    cancelApplication: fc.constant(undefined),
    requestReview: fc.constant(undefined),
    dismissApplication: fc.constant(undefined),
    getCustomer: fc.constant(undefined),
    listEvents: fc.constant(undefined),
    getBooks: fc.constant(undefined),
  };
  const names = Object.keys(bodies) as (keyof typeof ENDPOINTS)[];

  it.each(SITUATIONS)('%s', (situation) => {
    const driver = new Driver({ situation });
    fc.assert(
      fc.property(
        fc
          .constantFrom(...names)
          .chain((name) =>
            fc.record({ name: fc.constant(name), id, body: bodies[name] ?? fc.constant(undefined) }),
          ),
        ({ name, id: path, body }) => {
          const before = driver.get<Home>('getHome').limit;
          const answer = driver.send(name, { id: path, body });
          expect(['reply', 'problem']).toContain(answer.kind);
          expect(driver.get<Home>('getHome').limit).toEqual(before);
        },
      ),
      { numRuns: 120 },
    );
    expect(driver.books().faults).toEqual([]);
  });
});
