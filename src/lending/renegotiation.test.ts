/** A loan that goes on under a negotiated plan: the account before and after it. product.md 1.14. */
import { describe, expect, it } from 'vitest';
import { day } from './calendar';
import { totalOf, unpaidParts } from './breakdown';
import { previewRepayment, repaymentChoices } from './early-repayment';
import { explainInstalment } from './explain';
import { apply, position } from './loan';
import { levelInstalment } from './level-instalment';
import { amount, sum } from './money';
import { negotiate, termsInForce } from './negotiated';
import { payoff } from './payoff';
import { AGREED, ARRIVED, LATE, possible } from './testing/late-loan';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, LoanPosition, Negotiation, Terms } from './terms';

const stillOwed = ({ instalments }: LoanPosition) =>
  sum(instalments.filter((row) => row.closedOn === null).map((row) => totalOf(unpaidParts(row))));

describe('the worked example, agreed on anew three days late', () => {
  const events: readonly LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: LATE, agreed: AGREED }];
  const after = position(WORKED_EXAMPLE, events, LATE);
  const plan = possible(negotiate(WORKED_EXAMPLE, ARRIVED, LATE, AGREED));

  it('owes the plan and nothing else, none of it late', () => {
    expect(after).toMatchObject({ state: 'active', outstanding: 1_200_000 });
    expect(after.instalments.map((row) => row.no)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
    expect(after.instalments.map((row) => totalOf(unpaidParts(row)))).toEqual(
      plan.instalments.map((row) => row.total),
    );
    expect(stillOwed(after)).toBe(plan.total);
  });

  it('keeps what is carried in its own component, penalty first in the order of payment', () => {
    const carried = after.instalments.map((row) => row.carried);
    // 2.06 of penalty that was not waived, 186.00 and 16.63 of interest: 204.69 / 24 = 8.52 a row.
    expect(carried[0]).toEqual({ fees: 0, penalty: 206, interest: 852 - 206 });
    expect(carried[1]).toEqual({ fees: 0, penalty: 0, interest: 852 });
    expect(carried.at(-1)).toEqual({ fees: 0, penalty: 0, interest: 20_469 - 23 * 852 });
  });

  it('explains an instalment with a line for what it carries, and the lines sum to its cost', () => {
    const [first] = after.instalments;
    const lines = explainInstalment(WORKED_EXAMPLE, events, LATE, 1);
    expect(lines.map(({ kind }) => kind)).toEqual(['interest', 'carried']);
    expect(sum(lines.map((line) => line.amount))).toBe((first?.interest ?? 0) + (first?.penalty ?? 0));
  });

  it('bears penalty on principal alone when an instalment of it is missed, never on what is carried', () => {
    const base = { ...WORKED_EXAMPLE.penalty, base: 'principal-and-interest' } as const;
    const terms: Terms = { ...WORKED_EXAMPLE, penalty: base };
    const missed = position(terms, events, day(2026, 5, 25)).instalments[0];
    const own = (missed?.interest ?? 0) - (missed?.carried?.interest ?? 0);
    const expected = Math.round((((missed?.principal ?? 0) + own) * 75 * 10) / 100_000);
    expect(missed?.penalty).toBe(expected + (missed?.carried?.penalty ?? 0));
  });

  it('is settled by its pay-off, which names what is still carried', () => {
    const on = day(2026, 6, 1);
    const end = payoff(WORKED_EXAMPLE, events, on);
    expect(end).toMatchObject({ carried: 20_469 - 852, due: { penalty: expect.any(Number) as number } });
    const settled = possible(
      apply(WORKED_EXAMPLE, events, { kind: 'paid', on, purpose: 'settle', amount: end.total }),
    );
    expect(settled).toMatchObject({ state: 'settled', outstanding: 0 });
  });

  it('takes the next instalment early with what it carries, and the others keep theirs', () => {
    const on = day(2026, 5, 1);
    const next = possible(previewRepayment(WORKED_EXAMPLE, events, on, { purpose: 'next' }));
    expect(next.amount).toBe(plan.instalments[0]?.total);
    expect(sum(next.why.map((line) => line.amount))).toBe(next.breakdown.interest + next.breakdown.penalty);
    expect(next.position.instalments.slice(1).map((row) => row.carried)).toEqual(
      after.instalments.slice(1).map((row) => row.carried),
    );
  });

  it('has its own terms in force, which decide what can be repaid', () => {
    const inForce = termsInForce(WORKED_EXAMPLE, events);
    expect(inForce).toMatchObject({ months: 24, principal: 1_200_000, valueDate: LATE });
    expect(termsInForce(WORKED_EXAMPLE, ARRIVED)).toBe(WORKED_EXAMPLE);
    expect(repaymentChoices(inForce, after)).toContain('part-lower');
  });

  it('keeps what was paid on an instalment that it replaces', () => {
    const paid: LoanEvent = { kind: 'paid', on: LATE, purpose: 'due', amount: amount(20_000) };
    const later: readonly LoanEvent[] = [
      ...ARRIVED,
      paid,
      { kind: 'negotiated', on: LATE, agreed: { ...AGREED, months: 12 } },
    ];
    const stands = position(WORKED_EXAMPLE, later, LATE);
    expect(stands.instalments[0]).toMatchObject({ no: 1, state: 'paid', principal: 1_194, interest: 18_600 });
    expect(stands.instalments).toHaveLength(13);
    expect(sum(stands.instalments.map((row) => row.principal))).toBe(1_200_000);
    expect(explainInstalment(WORKED_EXAMPLE, later, LATE, 1)).toEqual([]);
  });

  it('cannot begin before what has happened, nor after the end', () => {
    const event: LoanEvent = { kind: 'negotiated', on: day(2026, 4, 17), agreed: AGREED };
    expect(apply(WORKED_EXAMPLE, events, event)).toEqual({ reason: 'date-goes-back' });
  });
});

