/** A row whose value is chosen from the phone's own list. */
import { useId, type ReactNode } from 'react';
import { Icon } from './Icon';
import { CHEVRON } from './icons';
import css from './SelectRow.module.css';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectRowProps {
  label: ReactNode;
  options: readonly SelectOption[];
  /** Empty: nothing chosen yet, the placeholder shows. */
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  error?: ReactNode;
  disabled?: boolean;
  name?: string;
}

export function SelectRow(props: SelectRowProps) {
  const { label, options, value, onChange, placeholder, error, disabled = false, name } = props;
  const id = useId();
  return (
    <div className={css.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={value === '' ? css.empty : undefined}
        name={name}
        value={value}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon d={CHEVRON} size="s" className={css.chevron} />
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
    </div>
  );
}
