import { describe, expect, it } from 'vitest';
import { day, type Day } from './calendar';
import {
  previewRepayment,
  repaymentChoices,
  type RepaymentPreview,
  type RepaymentRequest,
} from './early-repayment';
import { apply, position } from './loan';
import { amount } from './money';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, RepaymentPurpose, Terms } from './terms';

const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: WORKED_EXAMPLE.valueDate }];
const DAY_17 = day(2026, 4, 1);
const LATE = day(2026, 4, 18);
const EQUAL_PRINCIPAL: Terms = { ...WORKED_EXAMPLE, method: 'equal-principal' };
const INTEREST_FIRST: Terms = { ...WORKED_EXAMPLE, method: 'interest-first' };
const ANY_TIME: Terms = { ...WORKED_EXAMPLE, method: 'pay-any-time' };
const FLAT: Terms = { ...WORKED_EXAMPLE, method: 'flat', periodFee: rate(600_000) };

function preview(terms: Terms, request: RepaymentRequest, on: Day = DAY_17): RepaymentPreview {
  const result = previewRepayment(terms, ARRIVED, on, request);
  if (isRefusal(result)) throw new Error(result.reason);
  return result;
}

describe('what can be repaid early (product.md 1.5)', () => {
  it.each<[Terms, RepaymentPurpose[]]>([
    [WORKED_EXAMPLE, ['settle', 'part-shorter', 'part-lower', 'next']],
    [EQUAL_PRINCIPAL, ['settle', 'part-shorter', 'part-lower', 'next']],
    [INTEREST_FIRST, ['settle', 'part-keep']],
    [ANY_TIME, ['settle', 'part-keep']],
    [FLAT, ['settle']],
  ])('$method', (terms, choices) => {
    expect(repaymentChoices(terms, position(terms, ARRIVED, DAY_17))).toEqual(choices);
    const late = position(terms, ARRIVED, LATE);
    const due = terms.method === 'pay-any-time' ? [] : ['due'];
    expect(repaymentChoices(terms, late)).toEqual([...due, ...choices]);
  });

  it('is no part of a balance that the least part would use up, and no next of a last instalment', () => {
    const small = { ...WORKED_EXAMPLE, principal: amount(10_000), months: 1 };
    expect(repaymentChoices(small, position(small, ARRIVED, DAY_17))).toEqual(['settle']);
  });
});

describe('a part of the principal (product.md 1.5)', () => {
  const half = { principal: amount(500_000) };

  it('of equal principal with a shorter term keeps the share', () => {
    const rows = preview(EQUAL_PRINCIPAL, { purpose: 'part-shorter', ...half }).position.instalments;
    expect(rows.map((row) => row.principal)).toEqual(Array<number>(7).fill(100_000));
    expect(rows[0]).toMatchObject({ from: DAY_17, interest: 4_900 });
  });

  it('of equal principal with lower instalments spreads what is left', () => {
    const rows = preview(EQUAL_PRINCIPAL, { purpose: 'part-lower', ...half }).position.instalments;
    expect(rows.map((row) => row.principal)).toEqual([...Array<number>(11).fill(58_333), 58_337]);
  });

  it('of interest-first keeps dates and lowers interest', () => {
    const { position: after, amount: sum } = preview(INTEREST_FIRST, { purpose: 'part-keep', ...half });
    expect(sum).toBe(510_200);
    expect(after.instalments).toHaveLength(12);
    expect(after.instalments[0]).toMatchObject({ principal: 0, interest: 4_900, due: day(2026, 4, 15) });
    expect(after.instalments[1]).toMatchObject({ principal: 0, interest: 10_500 });
    expect(after.instalments.at(-1)).toMatchObject({ principal: 700_000, due: day(2027, 3, 15) });
  });

  it('of pay-any-time keeps its one date', () => {
    const after = preview(ANY_TIME, { purpose: 'part-keep', ...half }).position;
    expect(after.instalments).toHaveLength(1);
    // 348 days from 1 April 2026 to 15 March 2027.
    expect(after.instalments[0]).toMatchObject({ principal: 700_000, interest: 121_800 });
  });

  it('pays what is overdue in the same payment', () => {
    const late = preview(WORKED_EXAMPLE, { purpose: 'part-shorter', ...half }, LATE);
    // 1,104.20 overdue, 16.63 of interest on 11,083.86 for 3 days.
    expect(late.amount).toBe(110_420 + 1_663 + 500_000);
    expect(late.allocations).toEqual([
      { no: 1, paid: { fees: 0, penalty: 206, interest: 18_600, principal: 91_614 } },
      { no: null, paid: { fees: 0, penalty: 0, interest: 1_663, principal: 500_000 } },
    ]);
    expect(late.why.map(({ kind, amount: cost }) => [kind, cost])).toEqual([
      ['interest', 18_600],
      ['penalty', 206],
      ['interest', 1_663],
    ]);
    expect(late.position.state).toBe('active');
  });

  it('bears the fee that the product states, on the principal alone', () => {
    const withFee = { ...WORKED_EXAMPLE, earlyFee: rate(1_000_000) };
    const part = preview(withFee, { purpose: 'part-lower', ...half });
    expect(part.amount).toBe(515_200);
    expect(part.breakdown).toEqual({ fees: 5_000, penalty: 0, interest: 10_200, principal: 500_000 });
    expect(part.why.at(-1)).toEqual({
      kind: 'early-fee',
      principal: 500_000,
      rate: 1_000_000,
      amount: 5_000,
    });
  });

  it('keeps the lower level for a shorter term later on', () => {
    const first = preview(WORKED_EXAMPLE, { purpose: 'part-lower', ...half });
    const events: LoanEvent[] = [
      ...ARRIVED,
      { kind: 'paid', on: DAY_17, purpose: 'part-lower', amount: first.amount },
    ];
    const later = previewRepayment(WORKED_EXAMPLE, events, day(2026, 4, 10), {
      purpose: 'part-shorter',
      principal: amount(100_000),
    });
    if (isRefusal(later)) throw new Error(later.reason);
    expect(later.after.instalment).toBe(63_754);
    expect(later.after.remaining).toBeLessThan(12);
  });
});

