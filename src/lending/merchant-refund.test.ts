import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from './breakdown';
import { addDays, day, type Day } from './calendar';
import { previewRepayment } from './early-repayment';
import { position } from './loan';
import { leastPart, unwind, type Unwinding } from './merchant-refund';
import { amount } from './money';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { anyLife } from './testing/lives';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Negotiation, Terms } from './terms';

const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: WORKED_EXAMPLE.valueDate }];
const PRICE = WORKED_EXAMPLE.principal;
const WHOLE = { returned: PRICE, whole: true };
const FLAT: Terms = { ...WORKED_EXAMPLE, method: 'flat', periodFee: rate(600_000) };
const FREE: Terms = { ...WORKED_EXAMPLE, rate: { per: 'day', value: rate(0) } };

function unwound(terms: Terms, events: readonly LoanEvent[], on: Day, refund = WHOLE): Unwinding {
  const result = unwind(terms, events, on, refund);
  if (isRefusal(result)) throw new Error(result.reason);
  return result;
}

/** The first so many instalments, each paid on its due date. */
function paidOnTime(terms: Terms, count: number): readonly LoanEvent[] {
  const plan = position(terms, ARRIVED, terms.valueDate).instalments.slice(0, count);
  return [
    ...ARRIVED,
    ...plan.map((row): LoanEvent => ({
      kind: 'paid',
      on: row.due,
      purpose: 'due',
      amount: amount(row.principal + row.interest + row.fee),
    })),
  ];
}

describe('a whole refund by the merchant (product.md 1.5)', () => {
  it('after two instalments: their principal comes back, less the interest that has run since', () => {
    const events = paidOnTime(WORKED_EXAMPLE, 2);
    const { instalments, outstanding } = position(WORKED_EXAMPLE, events, day(2026, 5, 15));
    const principal = (instalments[0]?.principal ?? 0) + (instalments[1]?.principal ?? 0);
    const result = unwound(WORKED_EXAMPLE, events, day(2026, 5, 25));
    // Ten days at 0.05 % on what was outstanding.
    const interest = Math.floor((outstanding * 10 * 5 + 5_000) / 10_000);
    expect(result).toMatchObject({ waived: 0, costBack: 0, settled: true });
    expect(result.toBorrower).toBe(principal - interest);
    expect(result.toLoan).toBe(outstanding + interest);
  });

  it('on a due date that was paid gives back the principal paid, to the fen', () => {
    expect(unwound(WORKED_EXAMPLE, paidOnTime(WORKED_EXAMPLE, 1), day(2026, 4, 15)).toBorrower).toBe(91_614);
    expect(unwound(FREE, paidOnTime(FREE, 3), day(2026, 6, 20)).toBorrower).toBe(300_000);
    // 30 days of the fourth period's 31: 72.00 x 30 / 31.
    expect(unwound(FLAT, paidOnTime(FLAT, 3), day(2026, 7, 14)).toBorrower).toBe(300_000 - 6_960);
  });

  it('before the first due date cancels every cost, paid or not, even of a loan that is repaid', () => {
    const on = day(2026, 4, 1);
    expect(unwound(WORKED_EXAMPLE, ARRIVED, on)).toMatchObject({ toBorrower: 0, toLoan: PRICE, waived: 0 });
    const settled: LoanEvent = { kind: 'paid', on, purpose: 'settle', amount: amount(1_210_200) };
    expect(unwound(WORKED_EXAMPLE, [...ARRIVED, settled], addDays(on, 2))).toMatchObject({
      event: null,
      costBack: 10_200,
      toBorrower: 1_210_200,
    });
  });

  it('before the first due date gives back the cost of a part payment that left less than that cost', () => {
    const on = day(2026, 4, 1);
    // 17 days on 12,000.00 are 102.00; 11,990.00 of principal paid with it leave 10.00.
    const part: LoanEvent = { kind: 'paid', on, purpose: 'part-lower', amount: amount(1_209_200) };
    const result = unwound(WORKED_EXAMPLE, [...ARRIVED, part], addDays(on, 2));
    expect(result).toMatchObject({ toLoan: 0, waived: 0, costBack: 9_200, settled: true });
    // All that was paid, and no more.
    expect(result.toBorrower).toBe(1_209_200);
  });

  it('of an overdue loan takes what is due first; what the price does not reach is waived', () => {
    const on = day(2026, 4, 18);
    const { toLoan, toBorrower, waived, event } = unwound(WORKED_EXAMPLE, ARRIVED, on);
    expect(event?.amount).toBe(1_220_469);
    expect([toLoan, toBorrower, waived]).toEqual([PRICE, 0, 20_469]);
  });
});

