/** A due date as a leaf of a calendar; the row beside it says the date in words. */
import { classes } from './classes';
import css from './DateTile.module.css';

export interface DateTileProps {
  /** `15`. */
  day: string;
  /** `4 月`, `Apr`: dateText(…, 'tile'). */
  month: string;
  /** On a ground other than a card's. */
  plain?: boolean;
}

export function DateTile({ day, month, plain = false }: DateTileProps) {
  return (
    <span className={classes(css.tile, plain && css.plain)} aria-hidden="true">
      <b>{day}</b>
      <span>{month}</span>
    </span>
  );
}
