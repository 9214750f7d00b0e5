/** The remaining plan before and after a repayment, line by line (product.md F33). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { formatDay, type Day } from '../../lending/calendar';
import type { RepaymentPreview } from '../../lending/early-repayment';
import type { Amount } from '../../lending/money';
import type { Method } from '../../lending/terms';
import { CompareTable } from '../../ui/CompareTable';
import { dateText } from '../../ui/format';
import { moneyDigits } from '../../ui/money-format';

export interface PlanComparisonProps {
  /** Only equal instalments are all alike: of others the next one is compared. */
  method: Method;
  preview: RepaymentPreview;
}

export function PlanComparison({ method, preview: { before, after } }: PlanComparisonProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: Amount) => moneyDigits(of, currency, locale);
  const date = (on: Day | null) => (on === null ? '–' : dateText(formatDay(on), locale, 'iso'));
  const rows = (count: number) => t({ message: `${count} 期`, context: 'in a narrow column' });
  return (
    <CompareTable
      caption={t`还款前后对比`}
      beforeLabel={t`现在`}
      afterLabel={t`还后`}
      rows={[
        {
          name: method === 'equal-instalment' ? t`每期应还` : t`下一期应还`,
          before: money(before.instalment),
          after: money(after.instalment),
          better: after.instalment < before.instalment,
        },
        {
          name: t`剩余期数`,
          before: rows(before.remaining),
          after: rows(after.remaining),
          better: after.remaining < before.remaining,
        },
        {
          name: t`还清日`,
          before: date(before.lastDue),
          after: date(after.lastDue),
          better: before.lastDue !== null && after.lastDue !== null && after.lastDue < before.lastDue,
        },
        {
          name: t`利息合计`,
          before: money(before.totalInterest),
          after: money(after.totalInterest),
          better: after.totalInterest < before.totalInterest,
        },
      ]}
    />
  );
}
