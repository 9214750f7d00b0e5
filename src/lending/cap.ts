/** Caps that the rules in force put on a loan: its price, its size, its length. product.md 1.10. */
import { amount, type Amount } from './money';
import { rate } from './rate';
import type { Day } from './calendar';
import type { AnnualRates, Method, PenaltyTerms, Rate } from './terms';

/** The most that one borrower may owe: CNY 200,000.00. */
export const BORROWER_MAXIMUM: Amount = amount(20_000_000);

/** The longest term, in months, when all principal is repaid at maturity. */
export const LONGEST_BULLET_MONTHS = 12;

/** From a date on, lenders of a kind may not charge more than this internal rate of return. */
export interface DatedCap {
  /** As the setting names kinds of lender: `bank`, `micro-loan`. */
  readonly lenderKind: string;
  /** First day on which it is in force. */
  readonly from: Day;
  readonly cap: Rate;
  /** On the penalty, as a simple annual rate. Absent: it is not capped, which is the default. */
  readonly penaltyCap?: Rate;
}

/** The cap for a kind of lender on a date; null when none has begun. */
export function capInForce(caps: readonly DatedCap[], lenderKind: string, on: Day): Rate | null {
  return ruleInForce(caps, lenderKind, on)?.cap ?? null;
}

function ruleInForce(caps: readonly DatedCap[], lenderKind: string, on: Day): DatedCap | null {
  let inForce: DatedCap | null = null;
  for (const each of caps) {
    const hasBegun = each.lenderKind === lenderKind && each.from <= on;
    if (hasBegun && (inForce === null || each.from > inForce.from)) inForce = each;
  }
  return inForce;
}

/** Whether a quote is above the cap, compared at 0.01 % with its internal rate of return. No cap, nothing exceeds it. */
export function exceedsCap(annual: AnnualRates, cap: Rate | null): boolean {
  return cap !== null && annual.internal > cap;
}

/** Whether the penalty, as a simple annual rate, is above a cap on it; `null` leaves the penalty uncapped (the default). */
export function penaltyExceedsCap(penalty: PenaltyTerms, cap: Rate | null): boolean {
  return cap !== null && penaltyAnnualLevel(penalty) > cap;
}

/** Whether the caps in force refuse a price: its internal rate of return, or its penalty where that is capped too. */
export function barredByCaps(
  caps: readonly DatedCap[],
  lenderKind: string,
  on: Day,
  { annual, penalty }: { readonly annual: AnnualRates; readonly penalty: PenaltyTerms },
): boolean {
  const rule = ruleInForce(caps, lenderKind, on);
  if (rule === null) return false;
  return exceedsCap(annual, rule.cap) || penaltyExceedsCap(penalty, rule.penaltyCap ?? null);
}

/** The daily penalty rate x 365. */
export function penaltyAnnualLevel(penalty: PenaltyTerms): Rate {
  return rate(penalty.rate * 365);
}

/** Whether a method may run so long: at most a year when all principal is repaid at maturity. */
export function termAllowed(method: Method, months: number): boolean {
  const repaysAtMaturity = method === 'interest-first' || method === 'pay-any-time';
  return !repaysAtMaturity || months <= LONGEST_BULLET_MONTHS;
}
