/** Geometry of the balance chart: steps in a box of 0-100 by 0-100, y growing downwards. */
import type { Day } from '../lending/calendar';
import type { Amount } from '../lending/money';

/** From this day on, this much principal is owed. */
export interface BalancePoint {
  readonly on: Day;
  readonly balance: Amount;
}

export interface BalancePath {
  /** The whole line of steps. */
  readonly line: string;
  /** The part up to today. */
  readonly past: string;
  /** The area below the line. */
  readonly area: string;
  /** Where today stands. */
  readonly today: { readonly x: number; readonly y: number };
}

const round = (n: number) => Math.round(n * 100) / 100;

/** Points in order of date; today outside their span stands at the nearer end. At least one point. */
export function balancePath(points: readonly BalancePoint[], today: Day): BalancePath {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) throw new RangeError('a balance has at least one point');
  const span = Math.max(1, last.on - first.on);
  const most = Math.max(1, ...points.map((point) => point.balance));
  const x = (on: number) => round((Math.min(Math.max(on, first.on), last.on) - first.on) * (100 / span));
  const y = (balance: Amount) => round(100 - (balance / most) * 100);

  const steps = (shown: readonly BalancePoint[]) =>
    shown.map((point, at) =>
      at === 0 ? `M${x(point.on)} ${y(point.balance)}` : `H${x(point.on)}V${y(point.balance)}`,
    );
  const line = steps(points).join('');
  const passed = points.filter((point) => point.on <= today);
  const now = passed[passed.length - 1] ?? first;
  const past = passed.length === 0 ? '' : `${steps(passed).join('')}H${x(today)}`;
  return { line, past, area: `${line}V100H0Z`, today: { x: x(today), y: y(now.balance) } };
}
