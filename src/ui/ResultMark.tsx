/** The round mark at the head of a result: done, still checking, or not. The words below say it. */
import { classes } from './classes';
import { Icon } from './Icon';
import css from './ResultMark.module.css';

export function ResultMark({ d, tone }: { d: string; tone: 'positive' | 'neutral' | 'due' | 'overdue' }) {
  return (
    <span className={classes(css.mark, css[tone])}>
      <Icon d={d} className={css.icon} />
    </span>
  );
}
