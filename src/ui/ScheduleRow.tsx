/** One instalment of a running loan with its state in words; goes into a List. */
import type { ReactNode } from 'react';
import type { InstalmentState } from '../lending/terms';
import { classes } from './classes';
import { Icon } from './Icon';
import { ALERT, CHECK } from './icons';
import { unbroken } from './unbroken';
import css from './ScheduleRow.module.css';

export interface ScheduleRowProps {
  no: number;
  state: InstalmentState;
  /** Due date in full. */
  due: ReactNode;
  /** What it is made of: 本金 916.14 + 利息 186.00. */
  detail: string;
  amount: ReactNode;
  /** The state in words: 已还, 5 天后, 逾期 3 天. */
  stateText: ReactNode;
  /** Still upcoming, but the next one: drawn as a due one is. */
  soon?: boolean;
}

export function ScheduleRow({ no, state, due, detail, amount, stateText, soon = false }: ScheduleRowProps) {
  const closed = state === 'paid' || state === 'settled-early';
  return (
    <div className={classes(css.row, css[soon ? 'due' : state])}>
      <span className={css.no}>
        {closed ? <Icon d={CHECK} size="xs" /> : state === 'overdue' ? <Icon d={ALERT} size="s" /> : no}
      </span>
      <div className={css.words}>
        <div className={css.date}>{due}</div>
        <div className={css.detail}>{unbroken(detail)}</div>
      </div>
      <div className={css.figures}>
        <div className={css.amount}>{amount}</div>
        <div className={css.state}>{stateText}</div>
      </div>
    </div>
  );
}
