/**
 * One set of figures from the first preview to the last collection, over HTTP, for what is borrowed at a merchant's:
 * preview = quote = contract = auto-debit for the same value date, for every product, method and length (product.md F20).
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { termsOf } from '../../contract/product-terms';
import { toWire } from '../../contract/wire';
import { parseDay } from '../../lending/calendar';
import { quoteFigures } from '../../lending/figures';
import { amount } from '../../lending/money';
import { PRODUCTS } from '../products';
import { startCheckoutApi, type CheckoutApi } from './testing/checkout';
import { figuresIn, figuresOf, hashOf } from './testing/contract-figures';
import { quoteFor, type Wanted } from './testing/merchant';
import { expectVerified, liveToTheEnd, onClock, plannedDebits } from './testing/wishes';

let api: CheckoutApi;
beforeAll(async () => {
  api = await startCheckoutApi();
});
afterAll(() => api.server.close());

const OPTIONS = Object.values(PRODUCTS)
  .filter(({ borrowable }) => !borrowable)
  .flatMap(({ id, options }) =>
    options.flatMap(({ method, months }) =>
      months.map((length) => ({ productId: id, method, months: length }) as Wanted),
    ),
  );

/** Before the cap that bars the flat fee (product.md 1.10). */
const order = fc.record({
  price: fc.integer({ min: 30_000, max: 2_000_000 }).map(amount),
  date: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-20'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  inOneLeap: fc.boolean(),
});

describe('an order, for the same value date (product.md 1.4, 1.7, F20)', () => {
  it('every product and method of the checkout is here', () => {
    expect(new Set(OPTIONS.map(({ productId, method }) => `${productId} ${method}`))).toEqual(
      new Set(['checkout equal-instalment', 'checkout flat', 'checkout-free equal-instalment']),
    );
    expect(OPTIONS).toHaveLength(12);
  });

  it.each(OPTIONS)(
    'preview = quote = contract = auto-debit: $productId, $method, $months',
    async (wanted) => {
      await fc.assert(
        fc.asyncProperty(order, async ({ price, date, inOneLeap }) => {
          const startAt = onClock(date, 600);
          const borrower = await api.someone({ startOn: undefined, startAt, limit: amount(3_000_000) });
          const { checkoutId } = await api.merchant.place({ amount: price });
          const { products, businessDate } = await borrower.ask('getCheckout', { id: checkoutId });
          const product = products.find(({ id }) => id === wanted.productId);
          const valueDate = parseDay(businessDate);
          if (product === undefined || valueDate === null) throw new Error('nothing to price');
          const terms = termsOf(product, { ...wanted, amount: price }, valueDate);

          const quote = await quoteFor(borrower, { checkoutId, amount: price }, wanted);
          expect(quote.terms).toEqual(toWire(terms));
          expect({ plan: quote.plan, annual: quote.annual, costStatement: quote.costStatement }).toEqual(
            toWire(quoteFigures(terms)),
          );
          const contract = await borrower.ask('getQuoteContract', { id: quote.id });
          expect(figuresIn(contract)).toEqual(figuresOf(quote, contract.language));
          expect([hashOf(contract), contract.hash]).toEqual([quote.contract.hash, quote.contract.hash]);

          await borrower.ask('createLoan', await borrower.readyToSign(quote));
          await borrower.ask('moveClock', { body: { seconds: 60 } });
          const { loanId } = await borrower.ask('getCheckout', { id: checkoutId });
          const loan = await borrower.ask('getLoan', { id: loanId ?? '' });
          expect([loan.terms, loan.plan, loan.annual]).toEqual([quote.terms, quote.plan, quote.annual]);
          expect((await borrower.ask('getPaper', { id: loan.contractPaperId })).text).toEqual(contract);

          const settled = await liveToTheEnd(borrower, loan, inOneLeap);
          const debits = (await borrower.records(loan)).filter(({ kind }) => kind === 'auto-debit');
          expect(
            debits.map(({ on, amount: taken, breakdown }) => ({ on, amount: taken, breakdown })),
          ).toEqual(plannedDebits(quote.plan));
          expect(settled).toMatchObject({ state: 'settled', outstanding: 0 });
          await expectVerified(borrower, settled);
          expect(await borrower.ask('getBooks')).toMatchObject({ balanced: true, faults: [] });
        }),
        { numRuns: 2 },
      );
    },
  );
});
