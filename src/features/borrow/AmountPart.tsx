/** How much: typed on our keypad or any keyboard, dragged, or a quick amount; the bounds said first (product.md F10). */
import { memo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { amount, formatMinor, type Amount } from '../../lending/money';
import { AmountField } from '../../ui/AmountField';
import { Chip, Chips } from '../../ui/Chip';
import { currencyExponent, currencySymbol, moneyShort } from '../../ui/money-format';
import { nearest, quickAmounts, readAmount, type Bounds } from './amount-reading';
import { useAmountWords } from './words';
import css from './AmountPart.module.css';

export interface AmountPartProps {
  value: string;
  onChange: (text: string) => void;
  bounds: Bounds;
  /** The field was entered: up with the keypad. */
  onEnter: () => void;
  onDone: () => void;
}

export function AmountPart({ value, onChange, bounds, onEnter, onDone }: AmountPartProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const exponent = currencyExponent(currency);
  const words = useAmountWords(bounds);
  const money = (of: Amount) => moneyShort(of, currency, locale);
  const reading = readAmount(value, exponent, bounds);
  const at = nearest(value, exponent, bounds);
  return (
    <div className={css.part}>
      <AmountField
        label={t`借多少`}
        name="amount"
        value={value}
        onChange={onChange}
        symbol={currencySymbol(currency)}
        exponent={exponent}
        keypad
        hint={
          <span className={css.bounds}>
            <span>{t`最多可借 ${money(bounds.maximum)}`}</span>
            <span>{t`${money(bounds.minimum)} 起，${money(bounds.step)} 的整数倍`}</span>
          </span>
        }
        error={reading.kind === 'fault' ? words(reading.fault) : null}
        onFocus={onEnter}
        onDone={onDone}
      />
      <input
        type="range"
        className={css.slider}
        aria-label={t`拖动选金额`}
        aria-valuetext={money(at)}
        min={0}
        max={bounds.maximum}
        step={bounds.step}
        value={at}
        onChange={({ target }) => onChange(plainText(atLeast(Number(target.value), bounds), exponent))}
      />
      <QuickAmounts
        bounds={bounds}
        chosen={quickAmounts(bounds, 10 ** exponent).find((quick) => quick === at) ?? null}
        onChange={onChange}
      />
    </div>
  );
}

interface QuickAmountsProps extends Pick<AmountPartProps, 'bounds' | 'onChange'> {
  /** Which of them is in the field; null for none. */
  chosen: Amount | null;
}

const QuickAmounts = memo(function QuickAmounts({ bounds, chosen, onChange }: QuickAmountsProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const exponent = currencyExponent(currency);
  const money = (of: Amount) => moneyShort(of, currency, locale);
  return (
    <Chips label={t`常用金额`}>
      {quickAmounts(bounds, 10 ** exponent).map((quick) => (
        <Chip
          key={quick}
          selected={quick === chosen}
          onClick={() => onChange(plainText(quick, exponent))}
          label={t`借 ${money(quick)}`}
        >
          {money(quick)}
        </Chip>
      ))}
    </Chips>
  );
});

/** As somebody would type it: no zeros after the point. */
const plainText = (of: Amount, exponent: number) => formatMinor(of, exponent).replace(/\.0+$/, '');

/** A dragged value within the bounds; below the least there is only the least. */
function atLeast(dragged: number, { minimum, maximum }: Bounds): Amount {
  return amount(Math.min(Math.max(dragged, minimum), maximum));
}
