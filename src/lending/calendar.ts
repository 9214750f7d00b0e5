/** Calendar dates of the lender's zone as integer day numbers. product.md 1.3. */

declare const dayBrand: unique symbol;

/** Days since 1970-01-01, a plain date with no time and no zone. Made by `day`, `parseDay` and date arithmetic. */
export type Day = number & { readonly [dayBrand]: 'Day' };

/** A date as people write it; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days of a common year before each month, by month number from 1; a thirteenth closes the year. */
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const DAYS_BEFORE_1970 = daysBeforeYear(1970);

/** Whether a year of the Gregorian calendar has a 29 February. */
export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1-12). */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/**
 * The day number of a date.
 * @throws RangeError when no such date exists in the years 1 to 9999.
 */
export function day(year: number, month: number, dayOfMonth: number): Day {
  if (!isDate(year, month, dayOfMonth)) throw new RangeError(`no such date: ${year}-${month}-${dayOfMonth}`);
  return (monthStart(year, month) + dayOfMonth - 1) as Day;
}

/** Reads `YYYY-MM-DD`; null for any other form and for a date that does not exist. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const dayOfMonth = Number(text.slice(8, 10));
  return isDate(year, month, dayOfMonth) ? day(year, month, dayOfMonth) : null;
}

/** Writes `YYYY-MM-DD`. */
export function formatDay(on: Day): string {
  const { year, month, day: dayOfMonth } = civil(on);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Year, month and day of the month of a day number. */
export function civil(on: Day): CivilDate {
  const year = yearOf(on);
  const dayOfYear = on - yearStart(year);
  const leapDay = isLeap(year) ? 1 : 0;
  // No month is longer than 32 days, so this month is the right one or the one before it.
  let month = Math.floor(dayOfYear / 32) + 1;
  if (dayOfYear >= daysBeforeMonth(month + 1, leapDay)) month += 1;
  return { year, month, day: dayOfYear - daysBeforeMonth(month, leapDay) + 1 };
}

/** The calendar year of a day number. */
export function yearOf(on: Day): number {
  const guess = 1970 + Math.floor(on / 365.2425);
  if (yearStart(guess) > on) return guess - 1;
  return yearStart(guess + 1) <= on ? guess + 1 : guess;
}

/** The first of January of a year. */
export function yearStart(year: number): Day {
  return (daysBeforeYear(year) - DAYS_BEFORE_1970) as Day;
}

/**
 * The date so many days later, or earlier when `days` is negative.
 * @throws RangeError unless `days` is whole.
 */
export function addDays(on: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`not a number of days: ${days}`);
  return (on + days) as Day;
}

/**
 * The date `months` after an anchor: the anchor's own day of the month, or the month's last where it is shorter.
 * Always count from the anchor, never from a clamped date (31 Jan, 28 Feb, 31 Mar). product.md 1.3.
 */
export function addMonths(anchor: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civil(anchor);
  return onMonth(year, month + months, dayOfMonth);
}

/** A day of a month, clamped to its length; months may run past December or before January. */
export function onMonth(year: number, month: number, dayOfMonth: number): Day {
  const carried = Math.floor((month - 1) / 12);
  const inYear = month - carried * 12;
  const start = monthStart(year + carried, inYear);
  return (start + Math.min(dayOfMonth, monthLength(year + carried, inYear)) - 1) as Day;
}

/** Days from the first date inclusive to the last exclusive. product.md 1.1. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(on: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((on + 3) % 7) + 7) % 7) + 1;
}

function isDate(year: number, month: number, dayOfMonth: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(dayOfMonth) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= monthLength(year, month)
  );
}

function daysBeforeYear(year: number): number {
  const whole = year - 1;
  return whole * 365 + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400);
}

function daysBeforeMonth(month: number, leapDay: number): number {
  return (DAYS_BEFORE_MONTH[month] ?? 0) + (month > 2 ? leapDay : 0);
}

function monthStart(year: number, month: number): number {
  return yearStart(year) + daysBeforeMonth(month, isLeap(year) ? 1 : 0);
}
