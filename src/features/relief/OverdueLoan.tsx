/** One overdue loan: each instalment, its penalty day by day, and what would be reported of it and when (product.md F35). */
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { Arrears } from '../../contract/arrears';
import type { Loan } from '../../contract/loan';
import { fromWire } from '../../contract/wire';
import { totalOf, unpaidParts } from '../../lending/breakdown';
import { formatDay } from '../../lending/calendar';
import { explainInstalment } from '../../lending/explain';
import { minus } from '../../lending/money';
import type { LoanEvent, LoanPosition, Terms } from '../../lending/terms';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Facts, type Fact } from '../../ui/Facts';
import { dateText, momentDate } from '../../ui/format';
import { LinkButton } from '../../ui/LinkButton';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { PenaltyByDay } from './PenaltyByDay';

export interface OverdueLoanProps {
  loan: Loan;
  arrears: Arrears;
  onDispute: () => void;
}

export function OverdueLoan({ loan, arrears, onDispute }: OverdueLoanProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const terms = fromWire<Terms>(loan.terms);
  const events = fromWire<readonly LoanEvent[]>(loan.events);
  const position = fromWire<LoanPosition>(loan.position);
  const overdue = position.instalments.filter((row) => row.state === 'overdue');
  const facts = overdue.flatMap((row): Fact[] => {
    const unpaid = unpaidParts(row);
    const { no } = row;
    const due = dateText(formatDay(row.due), locale, 'iso');
    const { overdueDays: days } = row;
    return [
      {
        name: t`第 ${no} 期还没还的`,
        value: moneyText(minus(totalOf(unpaid), unpaid.penalty), currency, locale),
        note: t`${due} 到期，逾期 ${days} 天`,
      },
      { name: t`第 ${no} 期罚息`, value: moneyText(unpaid.penalty, currency, locale) },
    ];
  });
  return (
    <Section
      title={arrears.productName}
      aside={<LinkButton chevron href={href('loan', loan.id)}>{t`借款详情`}</LinkButton>}
    >
      <div className={text.stack}>
        <Card>
          <Facts facts={facts} />
          {overdue.map(({ no }) => {
            const line = explainInstalment(terms, events, position.asOf, no).find(
              ({ kind }) => kind === 'penalty',
            );
            return line?.kind === 'penalty' ? (
              <PenaltyByDay key={no} no={no} line={line} rounding={terms.rounding} />
            ) : null;
          })}
        </Card>
        <Reporting arrears={arrears} onDispute={onDispute} />
        <Button kind="secondary" href={href('difficulty', loan.id)}>{t`协商这笔的还款`}</Button>
      </div>
    </Section>
  );
}

function Reporting({ arrears, onDispute }: Pick<OverdueLoanProps, 'arrears' | 'onDispute'>) {
  const { t } = useLingui();
  const { locale } = useReader();
  const { toldAt, reportFrom, reportedOn, disputeId } = arrears;
  const from = dateText(reportFrom, locale, 'long');
  const told = toldAt && dateText(momentDate(toldAt, LENDER_ZONE), locale, 'long');
  const reported = reportedOn && dateText(reportedOn, locale, 'long');
  return (
    <Card>
      <div className={text.stack}>
        <h3 className={text.title}>{t`征信`}</h3>
        <p className={text.body}>
          {reported
            ? t`${reported} 已如实报送。还清后会更新；觉得不对，仍然可以提出异议。`
            : disputeId
              ? t`你的异议 ${disputeId} 还没有答复，答复之前不会报送。`
              : t`还没有报送。${from}起可能如实报送，在那之前还清或协商好，就不报送这次逾期。`}
        </p>
        {told !== null && <p className={text.cap}>{t`${told}已发消息告诉你。`}</p>}
        {disputeId ? (
          <LinkButton chevron href={href('help')}>{t`在帮助页看进度`}</LinkButton>
        ) : (
          <LinkButton chevron onClick={onDispute}>{t`觉得不对，提出异议`}</LinkButton>
        )}
      </div>
    </Card>
  );
}
