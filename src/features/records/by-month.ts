/** Records cut into months, and the months that can be asked for (product.md F52). */
import { addMonths, formatDay, parseDay } from '../../lending/calendar';

export interface Month<R> {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly records: readonly R[];
}

/** In the order in which they come, so that a page added later continues the last month. */
export function byMonth<R extends { readonly on: string }>(records: readonly R[]): readonly Month<R>[] {
  const months: { month: string; records: R[] }[] = [];
  for (const record of records) {
    const month = record.on.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.records.push(record);
    else months.push({ month, records: [record] });
  }
  return months;
}

/** A stretch of a month's records, short enough to be drawn at once. */
export interface Part<R> extends Month<R> {
  /** The month begins with it. */
  readonly first: boolean;
}

/** Months cut into parts of at most `size` records, in their order. */
export function inParts<R>(months: readonly Month<R>[], size: number): readonly Part<R>[] {
  return months.flatMap(({ month, records }) =>
    Array.from({ length: Math.ceil(records.length / size) }, (_, at) => ({
      month,
      first: at === 0,
      records: records.slice(at * size, (at + 1) * size),
    })),
  );
}

/** The month of a date and those before it, newest first. @param date `YYYY-MM-DD`. */
export function monthsUpTo(date: string, count: number): readonly string[] {
  const first = parseDay(`${date.slice(0, 7)}-01`);
  if (first === null) return [];
  return Array.from({ length: count }, (_, back) => formatDay(addMonths(first, -back)).slice(0, 7));
}