describe('after a pay-out five days late (product.md 1.12)', () => {
  const late: readonly LoanEvent[] = [{ kind: 'disbursed', on: day(2026, 3, 20) }];

  it.each<RepaymentRequest>([{ purpose: 'next' }, { purpose: 'part-shorter', principal: amount(100_000) }])(
    'the level that was signed stays: $purpose',
    (request) => {
      const early = previewRepayment(WORKED_EXAMPLE, late, DAY_17, request);
      if (isRefusal(early)) throw new Error(early.reason);
      expect(early.after.instalment).toBe(110_214);
    },
  );
});

describe('the next instalment now (product.md 1.5)', () => {
  it('of equal principal closes the row at its planned amount; shares stay, the last shrinks', () => {
    const next = preview(EQUAL_PRINCIPAL, { purpose: 'next' });
    expect(next.amount).toBe(118_600);
    expect(next.breakdown).toMatchObject({ interest: 10_200, principal: 108_400 });
    expect(next.position.instalments.map((row) => row.principal)).toEqual([
      108_400,
      ...Array<number>(10).fill(100_000),
      91_600,
    ]);
    // From 1 April to 15 May, 44 days on 10,916.00.
    expect(next.position.instalments[1]).toMatchObject({ from: DAY_17, interest: 24_015 });
  });

  it('can be taken again and again', () => {
    const events: LoanEvent[] = [...ARRIVED];
    for (let paid = 0; paid < 3; paid += 1) {
      const next = previewRepayment(WORKED_EXAMPLE, events, DAY_17, { purpose: 'next' });
      if (isRefusal(next)) throw new Error(next.reason);
      expect(next.amount).toBe(110_214);
      events.push({ kind: 'paid', on: DAY_17, purpose: 'next', amount: next.amount });
    }
    const after = position(WORKED_EXAMPLE, events, DAY_17);
    expect(after.outstanding).toBe(1_200_000 - 100_014 - 110_214 - 110_214);
    expect(after.instalments.filter((row) => row.state === 'paid')).toHaveLength(3);
  });

  it('pays what is overdue with it', () => {
    const late = preview(WORKED_EXAMPLE, { purpose: 'next' }, LATE);
    expect(late.amount).toBe(110_420 + 110_214);
    expect(late.allocations.map(({ no }) => no)).toEqual([1, 2]);
  });
});

