/** Instalments of nothing, once the last payment has closed the loan: product.md 1.5. */
import { describe, expect, it } from 'vitest';
import { addMonths, day, type Day } from './calendar';
import { apply } from './loan';
import { amount } from './money';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Terms } from './terms';

const ARRIVED: LoanEvent = { kind: 'disbursed', on: WORKED_EXAMPLE.valueDate };
/** 12,000.00 without interest, all of it in the third of three rows. */
const INTEREST_FREE: Terms = {
  ...WORKED_EXAMPLE,
  method: 'interest-first',
  months: 3,
  rate: { per: 'day', value: rate(0) },
};

function rowsAfter(terms: Terms, events: readonly LoanEvent[], last: LoanEvent) {
  const paid = apply(terms, events, last);
  if (isRefusal(paid)) throw new Error(paid.reason);
  expect(paid.state).toBe('settled');
  return paid.instalments.map(({ state, closedOn }) => [state, closedOn]);
}

describe('an instalment of nothing', () => {
  const settle = (on: Day): LoanEvent => ({ kind: 'paid', on, purpose: 'settle', amount: amount(1_200_000) });
  const [FIRST, SECOND] = [day(2026, 4, 15), day(2026, 5, 15)];

  it.each([
    ['before its due date', day(2026, 5, 14), 'settled-early', day(2026, 5, 14)],
    ['on its due date', SECOND, 'paid', SECOND],
    ['after it', day(2026, 5, 16), 'paid', SECOND],
  ])('of a loan repaid whole %s', (_, on, state, closedOn) => {
    expect(rowsAfter(INTEREST_FREE, [ARRIVED], settle(on))).toEqual([
      ['paid', FIRST],
      [state, closedOn],
      ['settled-early', on],
    ]);
  });

  it('of a few fen over many dates ends with the last fen', () => {
    const on = WORKED_EXAMPLE.valueDate;
    const part: LoanEvent = { kind: 'paid', on, purpose: 'part-lower', amount: amount(1_199_992) };
    // 8 fen over twelve dates: a fen on each of the first eight.
    const fens = Array.from({ length: 8 }, (_, months): LoanEvent => {
      return { kind: 'paid', on: addMonths(FIRST, months), purpose: 'due', amount: amount(1) };
    });
    const last = addMonths(FIRST, 7);
    const rows = rowsAfter(WORKED_EXAMPLE, [ARRIVED, part, ...fens.slice(0, 7)], fens[7] ?? part);
    expect(rows.slice(7)).toEqual([['paid', last], ...Array<unknown>(4).fill(['settled-early', last])]);
  });
});
