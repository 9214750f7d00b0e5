import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ENDPOINTS } from '../contract/endpoints';
import type { Home } from '../contract/home';
import { SITUATIONS } from './testing/cases';
import { Driver } from './testing/driver';

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