describe('what cannot be', () => {
  const paid = (purpose: RepaymentPurpose, sum: number, on: Day = DAY_17): LoanEvent => ({
    kind: 'paid',
    on,
    purpose,
    amount: amount(sum),
  });

  it.each<[string, Terms, LoanEvent]>([
    ['amount-too-large', WORKED_EXAMPLE, paid('due', 1)],
    ['amount-too-small', WORKED_EXAMPLE, paid('due', 0, LATE)],
    ['amount-too-large', WORKED_EXAMPLE, paid('due', 110_421, LATE)],
    ['amount-too-small', WORKED_EXAMPLE, paid('settle', 1_210_199)],
    ['amount-too-large', WORKED_EXAMPLE, paid('settle', 1_210_201)],
    ['overdue-first', WORKED_EXAMPLE, paid('part-shorter', 110_420, LATE)],
    ['overdue-first', WORKED_EXAMPLE, paid('next', 110_420, LATE)],
    ['amount-too-small', WORKED_EXAMPLE, paid('part-lower', 10_200 + 9_999)],
    ['amount-too-large', WORKED_EXAMPLE, paid('part-lower', 1_210_200)],
    ['amount-too-small', WORKED_EXAMPLE, paid('next', 110_213)],
    ['amount-too-large', WORKED_EXAMPLE, paid('next', 110_215)],
    ['not-offered', WORKED_EXAMPLE, paid('part-keep', 510_200)],
    ['not-offered', INTEREST_FIRST, paid('part-shorter', 510_200)],
    ['not-offered', INTEREST_FIRST, paid('next', 18_600)],
    ['not-offered', ANY_TIME, paid('next', 18_600)],
    ['not-offered', FLAT, paid('next', 107_200)],
    ['not-offered', FLAT, paid('part-lower', 500_000)],
    ['not-offered', FLAT, paid('refund', 500_000)],
    ['date-goes-back', WORKED_EXAMPLE, paid('settle', 1_200_000, day(2026, 3, 14))],
    ['already-disbursed', WORKED_EXAMPLE, { kind: 'disbursed', on: DAY_17 }],
    // With a fee of half, 200.00 makes 300.00 and 200.01 makes 300.02.
    [
      'amount-not-exact',
      { ...WORKED_EXAMPLE, earlyFee: rate(50_000_000) },
      paid('part-lower', 10_200 + 30_001),
    ],
  ])('%s (%#)', (reason, terms, event) => {
    expect(apply(terms, ARRIVED, event)).toEqual({ reason });
  });

  it('a payment after the last', () => {
    const settled = [...ARRIVED, paid('settle', 1_210_200)];
    expect(apply(WORKED_EXAMPLE, settled, paid('due', 1, LATE))).toEqual({ reason: 'after-settled' });
    expect(previewRepayment(WORKED_EXAMPLE, settled, LATE, { purpose: 'settle' })).toEqual({
      reason: 'after-settled',
    });
  });

  it('money that arrives before its quote, too late, or never', () => {
    const arrives = (on: Day) => apply(WORKED_EXAMPLE, [], { kind: 'disbursed', on });
    expect(arrives(day(2026, 3, 14))).toEqual({ reason: 'needs-new-quote' });
    expect(arrives(day(2026, 3, 22))).toMatchObject({ state: 'active' });
    expect(arrives(day(2026, 3, 23))).toEqual({ reason: 'needs-new-quote' });
    expect(apply(WORKED_EXAMPLE, [], paid('settle', 1))).toEqual({ reason: 'not-disbursed' });
    expect(() => position(WORKED_EXAMPLE, [], DAY_17)).toThrow(RangeError);
  });

  it('a preview of principal under 100.00, or of all of it', () => {
    const part = (principal: number) =>
      previewRepayment(WORKED_EXAMPLE, ARRIVED, DAY_17, {
        purpose: 'part-lower',
        principal: amount(principal),
      });
    expect(part(9_999)).toEqual({ reason: 'amount-too-small' });
    expect(part(10_000)).toMatchObject({ amount: 20_200 });
    expect(part(1_199_999)).toMatchObject({ amount: 1_210_199 });
    expect(part(1_200_000)).toEqual({ reason: 'amount-too-large' });
  });
});

it('offers no next instalment where it would collect nothing (product.md 1.5)', () => {
  const terms: Terms = { ...WORKED_EXAMPLE, method: 'equal-principal' };
  const on = WORKED_EXAMPLE.valueDate;
  const paid = (amountOf: number): readonly LoanEvent[] => [
    { kind: 'disbursed', on },
    { kind: 'paid', on, purpose: 'part-lower', amount: amount(amountOf) },
  ];
  // 4 fen over twelve dates: eleven rows of nothing, and the last takes them.
  const events = paid(1_199_996);
  expect(repaymentChoices(terms, position(terms, events, on))).not.toContain('next');
  expect(repaymentChoices(terms, position(terms, paid(600_000), on))).toContain('next');
});
