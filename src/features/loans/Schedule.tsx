/** Every instalment with its state; each opens its own arithmetic in place (product.md F38, F51). */
import { useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Loan } from '../../contract/loan';
import { fromWire } from '../../contract/wire';
import { daysBetween, formatDay } from '../../lending/calendar';
import type { Amount } from '../../lending/money';
import type { LoanInstalment, LoanPosition } from '../../lending/terms';
import { dateText } from '../../ui/format';
import { moneyDigits } from '../../ui/money-format';
import { List } from '../../ui/List';
import { ScheduleRow } from '../../ui/ScheduleRow';
import { Section } from '../../ui/Section';
import { amountOf } from './instalment-parts';
import { InstalmentWhy } from './InstalmentWhy';
import css from './Schedule.module.css';

/** A due date this near is said in days. */
const SOON_DAYS = 7;

export interface ScheduleProps {
  loan: Loan;
  /** Whether its figures hold together: only then can they be explained. */
  explained: boolean;
}

export function Schedule({ loan, explained }: ScheduleProps) {
  const { t } = useLingui();
  const position = useMemo(() => fromWire<LoanPosition>(loan.position), [loan]);
  const left = position.instalments.filter((row) => row.closedOn === null).length;
  return (
    <Section title={t`还款计划`} aside={left === 0 ? t`已全部还清` : t`待还 ${left} 期`}>
      <p className={css.hint}>{t`点开任意一期，看这个数怎么来的。`}</p>
      <List>
        {position.instalments.map((row) => (
          <Row key={row.no} row={row} loan={loan} position={position} explained={explained} />
        ))}
      </List>
    </Section>
  );
}

interface RowProps extends ScheduleProps {
  row: LoanInstalment;
  position: LoanPosition;
}

function Row({ row, loan, position, explained }: RowProps) {
  const { currency, locale } = useReader();
  const [open, setOpen] = useState(false);
  const stateText = useStateText(position);
  const detail = useDetail();
  const next = position.instalments.find((other) => other.closedOn === null);
  const isNear = row === next && daysBetween(position.asOf, row.due) <= SOON_DAYS;
  return (
    <details className={css.row} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ScheduleRow
          no={row.no}
          state={row.state}
          soon={row.state === 'upcoming' && isNear}
          due={dateText(formatDay(row.due), locale, 'iso')}
          detail={detail(row)}
          amount={moneyDigits(amountOf(row), currency, locale)}
          stateText={stateText(row, isNear)}
        />
      </summary>
      {open && <InstalmentWhy row={row} loan={loan} asOf={position.asOf} explained={explained} />}
    </details>
  );
}

/** What the instalment is made of; penalty only once there is some. */
function useDetail(): (row: LoanInstalment) => string {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const digits = (of: Amount) => moneyDigits(of, currency, locale);
  return (row) => {
    const principal = digits(row.principal);
    const penalty = digits(row.penalty);
    if (row.fee > 0) {
      const fee = digits(row.fee);
      return row.penalty > 0
        ? t`本金 ${principal} + 手续费 ${fee} + 罚息 ${penalty}`
        : t`本金 ${principal} + 手续费 ${fee}`;
    }
    const interest = digits(row.interest);
    return row.penalty > 0
      ? t`本金 ${principal} + 利息 ${interest} + 罚息 ${penalty}`
      : t`本金 ${principal} + 利息 ${interest}`;
  };
}

function useStateText({ asOf }: LoanPosition): (row: LoanInstalment, isNear: boolean) => string {
  const { t } = useLingui();
  return (row, isNear) => {
    switch (row.state) {
      case 'paid':
        return t`已还`;
      case 'settled-early':
        return t`提前结清`;
      case 'overdue': {
        const days = row.overdueDays;
        return t`逾期 ${days} 天`;
      }
      case 'due':
        return row.due === asOf ? t`今天应还` : t`宽限期内`;
      case 'upcoming': {
        const days = daysBetween(asOf, row.due);
        return isNear ? t`${days} 天后` : t`未到期`;
      }
    }
  };
}
