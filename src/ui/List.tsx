/** Rows in one card, a hairline between them. */
import { Children, type ReactNode } from 'react';
import css from './List.module.css';

export interface ListProps {
  children: ReactNode;
  /** Name for readers where no heading stands above. */
  label?: string;
}

export function List({ children, label }: ListProps) {
  return (
    <ul className={css.list} aria-label={label}>
      {Children.map(children, (row) => (row === null || row === false ? null : <li>{row}</li>))}
    </ul>
  );
}
