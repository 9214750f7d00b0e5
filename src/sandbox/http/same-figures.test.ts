/**
 * One set of figures from the first preview to the last collection, over HTTP: preview = quote = contract = auto-debit
 * for the same value date, for every product, method and length.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toWire } from '../../contract/wire';
import { LENDABLE } from '../testing/cases';
import { startApi, type TestApi } from './testing/api-server';
import { figuresIn, figuresOf, hashOf } from './testing/contract-figures';
import { begin, expectCollected, liveToTheEnd, price, wishOf } from './testing/wishes';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

describe('for the same value date (product.md 1.4, 1.7, 1.12)', () => {
  it('every product that can be borrowed is here', () => {
    expect(new Set(LENDABLE.map(({ productId }) => productId))).toEqual(
      new Set(['flex', 'tenth', 'choice', 'anytime']),
    );
    expect(LENDABLE).toHaveLength(36);
  });

  it.each(LENDABLE)(
    'preview = quote = contract = auto-debit: $productId, $method, $months',
    async (option) => {
      await fc.assert(
        fc.asyncProperty(wishOf(option), async (wish) => {
          const borrower = await begin(server, wish);
          const { terms, preview, quote } = await price(borrower, wish);
          expect(quote.terms).toEqual(toWire(terms));
          expect({ plan: quote.plan, annual: quote.annual, costStatement: quote.costStatement }).toEqual(
            toWire(preview),
          );

          const contract = await borrower.ask('getQuoteContract', { id: quote.id });
          expect(contract.language).toBe(wish.language);
          expect(figuresIn(contract)).toEqual(figuresOf(quote, wish.language));
          expect([hashOf(contract), contract.hash]).toEqual([quote.contract.hash, quote.contract.hash]);

          const application = await borrower.ask('createLoan', await borrower.readyToSign(quote));
          await borrower.ask('moveClock', { body: { seconds: 5 } });
          const { state, loanId } = await borrower.ask('getApplication', { id: application.id });
          expect(state).toBe('arrived');
          const loan = await borrower.ask('getLoan', { id: loanId ?? '' });
          expect([loan.terms, loan.plan, loan.annual]).toEqual([quote.terms, quote.plan, quote.annual]);
          const signed = await borrower.ask('getPaper', { id: loan.contractPaperId });
          expect(signed.text).toEqual(contract);

          await expectCollected(borrower, await liveToTheEnd(borrower, loan, wish.inOneLeap));
        }),
        { numRuns: 2 },
      );
    },
  );
});
