/** What a bill says of being late: product.md F30, 1.6. */
import { describe, expect, it } from 'vitest';
import { bills } from './bill';
import { addDays, day, type Day } from './calendar';
import { position } from './loan';
import { WORKED_EXAMPLE } from './testing/loans';
import type { Terms } from './terms';

const DUE = day(2026, 4, 15);

const held = (loanId: string, terms: Terms, on: Day) => ({
  loanId,
  terms,
  position: position(terms, [{ kind: 'disbursed', on: terms.valueDate }], on),
});

const billsOn = (on: Day, graceDays: number) =>
  bills([held('a', { ...WORKED_EXAMPLE, penalty: { ...WORKED_EXAMPLE.penalty, graceDays } }, on)], on);

describe('days overdue on a bill', () => {
  it.each([
    ['on the due date', 0, 0, 0],
    ['on the day after it', 1, 0, 1],
    ['on the last day of grace', 2, 2, 0],
    ['once grace is over: from the due date', 3, 2, 3],
  ])('%s', (_, late, graceDays, overdueDays) => {
    const { payable } = billsOn(addDays(DUE, late), graceDays);
    expect(payable).toMatchObject({ overdueDays, lines: [{ no: 1, overdueDays }] });
  });

  it('are none for what is yet to come', () => {
    const { payable, upcoming } = billsOn(addDays(DUE, -1), 0);
    expect(payable).toBeNull();
    expect(upcoming).toMatchObject([{ due: DUE, overdueDays: 0, lines: [{ no: 1, overdueDays: 0 }] }]);
  });

  it('are each line’s own; the bill says those of the oldest', () => {
    const on = addDays(DUE, 3);
    const younger = { ...WORKED_EXAMPLE, valueDate: day(2026, 3, 18) };
    const { payable } = bills([held('a', WORKED_EXAMPLE, on), held('b', younger, on)], on);
    expect(payable).toMatchObject({
      overdueDays: 3,
      lines: [
        { loanId: 'a', overdueDays: 3, penaltyBase: 91_614, penaltyPerDay: 69 },
        { loanId: 'b', overdueDays: 0, penaltyBase: 0, penaltyPerDay: 0 },
      ],
    });
  });
});
