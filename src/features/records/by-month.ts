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

/** The month of a date and those before it, newest first. @param date `YYYY-MM-DD`. */
export function monthsUpTo(date: string, count: number): readonly string[] {
  const first = parseDay(`${date.slice(0, 7)}-01`);
  if (first === null) return [];
  return Array.from({ length: count }, (_, back) => formatDay(addMonths(first, -back)).slice(0, 7));
}
