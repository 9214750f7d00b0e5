import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, checkRepaymentQuote } from '../client/verification';
import type { Application } from '../contract/application';
import type { Loan } from '../contract/loan';
import type { Product } from '../contract/product';
import type { QuoteRequest } from '../contract/quote';
import type { MovementRecord } from '../contract/record';
import type { Repayment, RepaymentQuote, RepaymentRequest } from '../contract/repayment';
import { LENDABLE } from './testing/cases';
import { everyProduct } from './testing/driver';

const LIVES = 150;

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
