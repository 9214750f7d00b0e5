/** Pairs of a name and its value, the value at the end of the line. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import css from './Facts.module.css';

export interface Fact {
  name: ReactNode;
  value: ReactNode;
  /** A smaller line below: the formula, who charges it. */
  note?: ReactNode;
  tone?: 'positive' | 'due' | 'overdue';
  /** A hairline above: a sum, another matter. */
  parted?: boolean;
}

export interface FactsProps {
  facts: readonly (Fact | null | false)[];
  /** Closer lines in smaller type. */
  dense?: boolean;
}

export function Facts({ facts, dense = false }: FactsProps) {
  return (
    <dl className={classes(css.facts, dense && css.dense)}>
      {facts.map(
        (fact, at) =>
          fact && (
            <div key={at} className={fact.parted ? css.parted : undefined}>
              <dt>{fact.name}</dt>
              <dd className={fact.tone && css[fact.tone]}>{fact.value}</dd>
              {fact.note && <dd className={css.note}>{fact.note}</dd>}
            </div>
          ),
      )}
    </dl>
  );
}
