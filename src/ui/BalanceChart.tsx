/** The balance over time, falling in steps, with a mark at today. */
import type { CSSProperties } from 'react';
import type { Day } from '../lending/calendar';
import { balancePath, type BalancePoint } from './balance-path';
import css from './BalanceChart.module.css';

export interface BalanceChartProps {
  /** The chart as a sentence. */
  label: string;
  points: readonly BalancePoint[];
  today: Day;
  startLabel: string;
  todayLabel: string;
  endLabel: string;
}

export function BalanceChart({ label, points, today, startLabel, todayLabel, endLabel }: BalanceChartProps) {
  const { line, past, area, today: now } = balancePath(points, today);
  const at: CSSProperties = { left: `${now.x}%`, top: `${now.y}%` };
  // Below its mark, as far as there is room; near an end it takes the place of that end's date.
  const place: CSSProperties = { left: `clamp(2em, ${now.x}%, 100% - 2em)` };
  return (
    <figure className={css.figure}>
      <div className={css.plot} role="img" aria-label={label}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path className={css.area} d={area} />
          <path className={css.line} d={line} />
          <path className={css.past} d={past} />
          <path className={css.drop} d={`M${now.x} ${now.y}V100`} />
        </svg>
        <i style={at} />
      </div>
      <div className={css.axis} aria-hidden="true">
        <span className={now.x < 34 ? css.near : undefined}>{now.x >= 20 && startLabel}</span>
        <b style={place}>{todayLabel}</b>
        <span className={now.x > 66 ? css.near : undefined}>{now.x <= 80 && endLabel}</span>
      </div>
    </figure>
  );
}
