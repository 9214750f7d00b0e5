/** Nobody is disturbed between 22:00 and 08:00 of the lender's zone. product.md F57. */
import { addDays } from '../../lending/calendar';
import { dateOf, hourOf, momentOf } from '../business-time';

export const QUIET = { from: 22, to: 8 } as const;

export function isQuiet(at: number): boolean {
  const hour = hourOf(at);
  return hour >= QUIET.from || hour < QUIET.to;
}

/** The moment itself, or the end of the night into which it falls. */
export function afterQuiet(at: number): number {
  if (!isQuiet(at)) return at;
  const day = dateOf(at);
  return momentOf(hourOf(at) >= QUIET.from ? addDays(day, 1) : day, QUIET.to);
}
