import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, allocateAcross, payableInstalments, sharesOf } from './allocation';
import { addBreakdowns, totalOf } from './breakdown';
import { bills } from './bill';
import { day } from './calendar';
import { position } from './loan';
import { amount } from './money';
import { WORKED_EXAMPLE } from './testing/loans';
import type { Component, Terms } from './terms';

const ORDER: readonly Component[] = ['fees', 'penalty', 'interest', 'principal'];
const UNPAID = { fees: amount(5), penalty: amount(10), interest: amount(20), principal: amount(100) };

describe('the order of a payment inside an instalment (product.md 1.7)', () => {
  it.each([
    [3, ORDER, [3, 0, 0, 0], 0],
    [12, ORDER, [5, 7, 0, 0], 0],
    [30, ORDER, [5, 10, 15, 0], 0],
    [100, ORDER, [5, 10, 20, 65], 0],
    [200, ORDER, [5, 10, 20, 100], 65],
    [30, ['principal', 'interest', 'penalty', 'fees'] as const, [0, 0, 0, 30], 0],
    [125, ['principal', 'interest', 'penalty', 'fees'] as const, [0, 5, 20, 100], 0],
  ])('of %i', (payment, order, [fees, penalty, interest, principal], rest) => {
    expect(allocate(amount(payment), order, UNPAID)).toEqual({
      paid: { fees, penalty, interest, principal },
      rest,
    });
  });

  it('loses nothing, whatever is paid on whatever is owed', () => {
    const owed = fc.nat({ max: 1_000_000 }).map(amount);
    fc.assert(
      fc.property(
        owed,
        fc.shuffledSubarray([...ORDER], { minLength: 4 }),
        fc.record({ fees: owed, penalty: owed, interest: owed, principal: owed }),
        (payment, order, unpaid) => {
          const { paid, rest } = allocate(payment, order, unpaid);
          expect(totalOf(paid) + rest).toBe(payment);
          expect(rest === 0 || totalOf(paid) === totalOf(unpaid)).toBe(true);
        },
      ),
    );
  });
});

describe('the order across loans (product.md 1.7)', () => {
  const on = day(2026, 5, 20);
  const held = (loanId: string, valueDate: typeof on, changes: Partial<Terms> = {}) => {
    const terms = { ...WORKED_EXAMPLE, ...changes, valueDate };
    return { loanId, terms, position: position(terms, [{ kind: 'disbursed', on: valueDate }], on) };
  };
  const loans = [held('a', day(2026, 3, 20)), held('b', day(2026, 3, 10)), held('c', day(2026, 3, 20))];

  it('is earliest due date, then earliest loan', () => {
    expect(
      payableInstalments(loans).map(({ held: { loanId }, instalment }) => [loanId, instalment.no]),
    ).toEqual([
      ['b', 1],
      ['a', 1],
      ['c', 1],
      ['b', 2],
      ['a', 2],
      ['c', 2],
    ]);
  });

  it('meets the oldest whole before the next, and gives the excess back', () => {
    const all = payableInstalments(loans).map(({ unpaid }) => totalOf(unpaid));
    const [oldest = amount(0)] = all;
    const { shares, excess } = allocateAcross(loans, amount(oldest + 100));
    expect(shares.map(({ loanId, no, paid }) => [loanId, no, totalOf(paid)])).toEqual([
      ['b', 1, oldest],
      ['a', 1, 100],
    ]);
    expect(excess).toBe(0);
    const everything = all.reduce((total, each) => total + each, 0);
    expect(allocateAcross(loans, amount(everything + 7)).excess).toBe(7);
  });

  it('adds up what each loan gets, over all its late instalments, to the fen', () => {
    const shares = new Map<string, number>();
    for (const {
      held: { loanId },
      unpaid,
    } of payableInstalments(loans)) {
      shares.set(loanId, (shares.get(loanId) ?? 0) + totalOf(unpaid));
    }
    const everything = [...shares.values()].reduce((total, each) => total + each, 0);
    expect(Object.fromEntries(sharesOf(loans, amount(everything)))).toEqual(Object.fromEntries(shares));
    const reached = Object.fromEntries(sharesOf(loans, amount((shares.get('b') ?? 0) - 1)));
    expect(Object.keys(reached)).toEqual(['b', 'a']);
    expect(Object.values(reached).reduce((total, each) => total + each, 0)).toBe((shares.get('b') ?? 0) - 1);
  });

  it('is the order of the bill, which tells what each further day adds', () => {
    const { payable, upcoming } = bills(loans, on);
    expect(payable?.lines.map(({ loanId, no }) => `${loanId}${no}`)).toEqual([
      'b1',
      'a1',
      'c1',
      'b2',
      'a2',
      'c2',
    ]);
    expect(payable?.total).toBe(payable?.lines.reduce((total, line) => total + line.amount, 0));
    expect(payable?.overdueDays).toBe(40);
    // Rows due today bear none yet; the others about 0.69 a day on their principal.
    expect(payable?.lines.map((line) => line.penaltyPerDay > 0)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(payable?.breakdown).toEqual(
      payableInstalments(loans)
        .map(({ unpaid }) => unpaid)
        .reduce(addBreakdowns),
    );
    expect(upcoming.map((bill) => [bill.due, bill.lines.map((line) => line.loanId)])).toEqual([
      [day(2026, 6, 10), ['b']],
      [day(2026, 6, 20), ['a', 'c']],
    ]);
  });
});
