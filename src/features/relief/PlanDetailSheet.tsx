/** One plan whole, before anything is signed: what it collects and why, every instalment, what is said to the credit bureau. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { amount, type Amount } from '../../lending/money';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { dateText, rateText } from '../../ui/format';
import { Money } from '../../ui/Money';
import { moneyText } from '../../ui/money-format';
import { Note } from '../../ui/Note';
import { PlanChart } from '../../ui/PlanChart';
import { ScheduleTable } from '../../ui/ScheduleTable';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';

export interface PlanDetailSheetProps {
  plan: NegotiatedPlan;
  onNext: () => void;
  onClose: () => void;
}

export function PlanDetailSheet({ plan, onNext, onClose }: PlanDetailSheetProps) {
  const { t } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const money = (of: Amount) => moneyText(of, currency, locale);
  const { instalments, carried, waivedPenalty, total, replaced, extraCost, annual, terms } = plan;
  const count = instalments.length;
  const before = amount(carried.fees + carried.penalty + carried.interest);
  const last = instalments.at(-1);
  return (
    <Sheet
      open
      title={t`这个方案的完整计划`}
      onClose={onClose}
      closeLabel={t`关闭`}
      foot={
        <>
          <Button onClick={onNext}>{t`下一步：看综合融资成本`}</Button>
          <Button kind="quiet" onClick={onClose}>{t`再看看别的方案`}</Button>
        </>
      }
    >
      <div className={text.stack}>
        <div>
          <p className={text.cap}>{t`总共还 ${count} 期`}</p>
          <Money amount={total} size="l" {...reader} />
        </div>
        <Facts
          facts={[
            { name: t`还没还的本金`, value: money(terms.principal) },
            {
              name: t`新计划的利息`,
              value: money(plan.costStatement.totalInterest),
              note: t`年利率 ${rateText(annual.simple, locale)}（单利），内部收益率 ${rateText(annual.internal, locale)}`,
            },
            {
              name: t`此前的息费`,
              value: money(before),
              note: t`到今天为止已产生、还没还的，分到各期，不再计息`,
            },
            { name: t`现在的计划还要还`, value: money(replaced), parted: true },
            {
              name: extraCost > 0 ? t`比它多付` : t`比它少付`,
              value: money(amount(Math.abs(extraCost))),
            },
            waivedPenalty > 0 && {
              name: t`免除的罚息，不用还`,
              value: money(waivedPenalty),
              tone: 'positive',
            },
            last !== undefined && { name: t`还清日期`, value: dateText(last.due, locale, 'long') },
          ]}
        />
        <Note>{plan.creditReport}</Note>
        {plan.limitMeanwhile !== undefined && <Note>{plan.limitMeanwhile}</Note>}
        <PlanChart
          label={t`${count} 期，每期的本金和利息；共还 ${money(total)}。下面的表有每一期的数字。`}
          rows={instalments}
        />
        <ScheduleTable
          caption={t`每一期的还款日、本金、利息、此前的息费和应还`}
          columns={{
            no: t`期数`,
            due: t`还款日`,
            principal: t`本金`,
            interest: t`利息`,
            fee: t`此前息费`,
            total: t`应还`,
          }}
          rows={instalments.map((row) => ({
            no: row.no,
            due: row.due,
            principal: row.principal,
            interest: row.interest,
            fee: row.carried,
            total: row.total,
          }))}
          {...reader}
        />
      </div>
    </Sheet>
  );
}