describe('a whole refund of a loan that goes on under a negotiated plan (product.md 1.5, 1.14)', () => {
  const agreed: Negotiation = {
    method: 'equal-instalment',
    months: 12,
    due: { kind: 'fixed', dayOfMonth: 20 },
    rate: WORKED_EXAMPLE.rate,
    waivedPenalty: amount(0),
  };

  it('is not free of cost, though it is before the first due date', () => {
    const events: LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: day(2026, 4, 1), agreed }];
    const { event, waived, costBack } = unwound(WORKED_EXAMPLE, events, day(2026, 4, 11));
    // 17 days carried, and 10 since: 102.00 and 60.00; the price covers neither.
    expect(event?.amount).toBe(PRICE + 10_200 + 6_000);
    expect([waived, costBack]).toEqual([16_200, 0]);
  });

  it('gives no cost back that was paid under the plan before its own first due date', () => {
    const events: LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: day(2026, 4, 18), agreed }];
    const next = previewRepayment(WORKED_EXAMPLE, events, day(2026, 5, 1), { purpose: 'next' });
    if (isRefusal(next)) throw new Error(next.reason);
    events.push({ kind: 'paid', on: day(2026, 5, 1), purpose: 'next', amount: next.amount });
    const result = unwound(WORKED_EXAMPLE, events, day(2026, 5, 1));
    expect(next.breakdown.interest).toBeGreaterThan(0);
    expect(result.costBack).toBe(0);
  });
});

