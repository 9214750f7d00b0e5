/** One of a few, side by side: real radios, so arrows move between them. */
import { useId } from 'react';
import css from './Segment.module.css';

export interface SegmentOption<T extends string> {
  value: T;
  label: string;
  disabled?: boolean;
}

export interface SegmentProps<T extends string> {
  legend: string;
  /** Keeps the legend for readers only. */
  legendHidden?: boolean;
  options: readonly SegmentOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
}

export function Segment<T extends string>(props: SegmentProps<T>) {
  const { legend, legendHidden = false, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={legendHidden ? 'sr-only' : css.legend}>{legend}</legend>
      <div className={css.track}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              className={css.input}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={css.label}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
