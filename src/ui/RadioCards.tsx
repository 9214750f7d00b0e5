/** One of a few that need room: each a card with a radio, a figure and its own content (before and after, a plan). */
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import css from './RadioCards.module.css';

export interface RadioCard<T extends string> {
  value: T;
  title: ReactNode;
  /** At the end of the title's line: what it saves, what it costs. */
  aside?: ReactNode;
  /** Below, inside the card. */
  content?: ReactNode;
  disabled?: boolean;
}

export interface RadioCardsProps<T extends string> {
  legend: string;
  legendHidden?: boolean;
  options: readonly RadioCard<T>[];
  value: T | null;
  onChange: (value: T) => void;
}

export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { legend, legendHidden = false, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={legendHidden ? 'sr-only' : css.legend}>{legend}</legend>
      <div className={css.cards}>
        {options.map((option) => (
          <div key={option.value} className={classes(css.card, option.value === value && css.on)}>
            <label className={css.head}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                disabled={option.disabled}
                onChange={() => onChange(option.value)}
              />
              <span className={css.title}>{option.title}</span>
              {option.aside !== undefined && <span className={css.aside}>{option.aside}</span>}
            </label>
            {option.content}
            <span className={css.frame} aria-hidden="true" />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
