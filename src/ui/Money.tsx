/** An amount as a figure: sign and decimals at 60 %, digits of one width, read aloud as one number. */
import type { CSSProperties } from 'react';
import type { Amount } from '../lending/money';
import { classes } from './classes';
import { moneyParts, moneySpoken, type Currency, type Locale } from './money-format';
import css from './Money.module.css';

export interface MoneyProps {
  amount: Amount;
  currency: Currency;
  locale: Locale;
  /** xl 52, l 34, m 22, s 17 px. */
  size?: 'xl' | 'l' | 'm' | 's';
  tone?: 'ink' | 'positive' | 'due' | 'mute';
  /** Shows •••• instead; `hiddenLabel` is what a reader hears then. */
  hidden?: boolean;
  hiddenLabel?: string;
  /** What a reader hears instead of the amount's own words. */
  spoken?: string;
  /** Leaves the decimals out while they are zero. */
  short?: boolean;
  /** Lets a changed figure roll in; only where the person changed something. */
  roll?: boolean;
}

/** About how wide a figure is, in em, so that a long one shrinks instead of leaving a narrow screen. */
const width = (whole: string, rest: string) => Math.ceil(whole.length * 6 + rest.length * 3.7) / 10;

export function Money({
  amount,
  currency,
  locale,
  size = 'm',
  tone = 'ink',
  hidden = false,
  hiddenLabel = '',
  spoken,
  short = false,
  roll = false,
}: MoneyProps) {
  const { sign, symbol, whole, fraction } = moneyParts(amount, currency, locale);
  const decimals = short && !/[1-9]/.test(fraction) ? '' : fraction;
  const style: CSSProperties & { '--em': number } = { '--em': width(whole, sign + symbol + decimals) };
  return (
    <span className={classes(css.money, css[size], css[tone])}>
      <span className="sr-only">
        {hidden ? hiddenLabel : (spoken ?? moneySpoken(amount, currency, locale))}
      </span>
      {hidden ? (
        <span className={css.dots} aria-hidden="true">
          ••••
        </span>
      ) : (
        <span
          key={roll ? sign + whole + decimals : ''}
          className={roll ? css.roll : undefined}
          style={size === 'xl' || size === 'l' ? style : undefined}
          aria-hidden="true"
        >
          {sign}
          <small>{symbol}</small>
          {whole}
          {decimals && <sub>{decimals}</sub>}
        </span>
      )}
    </span>
  );
}
