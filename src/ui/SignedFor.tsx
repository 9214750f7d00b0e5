/** What a signature is for, as the lender wrote it: the sum, where money moves, and the lines below it. */
import type { Challenge } from '../contract/challenge';
import { Facts } from './Facts';
import type { Currency, Locale } from './money-format';
import { Money } from './Money';
import css from './SignedFor.module.css';

export interface SignedForProps extends Pick<Challenge['display'], 'amount' | 'lines'> {
  currency: Currency;
  locale: Locale;
}

export function SignedFor({ amount, lines, currency, locale }: SignedForProps) {
  return (
    <>
      {amount > 0 && (
        <div className={css.amount}>
          <Money amount={amount} currency={currency} locale={locale} size="l" />
        </div>
      )}
      <Facts dense facts={lines.map(({ label, value }) => ({ name: label, value }))} />
    </>
  );
}
