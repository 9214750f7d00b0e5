/** A raised surface that holds what belongs together. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import css from './Card.module.css';

export interface CardProps {
  children: ReactNode;
  /** Without padding, for lists that bring their own. */
  flush?: boolean;
  /** `tint` for the annual cost, `sunken` inside a card, `page` on plain screens. */
  tone?: 'raised' | 'tint' | 'sunken' | 'page';
}

export function Card({ children, flush = false, tone = 'raised' }: CardProps) {
  return <div className={classes(css.card, flush && css.flush, css[tone])}>{children}</div>;
}