describe('a plan that begins lower (product.md 1.14): three months of interest alone, then level', () => {
  const agreed: Negotiation = { ...AGREED, interestOnly: 3 };
  const events: readonly LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: LATE, agreed }];
  const plan = possible(negotiate(WORKED_EXAMPLE, ARRIVED, LATE, agreed));
  const [eased, rest] = [plan.instalments.slice(0, 3), plan.instalments.slice(3)];

  it('collects no principal first and all of it later, the same level each time, the last the rest', () => {
    expect(plan.instalments).toHaveLength(24);
    // 12,000.00 x 0.05 % x 27, 31 and 30 days.
    expect(eased.map(({ principal, interest }) => [principal, interest])).toEqual([
      [0, 16_200],
      [0, 18_600],
      [0, 18_000],
    ]);
    expect(eased.map((row) => row.balance)).toEqual([1_200_000, 1_200_000, 1_200_000]);
    expect(sum(rest.map((row) => row.principal))).toBe(1_200_000);
    const level = new Set(rest.slice(0, -1).map((row) => row.principal + row.interest));
    expect(level.size).toBe(1);
    // What 21 level instalments over the same dates collect, counted from the last date of interest alone.
    expect([...level][0]).toBe(
      levelInstalment(
        amount(1_200_000),
        AGREED.rate,
        eased[2]?.due ?? LATE,
        rest.map(({ due }) => due),
        'half-up',
      ),
    );
    for (const row of eased) expect(row.total).toBeLessThan((rest[0]?.total ?? 0) / 2);
    expect(plan.costStatement).toMatchObject({ interestOnly: 3, instalments: 24 });
  });

  it('carries as much in each row as any plan, and costs more than one that repays at once', () => {
    const usual = possible(negotiate(WORKED_EXAMPLE, ARRIVED, LATE, AGREED));
    expect(plan.instalments.map((row) => row.carried)).toEqual(usual.instalments.map((row) => row.carried));
    expect(plan.total).toBeGreaterThan(usual.total);
    expect(plan.annual.simple).toBe(usual.annual.simple);
  });

  it('repaid in part while it collects interest alone, it goes on so until the same date', () => {
    const on = day(2026, 6, 1);
    const paid: readonly LoanEvent[] = [
      ...events,
      { kind: 'paid', on: day(2026, 5, 15), purpose: 'due', amount: plan.instalments[0]?.total ?? amount(0) },
    ];
    const part = possible(
      previewRepayment(WORKED_EXAMPLE, paid, on, { purpose: 'part-lower', principal: amount(500_000) }),
    );
    const rows = part.position.instalments.slice(1);
    expect(rows.slice(0, 2).map((row) => row.principal)).toEqual([0, 0]);
    expect(sum(rows.map((row) => row.principal))).toBe(700_000);
    expect(part.saving).toBeGreaterThan(0);
  });

  it('is not offered where no date is left to share the principal, nor where it is repaid at the end', () => {
    for (const wrong of [
      { interestOnly: 24 },
      { interestOnly: 0 },
      { interestOnly: 1.5 },
      { interestOnly: 3, method: 'interest-first' as const },
    ])
      expect(negotiate(WORKED_EXAMPLE, ARRIVED, LATE, { ...AGREED, ...wrong })).toEqual({
        reason: 'not-offered',
      });
  });

  it('ends with the plan that replaces it', () => {
    const anew: LoanEvent = { kind: 'negotiated', on: day(2026, 5, 28), agreed: AGREED };
    expect(termsInForce(WORKED_EXAMPLE, [...events, anew])).not.toHaveProperty('interestOnly');
  });
});
