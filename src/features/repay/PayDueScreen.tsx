/** Paying what is due or overdue now, over all loans; when nothing is, the next date (product.md F30, F31). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { billsQuery } from '../../client/bills';
import { cardsQuery } from '../../client/cards';
import { useDevice } from '../../client/device';
import { useCheckedLoans } from '../../client/use-checked-loans';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureState } from '../../ui/Failure';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { CheckingRepayment, interruptedQuoteId } from './CheckingRepayment';
import { NothingDue } from './NothingDue';
import { PayDueForm } from './PayDueForm';

export default function PayDueScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const bills = useQuery(billsQuery);
  const cards = useQuery(cardsQuery);
  const payable = bills.data?.payable ?? null;
  const { home, loans, failure, fetching, retry } = useCheckedLoans([
    ...new Set(payable?.items.map(({ loanId }) => loanId)),
  ]);
  const [interrupted, setInterrupted] = useState(interruptedQuoteId);
  const frame = { title: t`还到期的`, chrome, back: { label: t`返回`, onBack: nav.back } };

  if (interrupted !== null) {
    return <CheckingRepayment quoteId={interrupted} onOver={() => setInterrupted(null)} />;
  }
  const missing = [bills, cards].find((query) => query.data === undefined && query.error);
  const failed = failure ?? (missing?.error ? failureOf(missing.error) : null);
  const refresh = () => {
    retry();
    void Promise.all([bills.refetch(), cards.refetch()]);
  };
  if (!bills.data || !cards.data || !home || !loans) {
    return (
      <Screen {...frame}>
        {failed ? (
          <FailureState failure={failed} onRetry={refresh} busy={fetching || bills.isFetching} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    );
  }
  if (payable === null) {
    return (
      <Screen {...frame}>
        <NothingDue next={bills.data.upcoming[0] ?? null} />
      </Screen>
    );
  }
  const inFlight = loans.flatMap(({ loan }) => loan.repaymentInFlight ?? [])[0];
  if (inFlight !== undefined && loans.every(({ loan }) => loan.repaymentInFlight !== null)) {
    return (
      <Screen {...frame}>
        <EmptyState action={<Button href={href('repayment', inFlight)}>{t`查看还款进度`}</Button>}>
          {t`有一笔还款正在处理，等它有结果再还，不会重复扣款。`}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <PayDueForm
      home={home}
      bill={payable}
      loans={loans.filter(({ loan }) => loan.repaymentInFlight === null)}
      cards={cards.data}
      onRefresh={refresh}
    />
  );
}
