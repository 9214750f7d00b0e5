/** Asking again at the pace that the lender names; slower while nobody answers, not at all while out of view. */
import type { Query } from '@tanstack/react-query';

interface Polled {
  readonly pollAfter: number | null;
}

const MOST_MS = 30_000;

/** Milliseconds to the next question, or false when it will not change by itself. For `refetchInterval`. */
export function pollInterval<D extends Polled>(query: Query<D, Error, D, readonly string[]>): number | false {
  const { data, error, errorUpdateCount } = query.state;
  if (data === undefined || data.pollAfter === null) return false;
  const asked = Math.max(1, data.pollAfter) * 1000;
  return error ? Math.min(asked * 2 * Math.min(errorUpdateCount, 8), MOST_MS) : asked;
}
