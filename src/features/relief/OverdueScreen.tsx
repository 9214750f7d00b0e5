/** Everything about being overdue, calm and exact: how much, since when, what a day costs, what is paid first, what is reported (product.md F35). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { billsQuery } from '../../client/bills';
import { useDevice, useReader } from '../../client/device';
import { arrearsQuery } from '../../client/negotiations';
import { useCheckedLoans } from '../../client/use-checked-loans';
import type { Arrears } from '../../contract/arrears';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { EmptyState } from '../../ui/EmptyState';
import { FailureState } from '../../ui/Failure';
import { dateText } from '../../ui/format';
import { CLOCK, SHIELD } from '../../ui/icons';
import { Money } from '../../ui/Money';
import { moneyText } from '../../ui/money-format';
import { href, useNav } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { OfflineReason } from '../../ui/OfflineReason';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import { LinkButton } from '../../ui/LinkButton';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { DisputeSheet } from './DisputeSheet';
import { OverdueLoan } from './OverdueLoan';
import { PaymentOrder } from './PaymentOrder';
import css from './relief.module.css';

export default function OverdueScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const reader = useReader();
  const { chrome, online } = useDevice();
  const arrears = useQuery(arrearsQuery);
  const bills = useQuery(billsQuery);
  const told = arrears.data?.loans ?? [];
  const { loans, failure, fetching, retry } = useCheckedLoans(told.map(({ loanId }) => loanId));
  const [disputed, setDisputed] = useState<Arrears | null>(null);
  const frame = { title: t`逾期明细`, chrome, back: { label: t`返回`, onBack: nav.back } };

  if (!arrears.data || !bills.data || !loans) {
    const missing = [arrears, bills].find((query) => query.data === undefined && query.error);
    const failed = failure ?? (missing?.error ? failureOf(missing.error) : null);
    const again = () => {
      retry();
      void Promise.all([arrears.refetch(), bills.refetch()]);
    };
    return (
      <Screen {...frame}>
        {failed ? (
          <FailureState failure={failed} onRetry={again} busy={fetching || arrears.isFetching} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    );
  }
  const { payable } = bills.data;
  if (told.length === 0 || payable === null) {
    return (
      <Screen {...frame}>
        <EmptyState action={<Button href={href('home')}>{t`回到首页`}</Button>}>
          {t`现在没有逾期。`}
        </EmptyState>
      </Screen>
    );
  }
  const sum = moneyText(payable.total, reader.currency, reader.locale);
  const perDay = moneyText(payable.penaltyPerDay, reader.currency, reader.locale);
  const { overdueDays: days } = payable;
  const since = told.map((each) => each.since).sort()[0] ?? '';
  const sinceText = dateText(since, reader.locale, 'long');
  const { quiet, by } = arrears.data.contact;
  const callers = by.join(t({ message: '、', context: 'between names' }));
  const doubtful = loans.some(({ verdict }) => verdict !== null && verdict.verdict !== 'verified');
  return (
    <Screen
      {...frame}
      dock={
        <Dock caption={online ? t`也可以先还一部分` : <OfflineReason />}>
          <Button href={href('payDue')} disabled={!online}>{t`还 ${sum}`}</Button>
        </Dock>
      }
    >
      <div className={css.form}>
        <div className={css.sum}>
          <Tag tone="overdue" icon={CLOCK}>{t`逾期 ${days} 天`}</Tag>
          <p className={text.lead}>{t`今天还清逾期和到期的，一共`}</p>
          <Money amount={payable.total} size="xl" {...reader} />
          <p className={text.cap}>{t`从 ${sinceText}起。往后每天约增加 ${perDay}，还上就停。`}</p>
        </div>
        {doubtful ? (
          <Note tone="overdue">
            {t`有一笔借款的数字没有核对一致，所以不在这里列明细。借款页上写着是哪些数字。`}
          </Note>
        ) : (
          <>
            {told.map((each) => {
              const checked = loans.find(({ loan }) => loan.id === each.loanId);
              return (
                checked && (
                  <OverdueLoan
                    key={each.loanId}
                    loan={checked.loan}
                    arrears={each}
                    onDispute={() => setDisputed(each)}
                  />
                )
              );
            })}
            <PaymentOrder loans={loans.map(({ loan }) => loan)} />
          </>
        )}
        <Section title={t`谁会联系你`}>
          <div className={text.stack}>
            <Note icon={SHIELD}>
              {t`只有${callers}，只联系你本人，不联系通讯录和单位。${quiet.from} 到次日 ${quiet.to} 谁都不打扰。`}
            </Note>
            <p>
              <LinkButton chevron href={href('help')}>{t`被打扰了，去投诉`}</LinkButton>
            </p>
          </div>
        </Section>
      </div>
      {disputed && <DisputeSheet arrears={disputed} onClose={() => setDisputed(null)} />}
    </Screen>
  );
}
