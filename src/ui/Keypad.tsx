/** Our own digits for an {@link AmountField}: large keys, and one that says the amount is done. */
import { memo, type PointerEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { pressKey, type Key } from './amount-text';
import { Icon } from './Icon';
import { BACKSPACE } from './icons-more';
import css from './Keypad.module.css';

export interface KeypadProps {
  /** Name of the keys as a group. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Decimals that may be typed: 0 gives a 00 key, more a point. */
  exponent: number;
  backspaceLabel: string;
  doneLabel: string;
  /** The same one at each drawing, or the keys are drawn anew with it. */
  onDone: () => void;
  doneDisabled?: boolean;
}

const DIGITS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The field keeps its focus, and so its caret, while keys are pressed by finger. */
const keepFocus = (event: PointerEvent) => event.preventDefault();

export function Keypad({ value, onChange, ...keys }: KeypadProps) {
  const { exponent } = keys;
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const press = useCallback(
    (key: Key) => latest.current.onChange(pressKey(latest.current.value, key, exponent)),
    [exponent],
  );
  return <Keys {...keys} press={press} />;
}

type KeysProps = Omit<KeypadProps, 'value' | 'onChange'> & { press: (key: Key) => void };

/** What is typed changes no key. */
const Keys = memo(function Keys(props: KeysProps) {
  const { label, press, exponent, backspaceLabel, doneLabel, onDone, doneDisabled = false } = props;
  const last: Key = exponent === 0 ? '00' : '.';
  const digit = (key: Key) => (
    <button key={key} type="button" onClick={() => press(key)}>
      {key}
    </button>
  );
  return (
    <div className={css.pad} role="group" aria-label={label} onPointerDown={keepFocus}>
      {DIGITS.slice(0, 3).map(digit)}
      <button type="button" className={css.back} aria-label={backspaceLabel} onClick={() => press('back')}>
        <Icon d={BACKSPACE} />
      </button>
      {DIGITS.slice(3, 6).map(digit)}
      <button
        type="button"
        className={css.done}
        aria-disabled={doneDisabled || undefined}
        onClick={doneDisabled ? undefined : onDone}
      >
        {doneLabel}
      </button>
      {DIGITS.slice(6).map(digit)}
      <button type="button" className={css.zero} onClick={() => press('0')}>
        0
      </button>
      {digit(last)}
    </div>
  );
});
