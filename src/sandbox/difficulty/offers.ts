/** Plans within what a person can pay a month, as this lender's settings allow them. product.md 1.14, F59. */
import type { PlanKind } from '../../contract/negotiation';
import { exceedsCap } from '../../lending/cap';
import { amount, smaller, sum, type Amount } from '../../lending/money';
import type { Day } from '../../lending/calendar';
import { unpaidParts } from '../../lending/breakdown';
import { highestInstalment, negotiatedPlan } from '../../lending/negotiated';
import { rate } from '../../lending/rate';
import { isRefusal } from '../../lending/refusal';
import { planAnew, type PlannedAnew } from '../../lending/renegotiation';
import { ledgerOn } from '../../lending/replay';
import type { Ledger } from '../../lending/ledger';
import type { Negotiation, Rate, StatedRate } from '../../lending/terms';
import { positionOn, type RunningLoan } from '../loan';
import { NEGOTIATED } from '../settings';

export interface Means {
  readonly monthly: Amount;
  readonly dayOfMonth: number;
}

export interface OfferedPlan {
  readonly kind: PlanKind;
  readonly agreed: Negotiation;
}

export interface Offers {
  readonly plans: readonly OfferedPlan[];
  /** The lowest monthly figure for which there is a plan. */
  readonly least: Amount;
}

type Draft = Omit<Negotiation, 'months'>;

/**
 * One plan of each kind that fits, none twice.
 * @param asked today's daily rate of the product for this person: a new plan never asks for more (product.md 1.10).
 * @param cap on the annual rate, in force today; null when none is.
 */
export function offersFor(
  loan: RunningLoan,
  on: Day,
  { monthly, dayOfMonth }: Means,
  asked: Rate,
  cap: Rate | null,
): Offers {
  const ledger = ledgerOn(loan.terms, loan.events, on);
  const usual = notAbove(ledger.terms.rate, asked);
  const waivedPenalty = smaller(penaltyOf(loan, on), amount(NEGOTIATED.mostWaived));
  const due = { kind: 'fixed', dayOfMonth } as const;
  const level: Draft = { method: 'equal-instalment', due, rate: usual, waivedPenalty };
  const drafts: Readonly<Record<PlanKind, Draft>> = {
    soonest: level,
    lightest: level,
    'reduced-rate': { ...level, rate: lowered(usual), waivedPenalty: amount(0) },
    falling: { ...level, method: 'equal-principal' },
    later: { ...level, interestOnly: NEGOTIATED.interestOnly },
  };
  const plans: OfferedPlan[] = [];
  let least: number = Number.MAX_SAFE_INTEGER;
  for (const kind of NEGOTIATED.kinds) {
    const longest = planned(ledger, on, drafts[kind], NEGOTIATED.mostMonths);
    if (longest === null) continue;
    const lowest = highestInstalment(longest);
    least = Math.min(least, lowest);
    if (lowest > monthly) continue;
    const chosen = kind === 'lightest' ? longest : fewest(ledger, on, drafts[kind], monthly);
    const agreed = chosen?.agreed.negotiation;
    if (chosen === null || agreed === undefined || exceedsCap(negotiatedPlan(chosen).annual, cap)) continue;
    if (!plans.some((other) => isSame(other.agreed, agreed))) plans.push({ kind, agreed });
  }
  return { plans, least: amount(least) };
}

function planned(ledger: Ledger, on: Day, draft: Draft, months: number): PlannedAnew | null {
  const anew = planAnew(ledger, on, { ...draft, months });
  return isRefusal(anew) ? null : anew;
}

/** The fewest months whose every instalment fits: the least that a plan of this kind can cost. */
function fewest(ledger: Ledger, on: Day, draft: Draft, monthly: Amount): PlannedAnew | null {
  for (let months = 1; months <= NEGOTIATED.mostMonths; months += 1) {
    const anew = planned(ledger, on, draft, months);
    if (anew !== null && highestInstalment(anew) <= monthly) return anew;
  }
  return null;
}

/** All penalty that is unpaid, carried from an earlier plan or accrued since. */
function penaltyOf(loan: RunningLoan, on: Day): Amount {
  const { instalments } = positionOn(loan, on);
  return sum(instalments.filter((row) => row.closedOn === null).map((row) => unpaidParts(row).penalty));
}

function notAbove(own: StatedRate, asked: Rate): StatedRate {
  return own.per === 'day' && asked < own.value ? { per: 'day', value: asked } : own;
}

function lowered(own: StatedRate): StatedRate {
  const { numerator, denominator } = NEGOTIATED.loweredRate;
  return { ...own, value: rate(Math.floor((own.value * numerator) / denominator)) };
}

function isSame(a: Negotiation, b: Negotiation): boolean {
  return (
    a.method === b.method &&
    a.months === b.months &&
    a.interestOnly === b.interestOnly &&
    a.rate.value === b.rate.value &&
    a.waivedPenalty === b.waivedPenalty
  );
}
