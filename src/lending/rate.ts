/** Rates and the interest they make: exact, rounded once per stretch. product.md 1.1 and 1.2. */
import { mulDiv, NOTHING, RATE_SCALE, type Amount } from './money';
import { civil, isLeap, yearOf, yearStart, type Day } from './calendar';
import type { DayCount, Rate, Rounding, StatedRate } from './terms';

/** An exact share of a year: `num / den`. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/**
 * The guard through which every rate passes.
 * @param value hundred-millionths: 50_000 is 0.05 %. @throws RangeError unless a whole number, 0 or more.
 */
export function rate(value: number): Rate {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a rate: ${value}`);
  return (value === 0 ? 0 : value) as Rate;
}

/** Reads a plain decimal such as `0.0005` (0.05 %), at most eight decimals; null for anything else. */
export function parseRate(text: string): Rate | null {
  const parts = /^(\d{1,7})(?:\.(\d{1,8}))?$/.exec(text);
  if (parts === null) return null;
  return rate(Number(parts[1]) * RATE_SCALE + Number((parts[2] ?? '').padEnd(8, '0')));
}

/**
 * Days of a stretch as its day count sees them: calendar days, or days of 30-day months (ISDA bond basis).
 * @param starts within a loan: the days on which its periods begin, ascending, the first not after `from`. A period cut by
 * a payment then gives its parts the days that it has as a whole, and a due date passed over ends a count: 30/360 alone
 * does not add up where a 31st cuts it.
 */
export function dayCountDays(dayCount: DayCount, from: Day, to: Day, starts?: readonly Day[]): number {
  if (dayCount !== '30/360') return to - from;
  if (starts === undefined) return bondDays(from, to);
  return bondDaysSince(starts, to) - bondDaysSince(starts, from);
}

/** Days of periods, each counted as a whole, the last one as far as `until`. */
function bondDaysSince(starts: readonly Day[], until: Day): number {
  let days = 0;
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    if (start < until) days += bondDays(start, next !== undefined && next < until ? next : until);
  });
  return days;
}

/** The stretch as an exact share of a year. */
export function yearFraction(dayCount: DayCount, from: Day, to: Day): Fraction {
  return { num: yearParts(dayCount, from, to), den: partsOfYear(dayCount) };
}

/**
 * Interest of a stretch: outstanding principal x rate x time, rounded once.
 * @param to exclusive; the day of a repayment bears none. A stretch that ends before it begins bears none.
 * @param starts within a loan: as of {@link dayCountDays}.
 */
export function interest(
  principal: Amount,
  stated: StatedRate,
  from: Day,
  to: Day,
  rounding: Rounding,
  starts?: readonly Day[],
): Amount {
  if (to <= from) return NOTHING;
  const accrual = accrualOf(stated);
  return accrue(principal, accrual, accrualUnits(accrual, from, to, starts), rounding);
}

/** A stated rate made ready for many stretches: a stretch of so many units of time bears `units x num / den`. */
export interface Accrual {
  readonly dayCount: DayCount | null;
  readonly num: number;
  readonly den: number;
}

/** The rate prepared last: a plan asks for the same one for its level and for its rows. */
let latest: { readonly stated: StatedRate; readonly accrual: Accrual } | null = null;

/** The stated rate in lowest terms, so that almost every product of the hot path fits a double exactly. */
export function accrualOf(stated: StatedRate): Accrual {
  if (latest !== null && sameRate(latest.stated, stated)) return latest.accrual;
  const dayCount = stated.per === 'year' ? stated.dayCount : null;
  const whole = RATE_SCALE * (dayCount === null ? 1 : partsOfYear(dayCount));
  const divisor = greatestCommonDivisor(whole, stated.value);
  const accrual = { dayCount, num: stated.value / divisor, den: whole / divisor };
  latest = { stated: { ...stated }, accrual };
  return accrual;
}

/** Time of a stretch in the accrual's own units. @param starts within a loan: as of {@link dayCountDays}. */
export function accrualUnits(accrual: Accrual, from: Day, to: Day, starts?: readonly Day[]): number {
  return accrual.dayCount === null ? to - from : yearParts(accrual.dayCount, from, to, starts);
}

/** Interest of so many units of time, rounded once. */
export function accrue(principal: Amount, accrual: Accrual, units: number, rounding: Rounding): Amount {
  return mulDiv(principal, accrual.num, units, accrual.den, rounding);
}

/** The rate as a year's: a daily rate x 365, an annual one as stated. For display beside the stated one. */
export function annualLevel(stated: StatedRate): Rate {
  return stated.per === 'day' ? rate(stated.value * 365) : stated.value;
}

/** The rate as a day's, for display: an annual rate is divided by the days of its year (365 for actual/actual). */
export function dailyLevel(stated: StatedRate): Rate {
  if (stated.per === 'day') return stated.value;
  const days = stated.dayCount === 'actual/360' || stated.dayCount === '30/360' ? 360 : 365;
  return rate(mulDiv(stated.value, 1, 1, days, 'half-up'));
}

function sameRate(a: StatedRate, b: StatedRate): boolean {
  if (a.value !== b.value || a.per !== b.per) return false;
  return a.per === 'day' || (b.per === 'year' && a.dayCount === b.dayCount);
}

/** Parts into which a day count cuts the year, so that every stretch is a whole number of them. */
function partsOfYear(dayCount: DayCount): number {
  switch (dayCount) {
    case 'actual/365':
      return 365;
    case 'actual/360':
    case '30/360':
      return 360;
    case 'actual/actual':
      return 365 * 366;
  }
}

function yearParts(dayCount: DayCount, from: Day, to: Day, starts?: readonly Day[]): number {
  if (dayCount !== 'actual/actual') return dayCountDays(dayCount, from, to, starts);
  const leap = daysInLeapYears(from, to);
  return leap * 365 + (to - from - leap) * 366;
}

/** Days of a stretch that lie in leap years (ISDA's split). */
function daysInLeapYears(from: Day, to: Day): number {
  let days = 0;
  const last = yearOf(to);
  for (let year = yearOf(from); year <= last; year += 1) {
    if (isLeap(year)) days += Math.min(to, yearStart(year + 1)) - Math.max(from, yearStart(year));
  }
  return days;
}

function bondDays(from: Day, to: Day): number {
  const start = civil(from);
  const end = civil(to);
  const startDay = Math.min(start.day, 30);
  const endDay = end.day === 31 && startDay === 30 ? 30 : end.day;
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + endDay - startDay;
}

/** Of whole numbers, 0 or more, not both 0. */
export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
