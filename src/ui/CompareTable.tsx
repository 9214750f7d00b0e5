/** Before and after, side by side: what a decision changes, line by line. */
import { classes } from './classes';
import css from './CompareTable.module.css';

export interface CompareRow {
  name: string;
  before: string;
  after: string;
  /** It got better for the person: said by weight and colour, the figures say it in themselves. */
  better?: boolean;
}

export interface CompareTableProps {
  /** The table's name for readers. */
  caption: string;
  beforeLabel: string;
  afterLabel: string;
  rows: readonly CompareRow[];
}

export function CompareTable({ caption, beforeLabel, afterLabel, rows }: CompareTableProps) {
  return (
    <table className={css.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{beforeLabel}</th>
          <th scope="col">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after, better = false }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={css.before}>{before}</td>
            <td className={classes(css.after, better && css.better)}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
