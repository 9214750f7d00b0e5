/** Items of the cost statement: what, at which annual level, on what basis, by whom (F14). */
import type { ReactNode } from 'react';
import { classes } from './classes';
import css from './CostItems.module.css';

export interface CostItem {
  name: string;
  /** Annual level, or what else stands at the end of the line. */
  level: ReactNode;
  /** Basis, how it is charged, who charges it. */
  basis: ReactNode;
}

export interface CostItemsProps {
  title: string;
  /** Heading of the column at the end. */
  levelLabel: string;
  /** Only in default: its heading is amber. */
  contingent?: boolean;
  items: readonly CostItem[];
}

export function CostItems({ title, levelLabel, contingent = false, items }: CostItemsProps) {
  return (
    <section className={css.items}>
      <h3 className={classes(css.head, contingent && css.contingent)}>
        <span>{title}</span>
        <span>{levelLabel}</span>
      </h3>
      <dl>
        {items.map(({ name, level, basis }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={css.level}>{level}</dd>
            <dd className={css.basis}>{basis}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
