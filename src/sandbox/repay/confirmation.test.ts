import { describe, expect, it } from 'vitest';
import { day } from '../../lending/calendar';
import { amount } from '../../lending/money';
import type { Repayment } from '../../contract/repayment';
import { REPAYMENT_TAKES } from '../settings';
import { Driver } from '../testing/driver';

describe('a payment confirmed before midnight and answered after it (product.md 1.7)', () => {
  it.each(['settle', 'next'] as const)(
    'is posted on the day of its confirmation, to the fen: %s',
    (purpose) => {
      const driver = new Driver({ situation: 'with-loan', startAt: '2026-04-01T15:59:59.000Z' });
      const quote = driver.repaymentQuote({ purpose });
      const { id } = driver.get<Repayment>('createRepayment', driver.signedRepayment(quote));
      driver.pass(1_500);
      expect(driver.get<Repayment>('getRepayment', { id })).toMatchObject({
        state: 'succeeded',
        total: quote.total,
        excess: 0,
        breakdown: quote.breakdown,
      });
      const events = driver.customer.loans.map((loan) => loan.events.at(-1));
      // A settled loan has left; the other's last event is this payment.
      expect(events).toEqual(
        purpose === 'settle' ? [] : [{ kind: 'paid', on: day(2026, 4, 1), purpose, amount: quote.total }],
      );
      expect(driver.books().faults).toEqual([]);
    },
  );
});

describe('a payment on its way (product.md F31 to F33)', () => {
  it.each([
    ['the whole', { purpose: 'settle' }, true],
    ['all but one instalment', { purpose: 'part-shorter', principal: amount(1_190_000) }, false],
    ['the next instalment', { purpose: 'next' }, false],
  ] as const)('says whether it ends the loan, and is right: %s', (_, request, settled) => {
    const driver = new Driver({ situation: 'with-loan' });
    const quote = driver.repaymentQuote(request);
    const { id, loans } = driver.get<Repayment>('createRepayment', driver.signedRepayment(quote));
    expect(loans.map((loan) => loan.settled)).toEqual([settled]);
    driver.pass(REPAYMENT_TAKES);
    expect(driver.get<Repayment>('getRepayment', { id }).loans.map((loan) => loan.settled)).toEqual([
      settled,
    ]);
    expect(driver.customer.loans).toHaveLength(settled ? 0 : 1);
  });
});
