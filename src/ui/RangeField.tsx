/** A value on a scale, drawn by the browser's own slider. */
import { useId, type ReactNode } from 'react';
import css from './RangeField.module.css';

export interface RangeFieldProps {
  label: ReactNode;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
  /** The value in words, shown and spoken: `800 ms`. */
  text: string;
}

export function RangeField({ label, value, min, max, step = 1, onChange, text }: RangeFieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}
