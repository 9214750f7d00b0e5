/** The months that can be asked for (product.md F52). */
import { addMonths, formatDay, parseDay } from '../../lending/calendar';

/** The month of a date and those before it, newest first. @param date `YYYY-MM-DD`. */
export function monthsUpTo(date: string, count: number): readonly string[] {
  const first = parseDay(`${date.slice(0, 7)}-01`);
  if (first === null) return [];
  return Array.from({ length: count }, (_, back) => formatDay(addMonths(first, -back)).slice(0, 7));
}
