/** How far something is against a promise: time used of fifteen minutes, steps done of four. */
import type { ReactNode } from 'react';
import css from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** Name for readers. */
  label: string;
  value: number;
  max: number;
  /** The value in words for readers. */
  text: string;
  /** Below the two ends. */
  start?: ReactNode;
  end?: ReactNode;
}

export function ProgressBar({ label, value, max, text, start, end }: ProgressBarProps) {
  const done = Math.min(100, Math.max(0, (value / max) * 100));
  return (
    <div>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(max, Math.max(0, value))}
        aria-valuetext={text}
      >
        <i style={{ width: `${done}%` }} />
      </div>
      {(start !== undefined || end !== undefined) && (
        <div className={css.ends}>
          <span>{start}</span>
          <span>{end}</span>
        </div>
      )}
    </div>
  );
}

/** Steps of a guided form as short bars, with the place in words beside them. */
export function StepBar({ done, of, text }: { done: number; of: number; text: string }) {
  return (
    <div className={css.steps}>
      {Array.from({ length: of }, (_, at) => (
        <i key={at} className={at < done ? css.done : undefined} />
      ))}
      <span>{text}</span>
    </div>
  );
}
