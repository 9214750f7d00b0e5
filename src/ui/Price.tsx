/** What borrowing costs this person: the annual rate first, the daily one beside it, and what ¥1,000 cost in a day. */
import { Fragment } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Home } from '../contract/home';
import { addDays, parseDay } from '../lending/calendar';
import { amount } from '../lending/money';
import { annualLevel, dailyLevel, interest } from '../lending/rate';
import { rateText } from './format';
import { moneyShort, moneyText, type Currency, type Locale } from './money-format';
import { RateCard } from './RateCard';

export interface PriceProps {
  products: Home['products'];
  businessDate: string;
  /** Decimals of the currency. */
  exponent: number;
  currency: Currency;
  locale: Locale;
}

export function Price({ products, businessDate, exponent, currency, locale }: PriceProps) {
  const { t } = useLingui();
  const today = parseDay(businessDate);
  const dearest = products.reduce<Home['products'][number] | null>(
    (most, product) => (most && annualLevel(most.rate) >= annualLevel(product.rate) ? most : product),
    null,
  );
  if (!dearest || today === null) return null;

  const sample = amount(Number(`1000${'0'.repeat(exponent)}`));
  const cost = interest(sample, dearest.rate, today, addDays(today, 1), 'half-up');
  const annual = annualLevel(dearest.rate);
  const differ = products.some((product) => annualLevel(product.rate) !== annual);
  const before = dearest.previousRate && rateText(annualLevel(dearest.previousRate), locale);
  const each = products.map(({ productId, name, rate }, at) => (
    <Fragment key={productId}>
      {at > 0 && ' · '}
      <span>{`${name} ${rateText(annualLevel(rate), locale)}`}</span>
    </Fragment>
  ));
  return (
    <RateCard
      annualLabel={differ ? t`年利率（单利），最高` : t`年利率（单利）`}
      annual={annual}
      locale={locale}
      daily={<Trans>日利率 {rateText(dailyLevel(dearest.rate), locale)}</Trans>}
      example={
        <Trans>
          借 {moneyShort(sample, currency, locale)} 一天利息 <b>{moneyText(cost, currency, locale)}</b>
        </Trans>
      }
      note={
        (before !== null || differ) && (
          <>
            {before !== null && <Trans>原来是 {before}，已为你下调。</Trans>}
            {differ && each}
          </>
        )
      }
    />
  );
}
