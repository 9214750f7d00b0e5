/** Every instalment before anything is signed: chart, totals, table (product.md F12). */
import { memo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { formatDay } from '../../lending/calendar';
import { amount } from '../../lending/money';
import type { Plan } from '../../lending/terms';
import { Button } from '../../ui/Button';
import { moneyDigits, moneyText } from '../../ui/money-format';
import { Money } from '../../ui/Money';
import { PlanChart, PlanLegend } from '../../ui/PlanChart';
import { ScheduleTable } from '../../ui/ScheduleTable';
import { Sheet } from '../../ui/Sheet';
import { useScreenful } from '../../ui/use-screenful';
import css from './PlanSheet.module.css';

export interface PlanSheetProps {
  /** What to show; null while it is closed, and until there is one. */
  plan: Plan | null;
  onClose: () => void;
}

/** While it is closed the plan changes with every digit, and nobody sees it: it holds what was last looked at. */
export const PlanSheet = memo(function PlanSheet({ plan, onClose }: PlanSheetProps) {
  const { t } = useLingui();
  const [seen, setSeen] = useState<Plan | null>(null);
  if (plan && seen !== plan) setSeen(plan);
  return (
    <Sheet
      open={plan !== null}
      title={t`还款计划`}
      onClose={onClose}
      closeLabel={t`关闭`}
      foot={<Button onClick={onClose}>{t`知道了`}</Button>}
    >
      {seen && <WholePlan plan={seen} />}
    </Sheet>
  );
});

const WholePlan = memo(function WholePlan({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const { instalments } = plan;
  const shown = useScreenful(instalments);
  const count = instalments.length;
  const principal = amount(plan.total - plan.totalInterest - plan.totalFees);
  const interest = amount(plan.totalInterest + plan.totalFees);
  const hasFees = plan.totalFees > 0;
  return (
    <>
      <div className={css.totals}>
        <div>
          <p className={css.caption}>{t`共还 ${count} 期`}</p>
          <Money amount={plan.total} size="l" {...reader} />
        </div>
        <PlanLegend
          principal={t`本金`}
          principalSum={moneyDigits(principal, currency, locale)}
          interest={hasFees ? t`息费` : t`利息`}
          interestSum={moneyDigits(interest, currency, locale)}
        />
      </div>
      <PlanChart
        label={t`${count} 期，每期的本金和利息；共还 ${moneyText(plan.total, currency, locale)}，其中利息 ${moneyText(interest, currency, locale)}。下面的表有每一期的数字。`}
        rows={instalments}
      />
      <ScheduleTable
        caption={t`每一期的还款日、本金、利息和应还`}
        columns={{
          no: t`期数`,
          due: t`还款日`,
          principal: t`本金`,
          interest: t`利息`,
          ...(hasFees && { fee: t`手续费` }),
          total: t`应还`,
        }}
        rows={shown.map((row) => ({
          no: row.no,
          due: formatDay(row.due),
          principal: row.principal,
          interest: row.interest,
          ...(hasFees && { fee: row.fee }),
          total: amount(row.principal + row.interest + row.fee),
        }))}
        {...reader}
      />
    </>
  );
});
