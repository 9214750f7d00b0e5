/** Cost that a negotiated plan carries: all that was unpaid, collected once, whatever is paid early. product.md 1.14. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumBreakdowns, totalOf, unpaidParts } from './breakdown';
import { addDays, day, type Day } from './calendar';
import { sumCarried } from './carried';
import { previewRepayment } from './early-repayment';
import { position } from './loan';
import { amount } from './money';
import { negotiate } from './negotiated';
import { payoff } from './payoff';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { levelOf, dueDates } from './schedule';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Method, Negotiation, RepaymentPurpose, Terms } from './terms';

const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: WORKED_EXAMPLE.valueDate }];
const LATE = day(2026, 4, 18);
const AGREED: Negotiation = {
  method: 'equal-instalment',
  months: 12,
  due: { kind: 'fixed', dayOfMonth: 15 },
  rate: { per: 'day', value: rate(30_000) },
  waivedPenalty: amount(0),
};

/** What is unpaid of a loan on a day and not principal, penalty and interest to that day included. */
function unpaidCost(terms: Terms, events: readonly LoanEvent[], on: Day) {
  const { instalments, payableNow, accruedInterest } = position(terms, events, on);
  const upcoming = instalments.filter((row) => row.closedOn === null && row.due > on);
  const before = sumCarried(upcoming.flatMap(({ carried }) => carried ?? []));
  const fee = payoff(terms, events, on).fee;
  return {
    fees: payableNow.fees + before.fees + fee,
    penalty: payableNow.penalty + before.penalty,
    interest: payableNow.interest + before.interest + accruedInterest,
  };
}

const negotiations = fc
  .record({
    lighter: fc.integer({ min: 0, max: 6 }),
    method: fc.constantFrom('equal-principal' as const, 'equal-instalment' as const),
    months: fc.integer({ min: 1, max: 18 }),
    due: fc.record({ kind: fc.constant('fixed' as const), dayOfMonth: fc.integer({ min: 1, max: 28 }) }),
    rate: fc.integer({ min: 0, max: 50_000 }).map((value) => ({ per: 'day' as const, value: rate(value) })),
  })
  // Some begin lower.
  .map(({ lighter, ...agreed }) => ({
    ...agreed,
    ...(lighter > 0 && lighter < agreed.months && { interestOnly: lighter }),
  }));
const early = fc.record({
  purpose: fc.constantFrom<RepaymentPurpose>('due', 'next', 'part-shorter', 'part-lower'),
  principal: fc.integer({ min: 10_000, max: 400_000 }),
  wait: fc.integer({ min: 0, max: 50 }),
});
const lives = fc.record({
  method: fc.constantFrom<Method>(
    'equal-instalment',
    'equal-principal',
    'interest-first',
    'pay-any-time',
    'flat',
  ),
  late: fc.integer({ min: 0, max: 100 }),
  agreed: fc.array(negotiations, { minLength: 1, maxLength: 2 }),
  payments: fc.array(early, { maxLength: 6 }),
});
type Life = typeof lives extends fc.Arbitrary<infer Lived> ? Lived : never;

const termsOf = ({ method }: Life): Terms => ({
  ...WORKED_EXAMPLE,
  method,
  periodFee: rate(method === 'flat' ? 600_000 : 0),
});

/** Posts an early payment where it is possible. */
function pay(terms: Terms, events: LoanEvent[], on: Day, { purpose, principal }: Life['payments'][number]) {
  const request = purpose.startsWith('part')
    ? { purpose: purpose as 'part-lower' | 'part-shorter', principal: amount(principal) }
    : { purpose: purpose as 'due' | 'next' };
  if (position(terms, events, on).state === 'settled') return;
  const preview = previewRepayment(terms, events, on, request);
  if (isRefusal(preview) || preview.amount === 0) return;
  events.push({ kind: 'paid', on, purpose, amount: preview.amount });
}

/** The level instalment of a plan of the worked example, without what it carries. */
function levelOfPlan(agreed: Negotiation): number {
  const plan = negotiate(WORKED_EXAMPLE, ARRIVED, LATE, agreed);
  if (isRefusal(plan)) throw new Error(plan.reason);
  const { due, months, method } = plan.terms;
  return levelOf(plan.terms, amount(1_200_000), LATE, dueDates(due, LATE, months, method));
}

