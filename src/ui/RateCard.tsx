/** The price of a loan in its one form everywhere: the annual rate large and first, the daily one small (product.md 1.9). */
import type { ReactNode } from 'react';
import type { Rate } from '../lending/terms';
import { rateText } from './format';
import { type Locale } from './money-format';
import css from './RateCard.module.css';

export interface RateCardProps {
  /** Says which rate it is: 年利率（单利）. */
  annualLabel: string;
  annual: Rate;
  locale: Locale;
  /** The daily rate in words. */
  daily: ReactNode;
  /** What a round sum costs for a day. */
  example?: ReactNode;
  /** A line below both: the better or former rate, how the rate may change. */
  note?: ReactNode;
}

export function RateCard({ annualLabel, annual, locale, daily, example, note }: RateCardProps) {
  return (
    <div className={css.card}>
      <div className={css.rates}>
        <div className={css.annual}>
          <span>{annualLabel}</span>
          <b>{rateText(annual, locale)}</b>
        </div>
        <div className={css.daily}>
          <div>{daily}</div>
          {example && <div>{example}</div>}
        </div>
      </div>
      {note && <p className={css.note}>{note}</p>}
    </div>
  );
}
