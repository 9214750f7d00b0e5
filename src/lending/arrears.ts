/** Penalty on an overdue instalment: exact over its stretches, rounded once, never on penalty. product.md 1.6. */
import { amount, mulDiv, NOTHING, RATE_SCALE, sum, type Amount } from './money';
import { addDays, daysBetween, type Day } from './calendar';
import type { PenaltyTerms, Rounding } from './terms';

/** Days on which the same base was overdue: first day inclusive, last exclusive. */
export interface OverdueStretch {
  readonly base: Amount;
  readonly from: Day;
  readonly to: Day;
}

/** What an instalment's penalty follows from. */
export interface Arrears {
  readonly due: Day;
  readonly unpaidPrincipal: Amount;
  readonly unpaidInterest: Amount;
  /** Stretches that a payment made after grace has ended; the running one begins where the last of them ends. */
  readonly ended: readonly OverdueStretch[];
}

/** Whether the product's grace is over: only then is the instalment overdue, and from its due date. */
export function isOverdue(due: Day, terms: PenaltyTerms, on: Day): boolean {
  return on > lastDayOfGrace(due, terms);
}

/** The last day on which a payment counts as on time. */
export function lastDayOfGrace(due: Day, terms: PenaltyTerms): Day {
  return addDays(due, terms.graceDays);
}

/** What of an unpaid rest bears penalty: its principal, or principal and interest. Never fees, never penalty. */
export function penaltyBase(unpaidPrincipal: Amount, unpaidInterest: Amount, terms: PenaltyTerms): Amount {
  return terms.base === 'principal' ? unpaidPrincipal : amount(unpaidPrincipal + unpaidInterest);
}

/** The stretches that bear penalty up to `on`; none while grace lasts, and then all from the due date. */
export function overdueStretches(arrears: Arrears, terms: PenaltyTerms, on: Day): readonly OverdueStretch[] {
  const { due, unpaidPrincipal, unpaidInterest, ended } = arrears;
  if (!isOverdue(due, terms, on)) return [];
  const from = ended.at(-1)?.to ?? due;
  const base = penaltyBase(unpaidPrincipal, unpaidInterest, terms);
  return base === 0 || from === on ? ended : [...ended, { base, from, to: on }];
}

/** Penalty accrued on an instalment to `on`, paid or not: stretches summed exactly, rounded once. */
export function penalty(arrears: Arrears, terms: PenaltyTerms, rounding: Rounding, on: Day): Amount {
  const stretches = overdueStretches(arrears, terms, on);
  if (stretches.length === 0) return NOTHING;
  const weight = sum(stretches.map(({ base, from, to }) => amount(base * daysBetween(from, to))));
  return mulDiv(weight, terms.rate, 1, RATE_SCALE, rounding);
}

/** About how much each further day adds: one day's penalty on a base, rounded. */
export function dailyPenalty(base: Amount, terms: PenaltyTerms, rounding: Rounding): Amount {
  return mulDiv(base, terms.rate, 1, RATE_SCALE, rounding);
}