describe('whatever is paid early on a negotiated plan', () => {
  it('carries all that was unpaid, a second time too, and collects it once, to the fen (150 lives)', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const terms = termsOf(life);
        const events: LoanEvent[] = [...ARRIVED];
        let on = addDays(terms.valueDate, life.late);
        let carried = { fees: 0, penalty: 0, interest: 0 };
        for (const each of life.agreed) {
          const unpaid = unpaidCost(terms, events, on);
          const agreed: Negotiation = { ...each, waivedPenalty: amount(0) };
          const plan = negotiate(terms, events, on, agreed);
          if (isRefusal(plan)) throw new Error(plan.reason);
          carried = unpaid;
          expect(plan.carried).toEqual(unpaid);
          events.push({ kind: 'negotiated', on, agreed });
          on = addDays(on, 20);
        }
        for (const payment of life.payments) {
          on = addDays(on, payment.wait);
          pay(terms, events, on, payment);
          const stands = position(terms, events, on);
          const inForce = stands.instalments.flatMap((row) => row.carried ?? []);
          expect(sumCarried(inForce)).toEqual(carried);
          for (const { amount: sum, paid } of stands.payments) expect(totalOf(paid)).toBe(sum);
        }
        if (position(terms, events, on).state === 'settled') return;
        const { total } = payoff(terms, events, on);
        const ended = position(
          terms,
          [...events, { kind: 'paid', on, purpose: 'settle', amount: total }],
          on,
        );
        expect(ended).toMatchObject({ state: 'settled', outstanding: 0 });
        const last = ended.payments.at(-1);
        expect(last && totalOf(last.paid)).toBe(total);
        expect(sumBreakdowns(ended.payments.map((each) => each.paid))).toEqual(ended.paid);
      }),
      { numRuns: 150 },
    );
  });

  it('is collected in the next row when all principal went early', () => {
    // Two rows, of which a part leaves just less than one instalment: paid now, it takes all principal, and the second’s carried cost stays.
    const agreed: Negotiation = { ...AGREED, months: 2 };
    const events: LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: LATE, agreed }];
    const level = levelOfPlan(agreed);
    const part = previewRepayment(WORKED_EXAMPLE, events, LATE, {
      purpose: 'part-shorter',
      principal: amount(1_200_000 - (level - 100)),
    });
    if (isRefusal(part)) throw new Error(part.reason);
    events.push({ kind: 'paid', on: LATE, purpose: 'part-shorter', amount: part.amount });
    const next = previewRepayment(WORKED_EXAMPLE, events, LATE, { purpose: 'next' });
    if (isRefusal(next)) throw new Error(next.reason);
    events.push({ kind: 'paid', on: LATE, purpose: 'next', amount: next.amount });
    const after = position(WORKED_EXAMPLE, events, LATE);
    expect(after).toMatchObject({ state: 'active', outstanding: 0 });
    const [rest] = after.instalments.filter((row) => row.closedOn === null);
    const carried = sumCarried(after.instalments.flatMap((row) => row.carried ?? []));
    expect(carried).toEqual({ fees: 0, penalty: 206, interest: 20_263 });
    expect(rest && totalOf(unpaidParts(rest))).toBe(20_469 - Math.floor(20_469 / 2));
  });
});

it('a shorter term keeps the instalment of the plan, at the plan’s own rate', () => {
  const events: LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: LATE, agreed: AGREED }];
  const level = levelOfPlan(AGREED);
  const part = previewRepayment(WORKED_EXAMPLE, events, day(2026, 5, 1), {
    purpose: 'part-shorter',
    principal: amount(300_000),
  });
  if (isRefusal(part)) throw new Error(part.reason);
  const rows = part.position.instalments.filter((row) => row.closedOn === null);
  expect(rows.length).toBeLessThan(12);
  for (const row of rows.slice(0, -1)) {
    expect(row.principal + row.interest - (row.carried?.interest ?? 0)).toBe(level);
  }
});
