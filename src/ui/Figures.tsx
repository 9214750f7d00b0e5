/** Two or three figures with their names at the ends of a line, as above a dock's button; in large text one per line. */
import type { ReactNode } from 'react';
import css from './Figures.module.css';

export interface Figure {
  label: ReactNode;
  /** A Money, or a figure as text. */
  value: ReactNode;
  /** Below, smaller. */
  note?: ReactNode;
}

export interface FiguresProps {
  figures: readonly Figure[];
  /** Changes are said to readers once they have settled. */
  live?: boolean;
}

export function Figures({ figures, live = false }: FiguresProps) {
  return (
    <div className={css.figures} aria-live={live ? 'polite' : undefined}>
      {figures.map(({ label, value, note }, at) => (
        <div key={at}>
          <span className={css.label}>{label}</span>
          <span className={css.value}>{value}</span>
          {note !== undefined && <span className={css.note}>{note}</span>}
        </div>
      ))}
    </div>
  );
}
