/** What the chosen way costs, in the order's own terms, before the whole statement is read (product.md F14). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../../client/device';
import type { Checkout } from '../../../contract/checkout';
import { Card } from '../../../ui/Card';
import { Facts } from '../../../ui/Facts';
import { dateText, rateText } from '../../../ui/format';
import { LinkButton } from '../../../ui/LinkButton';
import { moneyText } from '../../../ui/money-format';
import { lastTotal } from '../preview';
import type { OrderPlan } from './plans';
import { formatDay } from '../../../lending/calendar';
import { annualLevel } from '../../../lending/rate';
import css from './checkout.module.css';

export interface InlineCostProps {
  order: Checkout;
  plan: OrderPlan;
  onPlan: () => void;
}

export function InlineCost({ order, plan: { preview, merchantPays }, onPlan }: InlineCostProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const { plan, annual, terms, costStatement } = preview;
  const money = (of: typeof order.amount) => moneyText(of, currency, locale);
  const lender = order.lender.name;
  const charged = (cost: typeof order.amount) => (cost > 0 ? money(cost) : t`不收取`);
  const firstDue = dateText(formatDay(costStatement.firstDue), locale, 'long');
  const perDay = rateText(terms.penalty.rate, locale);
  const penalty = rateText(annualLevel({ per: 'day', value: terms.penalty.rate }), locale);
  const internal = rateText(annual.internal, locale);
  return (
    <section aria-labelledby="inline-cost">
      <Card>
        <div className={css.headline}>
          <h2 id="inline-cost">{t`综合融资成本`}</h2>
          <span>
            <strong className={css.annual}>{rateText(annual.simple, locale)}</strong>{' '}
            <span className={css.caption}>{t`年化单利`}</span>
          </span>
        </div>
        <Facts
          dense
          facts={[
            { name: t`商品价（本金）`, value: money(order.amount) },
            {
              name: plan.totalInterest > 0 ? t`利息，${lender}收取` : t`利息`,
              value: charged(plan.totalInterest),
            },
            merchantPays !== null && {
              name: t`利息由商家承担`,
              value: money(merchantPays),
              note: t`由${order.merchant}付给${lender}，不由你付`,
            },
            {
              name: t`分期手续费`,
              value: charged(plan.totalFees),
              ...(plan.totalFees > 0 && {
                note: t`每期为商品价的 ${rateText(terms.periodFee, locale)}，${lender}收取`,
              }),
            },
            { name: t`其他服务费`, value: t`不收取` },
            { name: t`逾期才有：罚息`, value: t`年化 ${penalty}（日 ${perDay}）` },
            { name: t`总共要还`, value: money(plan.total), parted: true },
          ]}
        />
        <p className={css.caption}>
          {t`按内部收益率（IRR）${internal}。首期 ${firstDue}，末期 ${money(lastTotal(plan))}。除此之外不收任何费用。`}
        </p>
        <LinkButton chevron onClick={onPlan}>{t`还款计划`}</LinkButton>
      </Card>
    </section>
  );
}
