/** Ending several loans, or all, in one go: loads them checked, and says so when there is nothing to end (product.md F34). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { cardsQuery } from '../../client/cards';
import { useDevice } from '../../client/device';
import { useRunningLoans } from '../../client/loans';
import { useCheckedLoans } from '../../client/use-checked-loans';
import { LOANS_AT_ONCE } from '../../contract/repayment';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureState } from '../../ui/Failure';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { CheckingRepayment, interruptedQuoteId } from './CheckingRepayment';
import { SettleSeveralForm } from './SettleSeveralForm';

export default function SettleSeveralScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const running = useRunningLoans(LOANS_AT_ONCE);
  const checked = useCheckedLoans(running.loans?.map(({ id }) => id) ?? []);
  const cards = useQuery(cardsQuery);
  const [interrupted, setInterrupted] = useState(interruptedQuoteId);
  const frame = { title: t`一次还清几笔`, chrome, back: { label: t`返回`, onBack: nav.back } };

  if (interrupted !== null) {
    return <CheckingRepayment quoteId={interrupted} onOver={() => setInterrupted(null)} />;
  }
  if (running.loans?.length === 0) {
    return (
      <Screen {...frame}>
        <EmptyState
          action={<Button href={href('home')}>{t`回首页`}</Button>}
        >{t`没有在还的借款。`}</EmptyState>
      </Screen>
    );
  }
  if (!running.loans || !checked.loans || !checked.home || !cards.data) {
    const unanswered = (running.loans ? null : running.error) ?? (cards.data ? null : cards.error);
    const failure = checked.failure ?? (unanswered && failureOf(unanswered));
    const retry = () => {
      checked.retry();
      void Promise.all([running.refetch(), cards.refetch()]);
    };
    const busy = checked.fetching || running.isFetching || cards.isFetching;
    return (
      <Screen {...frame}>
        {failure ? <FailureState failure={failure} onRetry={retry} busy={busy} /> : <Skeleton lines={8} />}
      </Screen>
    );
  }
  return <SettleSeveralForm home={checked.home} loans={checked.loans} cards={cards.data} />;
}
