/** A state in one or two words; its colour only repeats them. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import css from './Tag.module.css';

export interface TagProps {
  children: ReactNode;
  tone?: 'neutral' | 'primary' | 'positive' | 'due' | 'overdue';
  icon?: string;
}

export function Tag({ children, tone = 'neutral', icon }: TagProps) {
  return (
    <span className={classes(css.tag, css[tone])}>
      {icon && <Icon d={icon} size="xs" />}
      {children}
    </span>
  );
}
