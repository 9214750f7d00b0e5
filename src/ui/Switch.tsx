/** Something that is on or off at once, without a button to confirm it. */
import type { ReactNode } from 'react';
import css from './Switch.module.css';

export interface SwitchProps {
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Switch({ label, detail, checked, onChange, disabled = false }: SwitchProps) {
  return (
    <label className={css.row}>
      <span className={css.words}>
        <span className={css.name}>{label}</span>
        {detail !== undefined && <span className={css.detail}>{detail}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        className={css.switch}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
    </label>
  );
}
