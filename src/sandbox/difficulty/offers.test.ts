/** Plans within a person's means, as the lender's settings allow them. product.md 1.10, 1.14, F59. */
import { describe, expect, it } from 'vitest';
import { unpaidParts } from '../../lending/breakdown';
import { amount, sum } from '../../lending/money';
import { annualRates } from '../../lending/annual-rate';
import { highestInstalment } from '../../lending/negotiated';
import { rate } from '../../lending/rate';
import { isRefusal } from '../../lending/refusal';
import { planAnew } from '../../lending/renegotiation';
import { ledgerOn } from '../../lending/replay';
import type { Negotiation } from '../../lending/terms';
import { dateOf } from '../business-time';
import { positionOn, type RunningLoan } from '../loan';
import { NEGOTIATED } from '../settings';
import { Driver } from '../testing/driver';
import { offersFor } from './offers';

const OWN = rate(50_000);

/** The worked example, so many days after its first due date with nothing paid. */
function overdue(days = 3) {
  const driver = new Driver({ situation: 'overdue', startAt: '2026-04-18T02:00:00.000Z' });
  driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
  if (days > 3) driver.move(days - 3);
  const [loan] = driver.customer.loans;
  if (loan === undefined) throw new Error('no loan');
  return { loan, on: dateOf(driver.ctx.business) };
}

type Overdue = ReturnType<typeof overdue>;

const offers = ({ loan, on }: Overdue, monthly: number, asked = OWN, cap: typeof OWN | null = null) =>
  offersFor(loan, on, { monthly: amount(monthly), dayOfMonth: 15 }, asked, cap);

/** The plan that would be put in force. */
function planned({ loan, on }: Overdue, agreed: Negotiation) {
  const plan = planAnew(ledgerOn(loan.terms, loan.events, on), on, agreed);
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
}

const penaltyOf = (loan: RunningLoan, on: Overdue['on']) =>
  sum(positionOn(loan, on).instalments.map((row) => unpaidParts(row).penalty));

describe('means', () => {
  it('are kept by every instalment of every plan, to the fen', () => {
    const late = overdue();
    const longest = offers(late, 200_000).plans.map(({ agreed }) =>
      highestInstalment(planned(late, { ...agreed, months: NEGOTIATED.mostMonths })),
    );
    // Just what the longest plan of a kind asks, and a fen less.
    for (const monthly of longest.flatMap((highest) => [highest, highest - 1])) {
      for (const { agreed } of offers(late, monthly).plans) {
        expect(highestInstalment(planned(late, agreed))).toBeLessThanOrEqual(monthly);
      }
    }
    const lightest = longest[1] ?? 0;
    const kinds = (monthly: number) => offers(late, monthly).plans.map(({ kind }) => kind);
    expect(kinds(lightest)).toContain('soonest');
    expect(kinds(lightest - 1)).not.toContain('soonest');
    expect(kinds(lightest - 1)).not.toContain('lightest');
  });
});

describe('penalty', () => {
  it('is waived whole up to what the lender has stated, and never beyond', () => {
    const [little, much] = [overdue(), overdue(240)];
    expect(offers(little, 200_000).plans[0]?.agreed.waivedPenalty).toBe(206);
    expect(penaltyOf(much.loan, much.on)).toBeGreaterThan(NEGOTIATED.mostWaived);
    for (const { kind, agreed } of offers(much, 2_000_000).plans) {
      expect(agreed.waivedPenalty).toBe(kind === 'reduced-rate' ? 0 : NEGOTIATED.mostWaived);
    }
  });
});

describe('the rate', () => {
  const ratesWhen = (asked: typeof OWN) => {
    const { plans } = offers(overdue(), 72_000, asked);
    const lowered = plans.filter(({ kind }) => kind === 'reduced-rate');
    const others = plans.filter((plan) => !lowered.includes(plan));
    const valuesOf = (some: typeof plans) => [...new Set(some.map(({ agreed }) => agreed.rate.value))];
    return { lowered: valuesOf(lowered), others: valuesOf(others) };
  };

  it('is the loan’s own, or what the lender asks today where that is less, and lowered by a fifth', () => {
    expect(ratesWhen(OWN)).toEqual({ lowered: [40_000], others: [50_000] });
    expect(ratesWhen(rate(60_000))).toEqual({ lowered: [40_000], others: [50_000] });
    expect(ratesWhen(rate(30_000))).toEqual({ lowered: [24_000], others: [30_000] });
  });

  it('keeps to the cap in force: a plan above it is not offered', () => {
    const late = overdue();
    const all = offers(late, 72_000).plans;
    const annual = (agreed: Negotiation) => {
      const { plan, terms } = planned(late, agreed);
      return annualRates(plan, terms.valueDate, terms.principal).internal;
    };
    const reduced = all.find(({ kind }) => kind === 'reduced-rate');
    if (reduced === undefined) throw new Error('no such plan');
    const cap = annual(reduced.agreed);
    expect(all.length).toBeGreaterThan(1);
    expect(offers(late, 72_000, OWN, cap).plans.map(({ kind }) => kind)).toEqual(['reduced-rate']);
  });
});
