/** What one loan owes now: each instalment, its penalty with its own line of arithmetic, and the rest one tap away. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { totalOf, unpaidParts } from '../../lending/breakdown';
import { daysBetween, formatDay } from '../../lending/calendar';
import { minus, type Amount } from '../../lending/money';
import type { PenaltyLine } from '../../lending/explain';
import { Arithmetic } from '../../ui/Arithmetic';
import { Card } from '../../ui/Card';
import { Disclosure } from '../../ui/Disclosure';
import { Facts, type Fact } from '../../ui/Facts';
import { dateText, rateText } from '../../ui/format';
import { moneyDigits, moneyText } from '../../ui/money-format';
import type { DueLoan } from './due-figures';

export interface DueLoanCardProps {
  due: DueLoan;
  /** Says which loan it is: there are several. */
  named: boolean;
}

export function DueLoanCard({ due: { open, preview }, named }: DueLoanCardProps) {
  const { t } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const money = (of: Amount) => moneyText(of, currency, locale);
  const penaltyNote = usePenaltyNote();
  const rows = open.position.instalments.filter((row) => row.state === 'due' || row.state === 'overdue');
  const facts = rows.flatMap((row): Fact[] => {
    const unpaid = unpaidParts(row);
    const { no } = row;
    const dueDate = dateText(formatDay(row.due), locale, 'iso');
    const line = preview.why.find((each) => each.kind === 'penalty' && each.no === no);
    const note = line?.kind === 'penalty' ? penaltyNote(line) : null;
    return [
      {
        name: t`第 ${no} 期应还`,
        value: money(minus(totalOf(unpaid), unpaid.penalty)),
        note: t`${dueDate} 到期`,
      },
      ...(unpaid.penalty > 0
        ? [{ name: t`罚息`, value: money(unpaid.penalty), ...(note !== null && { note }) }]
        : []),
    ];
  });
  const disbursedOn = open.events[0]?.on ?? open.today;
  const { productName } = open.loan;
  const principal = money(open.loan.principal);
  return (
    <Card>
      {named && <p>{t`${productName} · 借款 ${principal}`}</p>}
      <Facts facts={[...facts, named && { name: t`这笔合计`, value: money(preview.amount), parted: true }]} />
      <Disclosure summary={t`为什么是这个数`}>
        <Arithmetic lines={preview.why} disbursedOn={disbursedOn} today={open.today} {...reader} />
      </Disclosure>
    </Card>
  );
}

/** The penalty's own line in words; null where several stretches make it up: the arithmetic below has them all. */
function usePenaltyNote(): (line: PenaltyLine) => string | null {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  return ({ stretches, rate }) => {
    const [only] = stretches;
    if (stretches.length !== 1 || !only) return null;
    const [base, daily, days] = [
      moneyDigits(only.base, currency, locale),
      rateText(rate, locale),
      daysBetween(only.from, only.to),
    ];
    return t`逾期部分 ${base} × ${daily} × ${days} 天，不计复利`;
  };
}
