/** Repaying a loan early: loads it checked, and says so when nothing can be repaid here now (product.md F32, F33). */
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
import { EarlyRepayForm } from './EarlyRepayForm';

export default function EarlyRepayScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const { home, loans, failure, fetching, retry } = useCheckedLoans([id]);
  const cards = useQuery(cardsQuery);
  const bills = useQuery(billsQuery);
  const [interrupted, setInterrupted] = useState(interruptedQuoteId);
  const checked = loans?.[0];
  const frame = { title: t`提前还款`, chrome, back: { label: t`返回`, onBack: nav.back } };
  const toLoan = <Button href={href('loan', id)}>{t`看这笔借款`}</Button>;

  if (interrupted !== null) {
    return <CheckingRepayment quoteId={interrupted} onOver={() => setInterrupted(null)} />;
  }
  const failed = failure ?? (cards.data === undefined && cards.error ? failureOf(cards.error) : null);
  if (!checked || !home || !cards.data) {
    return (
      <Screen {...frame}>
        {failed ? (
          <FailureState
            failure={failed}
            busy={fetching || cards.isFetching}
            onRetry={() => {
              retry();
              void cards.refetch();
            }}
          />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    );
  }
  const { loan, verdict } = checked;
  if (loan.state === 'settled') {
    return (
      <Screen {...frame}>
        <EmptyState action={toLoan}>{t`这笔借款已经结清，不用再还。`}</EmptyState>
      </Screen>
    );
  }
  if (loan.repaymentInFlight !== null) {
    return (
      <Screen {...frame}>
        <EmptyState
          action={<Button href={href('repayment', loan.repaymentInFlight)}>{t`查看还款进度`}</Button>}
        >
          {t`有一笔还款正在处理，等它有结果再还，不会重复扣款。`}
        </EmptyState>
      </Screen>
    );
  }
  if (verdict !== null && verdict.verdict !== 'verified') {
    return (
      <Screen {...frame}>
        <EmptyState action={toLoan}>
          {t`这笔借款的数字没有核对一致，先不能在这里还款，没有扣款。借款页上写着是哪些数字。`}
        </EmptyState>
      </Screen>
    );
  }
  const others = bills.data?.payable?.items.filter(({ loanId }) => loanId !== id) ?? [];
  return (
    <EarlyRepayForm
      home={home}
      loan={loan}
      cards={cards.data}
      isCurrent={verdict !== null}
      othersDue={others.length > 0}
    />
  );
}
