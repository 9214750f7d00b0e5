/** What holds for any loan under negotiated plans. product.md 1.14. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar';
import { totalOf, unpaidParts } from './breakdown';
import { loanFigures } from './figures';
import { position } from './loan';
import { amount, sum } from './money';
import { highestInstalment, negotiate } from './negotiated';
import { payoff } from './payoff';
import { rate } from './rate';
import { planAnew } from './renegotiation';
import { ledgerOn } from './replay';
import { AGREED, ARRIVED, LATE, possible } from './testing/late-loan';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Method, Negotiation, Terms } from './terms';
import { verifyLoan, verifyNegotiated } from './verify';

describe('any loan, agreed on anew at any time, perhaps twice', () => {
  const methods = ['equal-principal', 'equal-instalment', 'interest-first', 'pay-any-time'] as const;
  const negotiations = fc.record({
    method: fc.constantFrom('equal-principal' as const, 'equal-instalment' as const),
    months: fc.integer({ min: 1, max: 36 }),
    due: fc.record({ kind: fc.constant('fixed' as const), dayOfMonth: fc.integer({ min: 1, max: 28 }) }),
    rate: fc.record({
      per: fc.constant('day' as const),
      value: fc.integer({ min: 0, max: 50_000 }).map((value) => rate(value)),
    }),
    waives: fc.boolean(),
    begins: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  });
  const lives = fc.record({
    principal: fc.integer({ min: 10_000, max: 5_000_000 }),
    method: fc.constantFrom<Method>(...methods),
    months: fc.integer({ min: 1, max: 12 }),
    late: fc.integer({ min: 0, max: 120 }),
    part: fc.integer({ min: 0, max: 30_000 }),
    agreed: negotiations,
    again: fc.option(negotiations, { nil: null }),
  });

  /** The events of such a life up to its last agreement. */
  function lived({
    principal,
    method,
    months,
    late,
    part,
    agreed,
    again,
  }: typeof lives extends fc.Arbitrary<infer L> ? L : never) {
    const terms: Terms = { ...WORKED_EXAMPLE, principal: amount(principal), method, months };
    const events: LoanEvent[] = [...ARRIVED];
    let on = addDays(terms.valueDate, late);
    const payable = totalOf(position(terms, events, on).payableNow);
    if (part > 0 && payable > part) events.push({ kind: 'paid', on, purpose: 'due', amount: amount(part) });
    for (const each of again === null ? [agreed] : [agreed, again]) {
      const { waives, begins, ...rest } = each;
      const eased = begins !== null && begins < rest.months ? { interestOnly: begins } : {};
      const penalty = sum(
        position(terms, events, on)
          .instalments.filter((row) => row.closedOn === null)
          .map((row) => unpaidParts(row).penalty),
      );
      events.push({
        kind: 'negotiated',
        on,
        agreed: { ...rest, ...eased, waivedPenalty: waives ? penalty : amount(0) },
      });
      on = addDays(on, 40);
    }
    return { terms, events };
  }

  it('conserves principal, is verified, and paid on its days leaves nothing (150 lives)', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { terms, events } = lived(life);
        const signed = events.at(-1);
        if (signed?.kind !== 'negotiated') throw new Error('no agreement');
        const before = events.slice(0, -1);
        const plan = possible(negotiate(terms, before, signed.on, signed.agreed));
        expect(verifyNegotiated(plan, { terms, events: before }, signed.on, signed.agreed)).toEqual({
          verdict: 'verified',
        });
        const highest = highestInstalment(
          possible(planAnew(ledgerOn(terms, before, signed.on), signed.on, signed.agreed)),
        );
        expect(Math.max(...plan.instalments.map((row) => row.total))).toBe(highest);
        const all: LoanEvent[] = [...events];
        for (const row of position(terms, all, signed.on).instalments) {
          if (row.closedOn !== null || totalOf(unpaidParts(row)) === 0) continue;
          const end = payoff(terms, all, signed.on > row.due ? signed.on : addDays(row.from, 1));
          expect(end.saving).toBeGreaterThanOrEqual(0);
          all.push({ kind: 'paid', on: row.due, purpose: 'due', amount: totalOf(unpaidParts(row)) });
        }
        const last = all.at(-1);
        const end = position(terms, all, last?.on ?? signed.on);
        expect(end).toMatchObject({ state: 'settled', outstanding: 0 });
        expect(end.paid.principal).toBe(terms.principal);
        expect(sum(end.payments.map((each) => each.amount))).toBe(totalOf(end.paid));
        const figures = possible(loanFigures(terms, events, addDays(signed.on, 10)));
        expect(verifyLoan({ terms, events, figures }, addDays(signed.on, 10))).toEqual({
          verdict: 'verified',
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is not verified when any figure of what was agreed on is altered by one', () => {
    const events: readonly LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: LATE, agreed: AGREED }];
    const figures = possible(loanFigures(WORKED_EXAMPLE, events, LATE));
    const { waivedPenalty } = AGREED;
    const altered: readonly Negotiation[] = [
      { ...AGREED, months: 25 },
      { ...AGREED, due: { kind: 'fixed', dayOfMonth: 16 } },
      { ...AGREED, rate: { per: 'day', value: rate(50_001) } },
      { ...AGREED, waivedPenalty: amount(waivedPenalty + 1) },
      { ...AGREED, method: 'equal-principal' },
      { ...AGREED, interestOnly: 1 },
    ];
    for (const agreed of altered) {
      const told: LoanEvent[] = [...ARRIVED, { kind: 'negotiated', on: LATE, agreed }];
      expect(verifyLoan({ terms: WORKED_EXAMPLE, events: told, figures }, LATE).verdict).toBe('contradicted');
    }
    const all: LoanEvent[] = [
      ...ARRIVED,
      { kind: 'negotiated', on: LATE, agreed: { ...AGREED, interestOnly: 24 } },
    ];
    expect(verifyLoan({ terms: WORKED_EXAMPLE, events: all, figures }, LATE)).toEqual({
      verdict: 'not-verifiable',
      missing: ['events[1].agreed.interestOnly'],
    });
    const impossible: LoanEvent[] = [
      ...ARRIVED,
      { kind: 'negotiated', on: LATE, agreed: { ...AGREED, months: 361 } },
    ];
    expect(verifyLoan({ terms: WORKED_EXAMPLE, events: impossible, figures }, LATE)).toEqual({
      verdict: 'not-verifiable',
      missing: ['events[1].agreed.months'],
    });
  });
});
