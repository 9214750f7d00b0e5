/** Small choices that wrap: quick amounts, filters. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import css from './Chip.module.css';

export interface ChipProps {
  children: ReactNode;
  selected?: boolean;
  onClick: () => void;
  /** It cannot be chosen now. */
  disabled?: boolean;
  /** Name for readers: 借 5,000 元. */
  label?: string;
}

export function Chip({ children, selected = false, onClick, disabled = false, label }: ChipProps) {
  return (
    <button
      type="button"
      className={classes(css.chip, selected && css.on)}
      aria-pressed={selected}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}

/** Chips in lines, with a name for readers. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.chips} role="group" aria-label={label}>
      {children}
    </div>
  );
}
