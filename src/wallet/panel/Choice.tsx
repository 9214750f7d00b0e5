/** One of several in the browser's own list, with its label beside it. */
import { useId } from 'react';
import css from './Choice.module.css';

export interface ChoiceProps<T extends string> {
  label: string;
  /** For readers only. */
  labelHidden?: boolean;
  /** Above the list instead of beside it. */
  stacked?: boolean;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}

export function Choice<T extends string>({
  label,
  labelHidden = false,
  stacked = false,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={stacked ? css.stacked : css.choice}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
