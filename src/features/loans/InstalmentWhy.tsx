/** What one instalment is made of, and the arithmetic behind it (product.md F38). */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Loan } from '../../contract/loan';
import { fromWire } from '../../contract/wire';
import { formatDay, type Day } from '../../lending/calendar';
import { explainInstalment } from '../../lending/explain';
import { totalOf } from '../../lending/breakdown';
import type { Amount } from '../../lending/money';
import type { LoanEvent, LoanInstalment, Terms } from '../../lending/terms';
import { Arithmetic } from '../../ui/Arithmetic';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { amountOf, unpaidOf } from './instalment-parts';
import css from './Schedule.module.css';

export interface InstalmentWhyProps {
  row: LoanInstalment;
  loan: Loan;
  asOf: Day;
  /** False for figures that contradict one another: they have no arithmetic. */
  explained: boolean;
}

export function InstalmentWhy({ row, loan, asOf, explained }: InstalmentWhyProps) {
  const { t } = useLingui();
  const reader = useReader();
  const money = (of: Amount) => moneyText(of, reader.currency, reader.locale);
  const { lines, disbursedOn } = useMemo(() => {
    const events = fromWire<readonly LoanEvent[]>(loan.events);
    return {
      lines: explained ? explainInstalment(fromWire<Terms>(loan.terms), events, asOf, row.no) : [],
      disbursedOn: events[0]?.on ?? asOf,
    };
  }, [loan, asOf, row.no, explained]);
  const paid = totalOf(row.paid);
  const closedOn = row.closedOn === null ? null : dateText(formatDay(row.closedOn), reader.locale, 'iso');
  return (
    <div className={css.why}>
      <Facts
        dense
        facts={[
          { name: t`本金`, value: money(row.principal) },
          { name: t`利息`, value: money(row.interest) },
          row.fee > 0 && { name: t`手续费`, value: money(row.fee) },
          row.penalty > 0 && { name: t`罚息`, value: money(row.penalty), tone: 'overdue' },
          { name: t`合计`, value: money(amountOf(row)), parted: true },
          paid > 0 && {
            name: closedOn ? t`${closedOn} 还清` : t`已还`,
            value: money(paid),
            tone: 'positive',
          },
          paid > 0 && closedOn === null && { name: t`还要还`, value: money(unpaidOf(row)) },
        ]}
      />
      {lines.length > 0 && <Arithmetic lines={lines} disbursedOn={disbursedOn} today={asOf} {...reader} />}
    </div>
  );
}
