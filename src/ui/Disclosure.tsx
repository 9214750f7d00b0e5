/** Something that opens in place: the browser's own details, for "why this number" (F38) and other asides. */
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { INFO } from './icons';
import { DOWN } from './icons-more';
import css from './Disclosure.module.css';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  /** Open from the start. */
  open?: boolean;
  icon?: string;
  onToggle?: (open: boolean) => void;
}

export function Disclosure({ summary, children, open = false, icon = INFO, onToggle }: DisclosureProps) {
  return (
    <details className={css.details} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon d={icon} size="s" />
        <span>{summary}</span>
        <Icon d={DOWN} size="s" className={css.chevron} />
      </summary>
      {children}
    </details>
  );
}
