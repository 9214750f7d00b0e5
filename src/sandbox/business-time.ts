/** Moments and dates of the lender's zone, Asia/Shanghai: eight hours ahead of UTC all year. product.md 1.3. */
import { addDays, day, type Day } from '../lending/calendar';

const ZONE_OFFSET = 8 * 3_600_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY_LENGTH = 24 * HOUR;

/** The range in which a customer's clock may stand: every date that follows from it can still be written. */
export const EARLIEST_START: Day = day(2000, 1, 1);
export const LATEST_DATE: Day = day(2150, 1, 1);

/** The calendar date in the lender's zone at a moment (milliseconds since 1970). */
export function dateOf(at: number): Day {
  return addDays(day(1970, 1, 1), Math.floor((at + ZONE_OFFSET) / DAY_LENGTH));
}

/** The hour (0-23) that the lender's clock shows. */
export function hourOf(at: number): number {
  return Math.floor((at - momentOf(dateOf(at))) / HOUR);
}

/** The moment at which the lender's clock shows this time on this date. */
export function momentOf(on: Day, hour = 0, minute = 0): number {
  return on * DAY_LENGTH - ZONE_OFFSET + hour * HOUR + minute * MINUTE;
}

/** A moment as it travels: UTC, to the millisecond. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString();
}

/** `2026-03` for a date of that month: the tag by which lists are filtered. */
export function monthOf(at: number): string {
  return new Date(at + ZONE_OFFSET).toISOString().slice(0, 7);
}

/** `2026-03-15 14:31` on the lender's clock, for papers. */
export function writtenMoment(at: number): string {
  return new Date(at + ZONE_OFFSET).toISOString().slice(0, 16).replace('T', ' ');
}
