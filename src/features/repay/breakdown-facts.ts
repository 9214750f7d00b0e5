/** The components of a payment as lines, those that are nothing left out. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { NOTHING, type Amount } from '../../lending/money';
import type { Breakdown } from '../../lending/terms';
import type { Fact } from '../../ui/Facts';
import { moneyText } from '../../ui/money-format';

/** In the order of allocation (product.md 1.7). */
export function useBreakdownFacts(): (of: Breakdown) => readonly Fact[] {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: Amount) => moneyText(of, currency, locale);
  const none = money(NOTHING);
  return ({ fees, penalty, interest, principal }) => [
    ...(fees === 0 ? [] : [{ name: t`手续费`, value: money(fees) }]),
    ...(penalty === 0 ? [] : [{ name: t`罚息`, value: money(penalty) }]),
    { name: t`利息`, value: money(interest) },
    { name: t`本金`, value: money(principal) },
    ...(fees === 0 ? [{ name: t`手续费`, value: t`${none}，不收取` }] : []),
  ];
}
