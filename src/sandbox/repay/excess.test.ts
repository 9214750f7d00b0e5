import { describe, expect, it } from 'vitest';
import { NOTHING, type Amount } from '../../lending/money';
import { dateOf } from '../business-time';
import { bodyOf, draftOf } from '../change';
import type { Movement } from '../books/movement';
import { Driver } from '../testing/driver';
import { complete, type PendingRepayment } from './repayment';

const minor = (value: number) => value as Amount;

/** A payment that the bank took for loan and amount, whatever the loan's account says of it. */
function taken(driver: Driver, loanId: string, sum: number): PendingRepayment {
  const { business } = driver.ctx;
  const breakdown = { fees: NOTHING, penalty: NOTHING, interest: NOTHING, principal: minor(sum) };
  return {
    id: 'rep_taken',
    quoteId: 'rpq_old',
    purpose: 'settle',
    confirmedAt: business,
    endsAt: business,
    on: dateOf(business),
    outcome: 'succeeded',
    total: minor(sum),
    loans: [{ loanId, purpose: 'settle', amount: minor(sum), breakdown, settled: true }],
    cardId: driver.customer.cards[0]?.id ?? '',
  };
}

describe('what was taken and the loan does not take (product.md 1.7)', () => {
  it.each([
    ['more than the pay-off', 1_210_201],
    ['less than the pay-off', 1_210_199],
  ])('%s: all of it goes back to the card, the loan is as before', (_what, sum) => {
    const driver = new Driver({ situation: 'with-loan' });
    const loans = driver.customer.loans;
    const draft = draftOf(driver.customer);
    const ended = complete(draft, taken(driver, loans[0]?.id ?? '', sum), driver.ctx);
    expect(ended).toMatchObject({ excess: sum, loans: [{ amount: 0, settled: false }] });
    expect(draft.customer.loans).toEqual(loans);
    const movements = draft.rows
      .filter(({ kind }) => kind === 'movement')
      .map((row) => bodyOf<Movement>(row));
    expect(movements.map(({ kind, entries }) => [kind, entries])).toEqual([
      [
        'excess',
        [
          { account: 'cash', amount: sum },
          { account: 'customer-refund', amount: -sum },
        ],
      ],
      [
        'excess-refunded',
        [
          { account: 'cash', amount: -sum },
          { account: 'customer-refund', amount: sum },
        ],
      ],
    ]);
    const refunds = draft.rows.filter(({ kind, tags }) => kind === 'record' && tags.type === 'refund');
    expect(refunds.map((row) => bodyOf<{ amount: number }>(row).amount)).toEqual([sum]);
  });

  it('nothing goes back when the loan takes it to the fen', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const draft = draftOf(driver.customer);
    const loanId = driver.customer.loans[0]?.id ?? '';
    const ended = complete(draft, taken(driver, loanId, 1_210_200), driver.ctx);
    expect(ended).toMatchObject({ excess: 0, loans: [{ amount: 1_210_200, settled: true }] });
    expect(draft.customer.loans).toEqual([]);
  });
});
