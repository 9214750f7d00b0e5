/** A row of a list: a tile, words on the left, figures on the right; a link, a button, or plain. */
import type { MouseEvent, ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import { CHEVRON } from './icons';
import css from './ListRow.module.css';

export interface ListRowProps {
  title: ReactNode;
  /** Second line and third, fainter line. */
  detail?: ReactNode;
  note?: ReactNode;
  /** Right of the title, and right of the detail. */
  value?: ReactNode;
  valueNote?: ReactNode;
  /** Before the words: an {@link IconTile} or a DateTile. */
  lead?: ReactNode;
  /** At the very end, instead of the chevron of a row that leads somewhere. */
  trail?: ReactNode;
  /** `label` makes the title quieter than the value, as in a form. */
  emphasis?: 'title' | 'label';
  href?: string;
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  /** It cannot be followed now; say why in `detail`. */
  disabled?: boolean;
}

export function ListRow(props: ListRowProps) {
  const { title, detail, note, value, valueNote, lead, trail, emphasis = 'title' } = props;
  const { href, onClick, disabled = false } = props;
  const leads = Boolean(href ?? onClick);
  const content = (
    <>
      {lead}
      <span className={css.words}>
        <span className={css.line}>
          <span className={css[emphasis]}>{title}</span>
          {value !== undefined && <span className={css.value}>{value}</span>}
        </span>
        {(detail !== undefined || valueNote !== undefined) && (
          <span className={classes(css.line, css.detail)}>
            <span>{detail}</span>
            {valueNote !== undefined && <span className={css.note}>{valueNote}</span>}
          </span>
        )}
        {note !== undefined && <span className={css.note}>{note}</span>}
      </span>
      {trail ?? (leads && <Icon d={CHEVRON} size="s" className={css.chevron} />)}
    </>
  );
  const look = classes(css.row, leads && css.leads, disabled && css.off);
  if (href && !disabled)
    return (
      <a className={look} href={href} onClick={onClick}>
        {content}
      </a>
    );
  if (!leads) return <div className={look}>{content}</div>;
  return (
    <button
      type="button"
      className={look}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {content}
    </button>
  );
}

/** A 44 px tile with an icon, before a row's words. */
export function IconTile({ d, round = false }: { d: string; round?: boolean }) {
  return (
    <span className={classes(css.tile, round && css.round)}>
      <Icon d={d} />
    </span>
  );
}
