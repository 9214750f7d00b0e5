/** The head of a loan's page: what is left, its state, whether its figures hold, the balance over time, the contract. */
import { useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../client/device';
import { homeQuery } from '../../client/home';
import type { CheckedLoan } from '../../client/use-checked-loans';
import { fromWire } from '../../contract/wire';
import { useHost } from '../../host/react';
import { formatDay } from '../../lending/calendar';
import type { LoanPosition, Terms } from '../../lending/terms';
import { AddDueDates } from '../../ui/AddDueDates';
import { BalanceChart } from '../../ui/BalanceChart';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { useCouponWords } from '../../ui/coupon-words';
import { dateText, rateText } from '../../ui/format';
import { moneyDigits, moneyText } from '../../ui/money-format';
import { CONTRACT, DOCUMENT } from '../../ui/icons';
import { BELL, CERTIFICATE } from '../../ui/icons-more';
import { LinkButton } from '../../ui/LinkButton';
import { METHOD_NAMES } from '../../ui/loan-words';
import { Money } from '../../ui/Money';
import { href } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { VerifiedTag } from '../../ui/VerifiedTag';
import text from '../../ui/text.module.css';
import { balancePoints } from './balance-points';
import { LoanContradiction } from './LoanContradiction';
import { LoanStateTag } from './LoanStateTag';
import { ReminderSheet } from './ReminderSheet';
import css from './LoanOverview.module.css';

export interface LoanOverviewProps {
  checked: CheckedLoan;
  onRetry: () => void;
}

export function LoanOverview({ checked: { loan, verdict }, onRetry }: LoanOverviewProps) {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const host = useHost();
  const lender = useQuery(homeQuery).data?.lender.name ?? '';
  const [reminding, setReminding] = useState(false);
  const isOver = loan.state === 'settled';
  const agreedOn = loan.negotiated ? dateText(loan.negotiated.on, locale, 'long') : '';
  const hasDates = loan.position.instalments.some(({ due }) => due >= loan.asOf);
  const { effect: couponEffect } = useCouponWords(reader);
  const principal = moneyText(loan.principal, currency, locale);
  const method = i18n._(METHOD_NAMES[loan.method]);
  const { paid, instalments } = loan;
  // Of the plan in force: a negotiated one has its own.
  const annual = loan.negotiated?.annual ?? loan.annual;
  const simple = rateText(annual.simple, locale);
  const internal = rateText(annual.internal, locale);
  const orderLine = ({ merchant, title, refunded }: NonNullable<typeof loan.order>) => {
    if (refunded === 0) return t`付给 ${merchant} · ${title}`;
    return t`付给 ${merchant} · ${title} · 商家已退 ${moneyText(refunded, currency, locale)}`;
  };
  const settledOn = loan.settledOn && dateText(loan.settledOn, locale, 'iso');
  return (
    <div className={css.overview}>
      <div className={css.sum}>
        <div className={text.between}>
          <span className={text.lead}>{t`剩余本金`}</span>
          <span className={css.tags}>
            <VerifiedTag verdict={verdict} />
            {verdict?.verdict !== 'contradicted' && <LoanStateTag loan={loan} />}
          </span>
        </div>
        <Money size="xl" amount={loan.outstanding} {...reader} />
        <p className={text.cap}>
          {t`借款 ${principal} · 已还 ${paid} / ${instalments} 期 · 年利率 ${simple}（单利）`}
        </p>
        <p className={text.micro}>
          {settledOn ? t`${method} · IRR ${internal} · ${settledOn} 结清` : t`${method} · IRR ${internal}`}
        </p>
        {loan.order && <p className={text.micro}>{orderLine(loan.order)}</p>}
        {loan.terms.coupon && (
          <p className={text.micro}>{t`已用优惠券：${couponEffect(loan.terms.coupon)}`}</p>
        )}
      </div>
      {verdict !== null && verdict.verdict !== 'verified' && (
        <LoanContradiction verdict={verdict} loanId={loan.id} onRetry={onRetry} />
      )}
      <Card>
        <Balance loan={loan} />
      </Card>
      {isOver && (
        <Button kind="secondary" icon={CERTIFICATE} href={href('certificate', loan.id)}>
          {t`结清证明`}
        </Button>
      )}
      <div className={css.papers}>
        <Button kind="outline" size="small" icon={CONTRACT} href={href('paper', loan.contractPaperId)}>
          {t`借款合同`}
        </Button>
        <Button kind="outline" size="small" icon={DOCUMENT} href={href('statement', loan.id)}>
          {t`对账单`}
        </Button>
        {!isOver && (
          <Button kind="outline" size="small" icon={BELL} onClick={() => setReminding(true)}>
            {t`还款提醒`}
          </Button>
        )}
        {loan.agreementPaperId !== undefined && (
          <Button kind="outline" size="small" icon={CONTRACT} href={href('paper', loan.agreementPaperId)}>
            {t`还款协议`}
          </Button>
        )}
      </div>
      {!isOver && loan.negotiated === undefined && (
        <p>
          <LinkButton chevron href={href('difficulty', loan.id)}>
            {loan.state === 'overdue' ? t`还不上？可以协商` : t`接下来还不上？协商还款`}
          </LinkButton>
        </p>
      )}
      {loan.negotiated !== undefined && !isOver && (
        <Note>{t`${agreedOn} 签了还款协议，现在按新计划还。`}</Note>
      )}
      {verdict?.verdict === 'verified' && hasDates && (
        <AddDueDates
          load={() => Promise.resolve(loan)}
          lender={lender}
          over={isOver}
          host={host}
          {...reader}
        />
      )}
      {reminding && <ReminderSheet onClose={() => setReminding(false)} />}
    </div>
  );
}

function Balance({ loan }: Pick<CheckedLoan, 'loan'>) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const { points, asOf } = useMemo(() => {
    const position = fromWire<LoanPosition>(loan.position);
    const { disbursedOn } = fromWire<{ disbursedOn: LoanPosition['asOf'] }>({
      disbursedOn: loan.disbursedOn,
    });
    return {
      points: balancePoints(fromWire<Terms>(loan.terms), disbursedOn, position),
      asOf: position.asOf,
    };
  }, [loan]);
  const last = points.at(-1);
  const from = moneyDigits(loan.principal, currency, locale);
  const now = moneyDigits(loan.outstanding, currency, locale);
  const end = last ? formatDay(last.on) : loan.disbursedOn;
  const ends = dateText(end, locale, 'iso');
  const isSettled = loan.state === 'settled';
  return (
    <BalanceChart
      label={
        isSettled
          ? t`剩余本金从 ${from} 开始，${ends} 降到 0。`
          : t`剩余本金从 ${from} 开始，今天 ${now}，${ends} 降到 0。`
      }
      points={points}
      today={asOf}
      startLabel={dateText(loan.disbursedOn, locale, 'month')}
      todayLabel={isSettled ? t`结清` : t`今天`}
      endLabel={dateText(end, locale, 'month')}
    />
  );
}
