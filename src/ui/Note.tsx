/** A remark that matters here: an icon, a sentence or two, at most one figure. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import css from './Note.module.css';

export interface NoteProps {
  children: ReactNode;
  tone?: 'neutral' | 'positive' | 'due' | 'overdue';
  icon?: string;
  /** A figure at the end of the line. */
  value?: ReactNode;
  /** In ink and heavier: what the law wants read. */
  strong?: boolean;
}

export function Note({ children, tone = 'neutral', icon, value, strong = false }: NoteProps) {
  return (
    <div className={classes(css.note, css[tone], strong && css.strong)}>
      {icon && <Icon d={icon} size="s" className={css.icon} />}
      <div className={css.words}>{children}</div>
      {value !== undefined && <div className={css.value}>{value}</div>}
    </div>
  );
}
