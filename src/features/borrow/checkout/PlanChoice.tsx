/** The ways of one length side by side, none chosen beforehand: what each costs a year before what it costs a month. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../../client/device';
import { rateText } from '../../../ui/format';
import { moneyText } from '../../../ui/money-format';
import { RadioCards } from '../../../ui/RadioCards';
import { firstTotal, lastTotal } from '../preview';
import type { OrderPlan } from './plans';
import css from './checkout.module.css';

export interface PlanChoiceProps {
  plans: readonly OrderPlan[];
  value: string | null;
  onChange: (id: string) => void;
}

export function PlanChoice({ plans, value, onChange }: PlanChoiceProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: Parameters<typeof moneyText>[0]) => moneyText(of, currency, locale);
  const names = {
    'interest-free': t`免息分期`,
    flat: t`手续费分期`,
    interest: t`按日计息`,
  };
  const costOf = ({ kind, merchantPays, preview: { plan } }: OrderPlan): string => {
    if (kind === 'interest-free')
      return t`你付利息 ${money(plan.totalInterest)}，商家承担 ${money(merchantPays ?? plan.totalInterest)}`;
    return kind === 'flat' ? t`手续费共 ${money(plan.totalFees)}` : t`利息共 ${money(plan.totalInterest)}`;
  };
  const eachOf = ({ preview: { plan } }: OrderPlan): string => {
    const [first, last, count] = [firstTotal(plan), lastTotal(plan), plan.instalments.length];
    const before = count - 1;
    return first === last
      ? t`${count} × ${money(first)}`
      : t`${before} × ${money(first)}，末期 ${money(last)}`;
  };
  return (
    <RadioCards
      legend={t`怎么付`}
      value={value}
      onChange={onChange}
      options={plans.map((plan) => ({
        value: plan.id,
        title: names[plan.kind],
        aside: <span className={css.strong}>{t`年化 ${rateText(plan.preview.annual.simple, locale)}`}</span>,
        content: (
          <div className={css.plan}>
            <span className={css.strong}>{eachOf(plan)}</span>
            <span className={css.caption}>{costOf(plan)}</span>
          </div>
        ),
      }))}
    />
  );
}
