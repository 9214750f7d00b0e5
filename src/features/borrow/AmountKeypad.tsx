/** Our digits for the amount; "done" waits until the amount can be borrowed. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { currencyExponent } from '../../ui/money-format';
import { Keypad } from '../../ui/Keypad';
import { readAmount, type Bounds } from './amount-reading';

export interface AmountKeypadProps {
  value: string;
  onChange: (text: string) => void;
  bounds: Bounds;
  onDone: () => void;
}

export function AmountKeypad({ value, onChange, bounds, onDone }: AmountKeypadProps) {
  const { t } = useLingui();
  const { currency } = useReader();
  const exponent = currencyExponent(currency);
  // Where only whole units can be borrowed there is no use for a point.
  const wholeUnits = bounds.step % 10 ** exponent === 0;
  return (
    <Keypad
      label={t`数字键盘`}
      value={value}
      onChange={onChange}
      exponent={wholeUnits ? 0 : exponent}
      backspaceLabel={t`删除`}
      doneLabel={t`完成`}
      onDone={onDone}
      doneDisabled={readAmount(value, exponent, bounds).kind === 'fault'}
    />
  );
}