describe('a part refund by the merchant (product.md 1.5)', () => {
  it('lowers the instalments and keeps the dates', () => {
    const result = unwound(WORKED_EXAMPLE, ARRIVED, day(2026, 4, 1), {
      returned: amount(210_200),
      whole: false,
    });
    expect(result.posted?.paid).toEqual({ fees: 0, penalty: 0, interest: 10_200, principal: 200_000 });
    expect(result).toMatchObject({ toBorrower: 0, settled: false });
    const before = position(WORKED_EXAMPLE, ARRIVED, day(2026, 4, 1)).instalments;
    const after = position(
      WORKED_EXAMPLE,
      [...ARRIVED, ...(result.event === null ? [] : [result.event])],
      day(2026, 4, 1),
    ).instalments;
    expect(after.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
    for (const [index, row] of after.entries()) {
      expect(row.principal + row.interest).toBeLessThan(
        (before[index]?.principal ?? 0) + (before[index]?.interest ?? 0),
      );
    }
  });

  it('is a payment of what is due where it is exactly that', () => {
    const on = day(2026, 4, 18);
    const { payableNow } = position(WORKED_EXAMPLE, ARRIVED, on);
    const due = { returned: totalOf(payableNow), whole: false };
    const { event, toLoan, toBorrower } = unwound(WORKED_EXAMPLE, ARRIVED, on, due);
    expect(event).toMatchObject({ purpose: 'refund', amount: 110_420 });
    const paid = { kind: 'paid', on, purpose: 'due', amount: amount(110_420) } as const;
    const after = (each: LoanEvent | null) => {
      const { instalments, outstanding } = position(
        WORKED_EXAMPLE,
        [...ARRIVED, ...(each ? [each] : [])],
        on,
      );
      return { instalments, outstanding };
    };
    expect(after(event)).toEqual(after(paid));
    const preview = previewRepayment(WORKED_EXAMPLE, ARRIVED, on, {
      purpose: 'refund',
      amount: due.returned,
    });
    if (isRefusal(preview)) throw new Error(preview.reason);
    const asDue = previewRepayment(WORKED_EXAMPLE, ARRIVED, on, { purpose: 'due' });
    expect(preview.why).toEqual(isRefusal(asDue) ? asDue : asDue.why);
    expect([toLoan, toBorrower]).toEqual([110_420, 0]);
  });

  it('meets what is overdue before anything else, and pays just that when it reaches no further', () => {
    const on = day(2026, 4, 18);
    const result = unwound(WORKED_EXAMPLE, ARRIVED, on, { returned: amount(50_000), whole: false });
    expect(result.event).toMatchObject({ purpose: 'refund', amount: 50_000 });
    expect(result.posted?.allocations.map(({ no }) => no)).toEqual([1]);
  });

  it('says the least that leaves something for principal; a flat plan takes none', () => {
    const on = day(2026, 4, 1);
    const least = leastPart(WORKED_EXAMPLE, ARRIVED, on);
    expect(least).toBe(10_201);
    const tried = (sum: number) =>
      unwind(WORKED_EXAMPLE, ARRIVED, on, { returned: amount(sum), whole: false });
    expect(tried(least - 1)).toEqual({ reason: 'amount-too-small' });
    expect(isRefusal(tried(least))).toBe(false);
    expect(unwind(FLAT, ARRIVED, on, { returned: amount(500_000), whole: false })).toEqual({
      reason: 'not-offered',
    });
  });
});

describe('whenever a merchant refunds', () => {
  it('the whole leaves nothing owed, and the borrower out by the cost to the day alone, or by nothing', () => {
    fc.assert(
      fc.property(anyLife, ({ terms, events: lived, asOf }) => {
        // What earlier refunds paid is the merchant's money, not the borrower's: they have a property of their own.
        const events = lived.filter((event) => event.kind !== 'paid' || event.purpose !== 'refund');
        const held = possible(terms, events, asOf);
        if (held === null) return;
        const refund = { returned: terms.principal, whole: true };
        const { event, toLoan, toBorrower, waived, costBack } = unwound(terms, events, asOf, refund);
        const after = position(terms, event === null ? events : [...events, event], addDays(asOf, 400));
        expect([after.state, after.outstanding, totalOf(after.payableNow)]).toEqual(['settled', 0, 0]);
        expect(toLoan + toBorrower - costBack).toBe(terms.principal);
        const own = totalOf(held.paid) - toBorrower;
        const cost = after.paid.fees + after.paid.interest + after.paid.penalty;
        expect(own).toBe(cost - waived - costBack);
        expect(own).toBeGreaterThanOrEqual(0);
        if (asOf < (held.instalments[0]?.due ?? asOf)) expect(own).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('in parts and then the rest comes to the same end: nothing owed, no money made or lost', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyLife, shares, fc.nat({ max: 70 }), ({ terms, events: lived, asOf }, parts, wait) => {
        let events = lived.filter((event) => event.kind !== 'paid' || event.purpose !== 'refund');
        const held = possible(terms, events, asOf);
        if (held === null) return;
        let [left, back, waived, costBack] = [Number(terms.principal), 0, 0, 0];
        const take = (on: Day, returned: number, whole: boolean): void => {
          const result = unwind(terms, events, on, { returned: amount(returned), whole });
          if (isRefusal(result)) return expect(whole).toBe(false);
          if (result.event !== null) events = [...events, result.event];
          [left, back] = [left - returned, back + result.toBorrower];
          [waived, costBack] = [waived + result.waived, costBack + result.costBack];
        };
        for (const each of parts) take(asOf, Math.max(1, Math.floor((left * each) / 100)), false);
        const last = addDays(asOf, wait);
        take(last, left, true);
        const after = position(terms, events, last);
        expect([left, after.state]).toEqual([0, 'settled']);
        const own = totalOf(held.paid) - back;
        const cost = after.paid.fees + after.paid.interest + after.paid.penalty;
        expect(own).toBe(cost - waived - costBack);
      }),
      { numRuns: 400 },
    );
  });
});

/** The loan as it stands without the refunds of its life; null when what followed them is impossible without them. */
function possible(terms: Terms, events: readonly LoanEvent[], asOf: Day) {
  try {
    return position(terms, events, asOf);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
