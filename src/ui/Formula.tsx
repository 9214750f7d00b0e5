/** An amount's own arithmetic: the line, the days it counts, and one sentence (F38). */
import type { ReactNode } from 'react';
import { unbroken } from './unbroken';
import css from './Formula.module.css';

export interface FormulaProps {
  /** `12,000.00 × 0.05% × 17 天`, and what it comes to, one line each. */
  lines: readonly { terms: string; result: string }[];
  /** The stretch of days as a bar: how many, from, to. */
  days?: { count: string; from: string; to: string } | undefined;
  children?: ReactNode;
}

export function Formula({ lines, days, children }: FormulaProps) {
  return (
    <div className={css.formula}>
      {lines.map(({ terms, result }) => (
        <p key={terms} className={css.line}>
          {unbroken(terms)} ={'\u00a0'}
          <b>{result}</b>
        </p>
      ))}
      {days && (
        <div className={css.days}>
          <div className={css.bar}>
            <b>{days.count}</b>
          </div>
          <div className={css.ends}>
            <span>{days.from}</span>
            <span>{days.to}</span>
          </div>
        </div>
      )}
      {children && <div className={css.words}>{children}</div>}
    </div>
  );
}
