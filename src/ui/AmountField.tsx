/** A large field for an amount: a real input, its digits grouped while they are typed, errors said beside it. */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { plainAmountText, shownAmountText } from './amount-text';
import { classes } from './classes';
import css from './AmountField.module.css';

export interface AmountFieldProps {
  label: ReactNode;
  /** The text as typed, without grouping: read it with readAmountText. */
  value: string;
  onChange: (text: string) => void;
  /** `currencySymbol(currency)`. */
  symbol: string;
  /** Decimals of the currency: without any the phone shows digits only. */
  exponent: number;
  /** Least, most and step, said before anything is typed. */
  hint?: ReactNode;
  /** What is wrong and what would be right. */
  error?: ReactNode;
  /** Our own keypad types: the phone's stays away. */
  keypad?: boolean;
  /** Entered, or tapped again. */
  onFocus?: () => void;
  /** Enter, or the phone's own "done". */
  onDone?: () => void;
  focusOnShow?: boolean;
  name?: string;
  placeholder?: string;
}

/** Where the caret stands once as many digits precede it as before grouping changed. */
function caretAfter(text: string, digits: number): number {
  let at = 0;
  for (let seen = 0; at < text.length && seen < digits; at += 1) if (text.charAt(at) !== ',') seen += 1;
  return at;
}

export function AmountField(props: AmountFieldProps) {
  const { label, value, onChange, symbol, exponent, hint, error, keypad = false } = props;
  const { onFocus, onDone, focusOnShow = false, name, placeholder = '0' } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const digitsBefore = useRef<number | null>(null);
  const shown = shownAmountText(value);

  useLayoutEffect(() => {
    if (digitsBefore.current === null || document.activeElement !== input.current) return;
    const at = caretAfter(shown, digitsBefore.current);
    input.current?.setSelectionRange(at, at);
    digitsBefore.current = null;
  }, [shown]);
  useLayoutEffect(() => {
    if (focusOnShow) input.current?.focus();
  }, [focusOnShow]);

  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.line}>
        <span className={css.symbol} aria-hidden="true">
          {symbol}
        </span>
        <input
          ref={input}
          id={id}
          name={name}
          className={classes(css.input, shown.length > 9 && css.long, shown.length > 12 && css.longest)}
          type="text"
          inputMode={keypad ? 'none' : exponent === 0 ? 'numeric' : 'decimal'}
          enterKeyHint="done"
          autoComplete="off"
          placeholder={placeholder}
          value={shown}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onFocus={onFocus}
          onClick={onFocus}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onDone || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onDone();
          }}
          onChange={({ target }) => {
            const before = target.value.slice(0, target.selectionStart ?? target.value.length);
            digitsBefore.current = plainAmountText(before).length;
            onChange(plainAmountText(target.value));
          }}
        />
      </div>
      {hint && (
        <div id={`${id}-hint`} className={css.hint}>
          {hint}
        </div>
      )}
      <div id={`${id}-error`} className={css.error} aria-live="polite">
        {error}
      </div>
    </div>
  );
}
