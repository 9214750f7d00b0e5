/** Rows in one card, a hairline between them. */
import { Children, type ReactNode } from 'react';
import { classes } from './classes';
import css from './List.module.css';

export interface ListProps {
  children: ReactNode;
  /** Name for readers where no heading stands above. */
  label?: string;
  /** On a ground of its own colour, such as a sheet's. */
  tone?: 'page';
}

export function List({ children, label, tone }: ListProps) {
  return (
    <ul className={classes(css.list, tone && css[tone])} aria-label={label}>
      {Children.map(children, (row) => (row === null || row === false ? null : <li>{row}</li>))}
    </ul>
  );
}
