/** Why a number is what it is: the arithmetic behind interest, penalty and fees, line by line. product.md F38. */
import { amount, minus, type Amount } from './money';
import { daysBetween, type Day } from './calendar';
import {
  accruedPenalty,
  arrearsOf,
  carriedIn,
  ownInterest,
  payableRows,
  principalNotDue,
  upcomingRows,
  type Ledger,
  type LedgerRow,
} from './ledger';
import { overdueStretches, type OverdueStretch } from './arrears';
import { totalCarried } from './carried';
import { rateInForce } from './coupon';
import { dayCountDays } from './rate';
import { ledgerOn } from './replay';
import { costsUntil, periodStart, type Payoff } from './settlement';
import type { LoanEvent, Rate, StatedRate, Terms } from './terms';

/** principal x rate x days, rounded once. */
export interface InterestLine {
  readonly kind: 'interest';
  readonly no: number;
  readonly principal: Amount;
  readonly from: Day;
  readonly to: Day;
  /** As the day count sees them: calendar days, or days of 30-day months. */
  readonly days: number;
  readonly rate: StatedRate;
  readonly amount: Amount;
}

/** Sum of base x days over the stretches, x daily rate, rounded once. */
export interface PenaltyLine {
  readonly kind: 'penalty';
  readonly no: number;
  readonly stretches: readonly OverdueStretch[];
  /** A day. */
  readonly rate: Rate;
  readonly amount: Amount;
}

/** A flat period's fee (original principal x rate, rounded) x days gone by / days of the period, rounded once. */
export interface PeriodFeeLine {
  readonly kind: 'period-fee';
  readonly no: number;
  readonly principal: Amount;
  readonly rate: Rate;
  readonly days: number;
  readonly periodDays: number;
  readonly amount: Amount;
}

/** principal repaid early x rate, rounded once. */
export interface EarlyFeeLine {
  readonly kind: 'early-fee';
  readonly principal: Amount;
  readonly rate: Rate;
  readonly amount: Amount;
}

/** Cost of before a negotiated plan, spread over its instalments without interest (product.md 1.14). */
export interface CarriedLine {
  readonly kind: 'carried';
  /** The instalment; null for that of several together. */
  readonly no: number | null;
  readonly amount: Amount;
}

export type WhyLine = InterestLine | PenaltyLine | PeriodFeeLine | EarlyFeeLine | CarriedLine;

/**
 * The arithmetic of one instalment as it stands: its interest, its flat fee, its penalty to the day.
 * @returns no line for a part that costs nothing. @throws RangeError as `position` does.
 */
export function explainInstalment(
  terms: Terms,
  events: readonly LoanEvent[],
  asOf: Day,
  no: number,
): readonly WhyLine[] {
  const ledger = ledgerOn(terms, events, asOf);
  const row = ledger.rows.find((each) => each.no === no);
  // What is left of a replaced row is what was paid on it: there is no arithmetic to it.
  if (row === undefined || row.cutShort) return [];
  const ended = costEnd(ledger, row);
  return withoutNothing([
    interestLine(ledger, row, amount(row.principal + row.balance), ended, ownInterest(row)),
    feeLine(ledger, row, ended, ownFee(row)),
    penaltyLine(ledger, row, asOf),
    ...explainCarried([row]),
  ]);
}

/** First day of a row's period that costs nothing: its due date, or an earlier one when it was closed before. */
function costEnd(ledger: Ledger, row: LedgerRow): Day {
  const ended = Math.min(row.closedOn ?? row.due, row.due) as Day;
  return row.settledEarly ? costsUntil(ledger, row, ended) : ended;
}

/** The arithmetic of what is due or overdue: fee, interest and penalty of each such instalment. */
export function explainPayable(ledger: Ledger, on: Day): readonly WhyLine[] {
  return withoutNothing(
    payableRows(ledger, on).flatMap((row) => [
      interestLine(ledger, row, amount(row.principal + row.balance), row.due, ownInterest(row)),
      feeLine(ledger, row, row.due, ownFee(row)),
      penaltyLine(ledger, row, on),
      ...explainCarried([row]),
    ]),
  );
}

/** What these rows carry of a negotiated plan's opening cost; no line for nothing. */
export function explainCarried(rows: readonly LedgerRow[]): readonly WhyLine[] {
  const [only, ...others] = rows;
  const no = only === undefined || others.length > 0 ? null : only.no;
  return withoutNothing([{ kind: 'carried', no, amount: totalCarried(carriedIn(rows)) }]);
}

function ownFee(row: LedgerRow): Amount {
  return minus(row.fee, row.carried.fees);
}

/** The arithmetic of interest on principal not yet due on `on`, borne until `until`. */
export function explainAccrued(ledger: Ledger, on: Day, until: Day, interest: Amount): readonly WhyLine[] {
  const upcoming = upcomingRows(ledger, on);
  const running = upcoming[0];
  if (running === undefined) return [];
  return withoutNothing([interestLine(ledger, running, principalNotDue(upcoming), until, interest)]);
}

/** The arithmetic of a whole pay-off. */
export function explainPayoff(ledger: Ledger, payoff: Payoff): readonly WhyLine[] {
  const { on } = payoff;
  const upcoming = upcomingRows(ledger, on);
  const running = upcoming[0];
  const until = costsUntil(ledger, running, on);
  return [
    ...explainPayable(ledger, on),
    ...explainAccrued(ledger, on, until, payoff.interest),
    ...(running === undefined ? [] : withoutNothing([feeLine(ledger, running, until, payoff.fee)])),
    ...explainCarried(upcoming),
    ...explainEarlyFee(ledger.terms, payoff.principal, payoff.earlyFee),
  ];
}

/** The arithmetic of the fee on principal repaid early; no line when there is none. */
export function explainEarlyFee(terms: Terms, principal: Amount, fee: Amount): readonly WhyLine[] {
  return withoutNothing([{ kind: 'early-fee', principal, rate: terms.earlyFee, amount: fee }]);
}

function interestLine(
  { terms, starts }: Ledger,
  row: LedgerRow,
  principal: Amount,
  to: Day,
  interest: Amount,
): InterestLine {
  const rate = rateInForce(terms);
  const end = to < row.from ? row.from : to;
  const days =
    rate.per === 'year' ? dayCountDays(rate.dayCount, row.from, end, starts) : daysBetween(row.from, end);
  return { kind: 'interest', no: row.no, principal, from: row.from, to: end, days, rate, amount: interest };
}

function feeLine(ledger: Ledger, row: LedgerRow, until: Day, fee: Amount): PeriodFeeLine {
  const start = periodStart(ledger, row);
  return {
    kind: 'period-fee',
    no: row.no,
    principal: ledger.terms.principal,
    rate: ledger.terms.periodFee,
    days: daysBetween(start, until),
    periodDays: daysBetween(start, row.due),
    amount: fee,
  };
}

function penaltyLine(ledger: Ledger, row: LedgerRow, on: Day): PenaltyLine {
  const { penalty } = ledger.terms;
  return {
    kind: 'penalty',
    no: row.no,
    stretches: overdueStretches(arrearsOf(row), penalty, on),
    rate: penalty.rate,
    amount: accruedPenalty(ledger, row, on),
  };
}

function withoutNothing(lines: readonly WhyLine[]): readonly WhyLine[] {
  return lines.filter((line) => line.amount !== 0);
}
