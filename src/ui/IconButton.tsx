/** A button that is only an icon; its name is spoken. */
import { classes } from './classes';
import { Icon } from './Icon';
import css from './IconButton.module.css';

export interface IconButtonProps {
  d: string;
  label: string;
  onClick: () => void;
  /** `tile` has a ground of its own; `bare` 44 x 44 without; `inline` sits small in a line of text. */
  look?: 'tile' | 'bare' | 'inline';
  /** For one that switches something on and off. */
  pressed?: boolean;
}

export function IconButton({ d, label, onClick, look = 'bare', pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(css.button, css[look])}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon d={d} size={look === 'inline' ? 's' : 'm'} />
    </button>
  );
}
