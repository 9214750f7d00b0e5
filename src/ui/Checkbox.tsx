/** A box to tick, never ticked beforehand, with what it means and a way to read it in full. */
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import css from './Checkbox.module.css';

export interface CheckboxProps {
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** At the end, outside the label: a link to the text agreed to. */
  aside?: ReactNode;
  /** Said below, and the box outlined. */
  error?: ReactNode;
  disabled?: boolean;
}

export function Checkbox(props: CheckboxProps) {
  const { label, detail, checked, onChange, aside, error, disabled = false } = props;
  const id = useId();
  return (
    <div className={css.row}>
      <label className={css.label}>
        <input
          type="checkbox"
          className={classes(css.box, Boolean(error) && css.wrong)}
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span className={css.words}>
          <span className={css.name}>{label}</span>
          {detail !== undefined && <span className={css.detail}>{detail}</span>}
        </span>
      </label>
      {aside}
      {error && (
        <p id={id} className={css.error}>
          {error}
        </p>
      )}
    </div>
  );
}
