/** One of several, each with a word of explanation: real radios as tiles. */
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import css from './OptionTiles.module.css';

export interface TileOption<T extends string> {
  value: T;
  label: ReactNode;
  detail?: ReactNode;
  /** It cannot be chosen; say why in `detail`. */
  disabled?: boolean;
}

export interface OptionTilesProps<T extends string> {
  legend: string;
  legendHidden?: boolean;
  options: readonly TileOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  columns?: 2 | 3;
}

export function OptionTiles<T extends string>(props: OptionTilesProps<T>) {
  const { legend, legendHidden = false, options, value, onChange, columns = 2 } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={legendHidden ? 'sr-only' : css.legend}>{legend}</legend>
      <div className={classes(css.tiles, columns === 3 && css.three)}>
        {options.map((option) => (
          <label key={option.value} className={css.tile}>
            <input
              className={css.input}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={css.face}>
              <b>{option.label}</b>
              {option.detail !== undefined && <span>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
