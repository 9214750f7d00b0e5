/** To which cards a merchant's refund goes back. product.md 1.5. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../lending/calendar';
import { amount, NOTHING, sum } from '../../lending/money';
import { NO_BREAKDOWN } from '../../lending/breakdown';
import { CHENGJIANG } from '../people/banks';
import type { EndedRepayment } from '../repay/repayment';
import { sharesByCard } from './refund';

const LOAN = { id: 'loan', cardId: 'own' };
const card = (id: string) => ({ id, bank: CHENGJIANG, tail: '6214', isDefault: false });
const HELD = { cards: [card('own'), card('other')] };

/** A payment on the order's loan, as its row keeps it. */
function payment(
  cardId: string,
  paid: number,
  outcome: EndedRepayment['outcome'] = 'succeeded',
  loanId = LOAN.id,
): EndedRepayment {
  const total = amount(paid);
  return {
    id: 'rep',
    quoteId: null,
    purpose: 'due',
    confirmedAt: 0,
    endsAt: 0,
    endedAt: 0,
    on: day(2026, 5, 10),
    outcome,
    total,
    loans: [{ loanId, purpose: 'due', amount: total, breakdown: NO_BREAKDOWN, settled: false }],
    cardId,
    excess: NOTHING,
    available: null,
  };
}

const shares = (toBorrower: number, paidFrom: readonly EndedRepayment[], cards = HELD) =>
  Object.fromEntries(sharesByCard(cards, LOAN, amount(toBorrower), paidFrom));

describe('what goes back to the borrower', () => {
  it('goes to the cards that paid, the latest payment first, to each no more than it paid', () => {
    const paidFrom = [payment('own', 300), payment('other', 200)];
    expect(shares(200, paidFrom)).toEqual({ other: 200 });
    expect(shares(350, paidFrom)).toEqual({ other: 200, own: 150 });
  });

  it('goes to none for a payment that failed, or was on another loan', () => {
    const failed = (['insufficient', 'returned'] as const).map((outcome) => payment('other', 200, outcome));
    expect(shares(200, [payment('own', 300), ...failed])).toEqual({ own: 200 });
    expect(shares(200, [payment('own', 300), payment('other', 200, 'succeeded', 'else')])).toEqual({
      own: 200,
    });
  });

  it('goes to the loan’s own card where no payment was, and to one still held for a card that is gone', () => {
    expect(shares(200, [])).toEqual({ own: 200 });
    expect(shares(200, [payment('gone', 300)])).toEqual({ own: 200 });
    expect(shares(200, [payment('own', 300)], { cards: [card('other')] })).toEqual({ other: 200 });
  });

  it('is neither more nor less than that, however it was paid (500 ways)', () => {
    const payments = fc.array(
      fc
        .tuple(
          fc.constantFrom('own', 'other', 'gone'),
          fc.integer({ min: 1, max: 900 }),
          fc.constantFrom('succeeded' as const, 'insufficient' as const, 'returned' as const),
        )
        .map(([cardId, paid, outcome]) => payment(cardId, paid, outcome)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 5_000 }), (paidFrom, toBorrower) => {
        const given = [...sharesByCard(HELD, LOAN, amount(toBorrower), paidFrom).values()];
        expect(sum(given)).toBe(toBorrower);
        expect(given.every((each) => each > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
