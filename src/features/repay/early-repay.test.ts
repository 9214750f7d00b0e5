import { describe, expect, it } from 'vitest';
import type { Loan } from '../../contract/loan';
import { toWire } from '../../contract/wire';
import { NO_BREAKDOWN, totalOf } from '../../lending/breakdown';
import { parseDay, type Day } from '../../lending/calendar';
import { repaymentChoices } from '../../lending/early-repayment';
import { position } from '../../lending/loan';
import { amount } from '../../lending/money';
import { rate } from '../../lending/rate';
import type { LoanEvent, Method, Terms } from '../../lending/terms';
import { dueFigures } from './due-figures';
import {
  modesOf,
  nextPreview,
  notYetDue,
  openLoan,
  partPreview,
  partPurposes,
  readPrincipal,
  requestOf,
  wholePreview,
} from './early-modes';
import { earlyParts } from './early-parts';

const on = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};

/** The worked example of product.md 1, by another method where one is named. */
const termsBy = (method: Method): Terms => ({
  principal: amount(1_200_000),
  method,
  months: 12,
  due: { kind: 'anchor' },
  valueDate: on('2026-03-15'),
  rate: { per: 'day', value: rate(50_000) },
  rounding: 'half-up',
  periodFee: rate(0),
  minimumDays: 0,
  earlyFee: rate(0),
  penalty: { rate: rate(75_000), base: 'principal', graceDays: 0 },
  allocation: ['fees', 'penalty', 'interest', 'principal'],
  coupon: null,
});
const ARRIVED: LoanEvent = { kind: 'disbursed', on: on('2026-03-15') };

/** What these parts read of a loan. */
type Read = Pick<Loan, 'id' | 'terms' | 'events' | 'position' | 'choices'>;

function loanOn(date: string, method: Method = 'equal-instalment', id = 'loan_1'): Loan {
  const terms = termsBy(method);
  const at = position(terms, [ARRIVED], on(date));
  const read: Read = {
    id,
    terms: toWire(terms),
    events: toWire<LoanEvent[]>([ARRIVED]),
    position: toWire(at),
    choices: [...repaymentChoices(terms, at)],
  };
  return read as Loan;
}

describe('repaying early on the phone (product.md 1.5, worked example)', () => {
  const open = openLoan(loanOn('2026-04-01'));

  it('offers whole, part and next for equal instalments', () => {
    expect(modesOf(open.loan)).toEqual(['whole', 'part', 'next']);
    expect(partPurposes(open.loan.choices)).toEqual(['part-shorter', 'part-lower']);
  });

  it('offers one way of going on where dates are kept, and no next instalment', () => {
    const { loan } = openLoan(loanOn('2026-04-01', 'interest-first'));
    expect(modesOf(loan)).toEqual(['whole', 'part']);
    expect(partPurposes(loan.choices)).toEqual(['part-keep']);
  });

  it('takes 12,102.00 for the whole and 1,102.14 for the next instalment', () => {
    const whole = wholePreview(open);
    expect(whole?.amount).toBe(1_210_200);
    expect(whole?.saving).toBe(112_374);
    expect(whole?.savedDays).toBe(348);
    expect(nextPreview(open)?.amount).toBe(110_214);
  });

  it('shows both ways of going on after 5,000.00', () => {
    const shorter = partPreview(open, 'part-shorter', amount(500_000));
    expect(shorter?.amount).toBe(510_200);
    expect(shorter?.saving).toBe(76_704);
    expect(shorter?.after.remaining).toBe(7);
    const lower = partPreview(open, 'part-lower', amount(500_000));
    expect(lower?.saving).toBe(47_332);
    expect(lower?.after.instalment).toBe(63_754);
  });

  it('reads a principal of 100.00 and more, but less than all of it', () => {
    expect(readPrincipal('', 2, open)).toBe('empty');
    expect(readPrincipal('1e3', 2, open)).toBe('not-a-number');
    expect(readPrincipal('100.001', 2, open)).toBe('too-many-decimals');
    expect(readPrincipal('99.99', 2, open)).toBe('too-small');
    expect(readPrincipal('100', 2, open)).toBe(10_000);
    expect(readPrincipal('11999.99', 2, open)).toBe(1_199_999);
    expect(readPrincipal('12000', 2, open)).toBe('all-of-it');
  });

  it('asks the lender for exactly what was agreed to', () => {
    expect(requestOf({ purpose: 'settle' }, 'loan_1', 'card_1')).toEqual({
      purpose: 'settle',
      loanIds: ['loan_1'],
      cardId: 'card_1',
    });
    expect(requestOf({ purpose: 'part-lower', principal: amount(500_000) }, 'loan_1', 'card_1')).toEqual({
      purpose: 'part-lower',
      principal: 500_000,
      loanIds: ['loan_1'],
      cardId: 'card_1',
    });
  });
});

describe('what is due comes first (product.md 1.5, 1.7)', () => {
  const open = openLoan(loanOn('2026-04-18'));

  it('is told apart from what is repaid early', () => {
    const whole = wholePreview(open);
    expect(whole?.amount).toBe(1_220_469);
    const parts = earlyParts(whole?.breakdown ?? NO_BREAKDOWN, open.position.payableNow);
    expect(parts).toEqual({
      due: 110_420,
      penalty: 206,
      principal: 1_108_386,
      interest: 1_663,
      fee: 0,
    });
    expect(parts.due + parts.principal + parts.interest + parts.fee).toBe(whole?.amount);
    expect(notYetDue(open)).toBe(1_108_386);
  });

  it('is worked out for every loan and held against the bill', () => {
    const [first, second] = [loanOn('2026-04-18'), loanOn('2026-04-18', 'interest-first', 'loan_2')];
    const owed = (loan: Loan) => totalOf(loan.position.payableNow);
    const items = [first, second].map((loan) => ({ loanId: loan.id, amount: owed(loan) }));
    const bill = { items } as Parameters<typeof dueFigures>[0];
    const figures = dueFigures(bill, [first, second]);
    expect(figures.total).toBe(110_420 + 18_600);
    expect(figures.agrees).toBe(true);
    const [item] = items;
    const wrong = { items: [{ ...item, amount: amount(110_421) }, items[1]] } as typeof bill;
    expect(dueFigures(wrong, [first, second]).agrees).toBe(false);
    expect(dueFigures({ items: [] }, [first]).agrees).toBe(false);
  });

  it('leaves out a loan that owes nothing now', () => {
    const figures = dueFigures({ items: [] }, [loanOn('2026-04-01')]);
    expect(figures).toEqual({ loans: [], total: 0, agrees: true });
  });
});
