/** A field for words or digits: a real input with its label, its hint and what is wrong said beside it. */
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import css from './TextField.module.css';

export interface TextFieldProps {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  hint?: ReactNode;
  /** What is wrong and what would be right. */
  error?: ReactNode;
  /** So many lines are in sight; one makes it an input. */
  lines?: number;
  /** Digits in groups, as on a card. */
  digits?: boolean;
  inputMode?: 'decimal' | 'numeric' | 'search' | 'text';
  type?: 'date' | 'month' | 'search' | 'text';
  autoComplete?: string;
  maxLength?: number;
  placeholder?: string;
  disabled?: boolean;
  /** Enter, or the phone's own "done"; not where several lines are written. */
  onDone?: () => void;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, lines = 1, digits = false, onDone } = props;
  const { inputMode = 'text', type = 'text', autoComplete = 'off', maxLength, placeholder, disabled } = props;
  const id = useId();
  const shared = {
    id,
    className: classes(css.input, digits && css.digits),
    value,
    inputMode,
    autoComplete,
    maxLength,
    placeholder,
    disabled,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': `${id}-hint ${id}-error`,
  };
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          enterKeyHint={type === 'search' ? 'search' : 'done'}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onDone || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onDone();
          }}
        />
      )}
      <div id={`${id}-hint`} className={css.hint}>
        {hint}
      </div>
      <div id={`${id}-error`} className={css.error} aria-live="polite">
        {error}
      </div>
    </div>
  );
}
