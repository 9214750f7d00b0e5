import { describe, expect, it } from 'vitest';
import { debits, nextAttempt } from './auto-debit';
import { addDays, day } from './calendar';
import { position } from './loan';
import { WORKED_EXAMPLE } from './testing/loans';

const DUE = day(2026, 4, 15);

describe('times of automatic collection (product.md 1.7)', () => {
  it.each([
    ['days before', { day: addDays(DUE, -10), hour: 23 }, { day: DUE, hour: 6 }],
    ['the hour before', { day: DUE, hour: 5 }, { day: DUE, hour: 6 }],
    ['after the morning', { day: DUE, hour: 6 }, { day: DUE, hour: 17 }],
    ['in the afternoon', { day: DUE, hour: 16 }, { day: DUE, hour: 17 }],
    ['after the evening', { day: DUE, hour: 17 }, { day: addDays(DUE, 1), hour: 6 }],
    ['early on the next day', { day: addDays(DUE, 1), hour: 0 }, { day: addDays(DUE, 1), hour: 6 }],
    ['after the next morning', { day: addDays(DUE, 1), hour: 6 }, { day: addDays(DUE, 2), hour: 6 }],
    ['weeks later', { day: addDays(DUE, 20), hour: 17 }, { day: addDays(DUE, 21), hour: 6 }],
  ])('%s', (_, after, expected) => {
    expect(nextAttempt([DUE, addDays(DUE, 30)], after)).toEqual(expected);
  });

  it('tries in the evening of a later due day although an older instalment is overdue', () => {
    const second = addDays(DUE, 30);
    expect(nextAttempt([second, DUE], { day: second, hour: 6 })).toEqual({ day: second, hour: 17 });
    expect(nextAttempt([DUE, second], { day: second, hour: 17 })).toEqual({
      day: addDays(second, 1),
      hour: 6,
    });
  });

  it('never comes when nothing is unpaid', () => {
    expect(nextAttempt([], { day: DUE, hour: 0 })).toBeNull();
  });
});

describe('what an attempt takes (product.md 1.7)', () => {
  const on = day(2026, 5, 16);
  const held = (loanId: string, valueDate: typeof on) => {
    const terms = { ...WORKED_EXAMPLE, valueDate };
    return { loanId, terms, position: position(terms, [{ kind: 'disbursed', on: valueDate }], on) };
  };
  // Two instalments of the first loan and one of the second: due 15 April, 28 April, 15 May.
  const loans = [held('first', day(2026, 3, 15)), held('second', day(2026, 3, 28))];

  it('asks for whole instalments, oldest first across loans', () => {
    expect(debits(loans).map(({ loanId, no }) => [loanId, no])).toEqual([
      ['first', 1],
      ['second', 1],
      ['first', 2],
    ]);
  });
});
