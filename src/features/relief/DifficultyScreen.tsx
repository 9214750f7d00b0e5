/** Where the assistant begins: the loan, checked for today; or why there is nothing to agree on just now (product.md F59). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { unsettledCommands } from '../../client/pending-command';
import { useCheckedLoans } from '../../client/use-checked-loans';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureState } from '../../ui/Failure';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { Assistant } from './Assistant';
import { CheckingAgreement } from './CheckingAgreement';

/** The plan whose signature was sent and has no known end. */
const interruptedPlanId = (): string | null =>
  unsettledCommands().find(({ kind }) => kind === 'agreement')?.quoteId ?? null;

export default function DifficultyScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const { home, loans, failure, fetching, retry } = useCheckedLoans([id]);
  const [interrupted, setInterrupted] = useState(interruptedPlanId);
  const checked = loans?.[0];
  const frame = { title: t`协商还款`, chrome, back: { label: t`返回`, onBack: nav.back } };

  if (interrupted !== null) {
    return <CheckingAgreement planId={interrupted} loanId={id} onOver={() => setInterrupted(null)} />;
  }
  if (!checked || !home) {
    return (
      <Screen {...frame}>
        {failure ? (
          <FailureState failure={failure} onRetry={retry} busy={fetching} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    );
  }
  const { loan, verdict } = checked;
  const toLoan = <Button href={href('loan', loan.id)}>{t`看这笔借款`}</Button>;
  if (loan.state === 'settled') {
    return (
      <Screen {...frame}>
        <EmptyState action={toLoan}>{t`这笔借款已经还清，没有要协商的。`}</EmptyState>
      </Screen>
    );
  }
  if (loan.repaymentInFlight !== null) {
    return (
      <Screen {...frame}>
        <EmptyState
          action={<Button href={href('repayment', loan.repaymentInFlight)}>{t`查看还款进度`}</Button>}
        >
          {t`有一笔还款正在处理，等它有结果再协商，数字才准。`}
        </EmptyState>
      </Screen>
    );
  }
  if (verdict !== null && verdict.verdict !== 'verified') {
    return (
      <Screen {...frame}>
        <EmptyState action={toLoan}>
          {t`这笔借款的数字没有核对一致，先不能协商。借款页上写着是哪些数字。`}
        </EmptyState>
      </Screen>
    );
  }
  return <Assistant key={loan.asOf} home={home} loan={loan} />;
}
