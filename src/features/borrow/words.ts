/** Sentences about amounts, quotes and what changed in them, for the borrow screens. */
import { useLingui } from '@lingui/react/macro';
import type { Amount } from '../../lending/money';
import { dateText, rateText } from '../../ui/format';
import { moneyShort, moneyText } from '../../ui/money-format';
import { useReader } from '../../client/device';
import type { AmountFault, Bounds } from './amount-reading';
import type { QuoteChange } from './quote-changes';

/** What is wrong with a typed amount and what would be right; an empty field is no fault to be told. */
export function useAmountWords(bounds: Bounds): (fault: AmountFault) => string | null {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: Amount) => moneyShort(of, currency, locale);
  const words: Readonly<Record<AmountFault, () => string | null>> = {
    empty: () => null,
    'not-a-number': () => t`只能填数字，例如 12000`,
    'too-many-decimals': () => t`小数位太多了`,
    'too-large': () => t`超过了可借的 ${money(bounds.maximum)}`,
    'over-limit': () => t`超过了可借的 ${money(bounds.maximum)}`,
    'below-minimum': () => t`最少借 ${money(bounds.minimum)}`,
    'off-step': () => t`要是 ${money(bounds.step)} 的整数倍`,
  };
  return (fault) => words[fault]();
}

/** One line for each thing that a renewed quote changed. */
export function useChangeWords(): (change: QuoteChange) => string {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  return (change) => {
    switch (change.what) {
      case 'rate':
        return t`利率 ${rateText(change.from.value, locale)} → ${rateText(change.to.value, locale)}`;
      case 'first-due':
        return t`首次还款日 ${dateText(change.from, locale, 'iso')} → ${dateText(change.to, locale, 'iso')}`;
      case 'first-instalment':
        return t`首期应还 ${moneyText(change.from, currency, locale)} → ${moneyText(change.to, currency, locale)}`;
      case 'interest':
        return t`总利息 ${moneyText(change.from, currency, locale)} → ${moneyText(change.to, currency, locale)}`;
      case 'total':
        return t`共还 ${moneyText(change.from, currency, locale)} → ${moneyText(change.to, currency, locale)}`;
    }
  };
}
