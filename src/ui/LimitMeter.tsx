/** How much of the limit is free: a bar in two parts, and the figures behind it. */
import type { Amount } from '../lending/money';
import { classes } from './classes';
import { moneyText, type Currency, type Locale } from './money-format';
import css from './LimitMeter.module.css';

export interface LimitMeterProps {
  available: Amount;
  used: Amount;
  total: Amount;
  currency: Currency;
  locale: Locale;
  usedLabel: string;
  /** What is held for a loan on its way; not named when nothing is. */
  held: Amount;
  heldLabel: string;
  totalLabel: string;
  /** The bar as a sentence. */
  label: string;
  /** The limit cannot be drawn on now. */
  frozen?: boolean;
  hidden?: boolean;
}

/** A share of the bar in hundredths of a percent: drawing, not money. */
const share = (part: Amount, whole: Amount) =>
  whole <= 0 ? 0 : Math.min(10_000, Math.max(0, Math.round((part / whole) * 10_000)));

export function LimitMeter(props: LimitMeterProps) {
  const { available, used, held, total, currency, locale, usedLabel, heldLabel, totalLabel, label } = props;
  const { frozen = false, hidden = false } = props;
  const free = share(available, total) / 100;
  const text = (amount: Amount) => (hidden ? '••••' : moneyText(amount, currency, locale));
  return (
    <div>
      <svg className={classes(css.bar, frozen && css.frozen)} role="img" aria-label={label}>
        {free > 0 && <rect className={css.free} width={`${free}%`} height="8" rx="4" />}
        {free < 100 && (
          <rect
            className={css.used}
            x={`${free}%`}
            width="100%"
            height="8"
            rx="4"
            transform={free > 0 ? 'translate(3)' : undefined}
          />
        )}
      </svg>
      <div className={css.pair}>
        <span>
          {usedLabel} <b>{text(used)}</b>
        </span>
        {held > 0 && (
          <span>
            {heldLabel} <b>{text(held)}</b>
          </span>
        )}
        <span>
          {totalLabel} <b>{text(total)}</b>
        </span>
      </div>
    </div>
  );
}
