/** One loan: what is left, how it falls, every instalment with its arithmetic, what was paid, and what can be done (F51). */
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { useCheckedLoans } from '../../client/use-checked-loans';
import { FailureState } from '../../ui/Failure';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { LoanDock } from './LoanDock';
import { LoanOverview } from './LoanOverview';
import { PaymentsMade } from './PaymentsMade';
import { Schedule } from './Schedule';

export default function LoanScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const { loans, failure, fetching, retry } = useCheckedLoans([id]);
  const checked = loans?.[0];
  const frame = { title: t`借款详情`, chrome, back: { label: t`返回`, onBack: nav.back } };

  if (!checked) {
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
  return (
    <Screen {...frame} dock={<LoanDock checked={checked} />}>
      <LoanOverview checked={checked} onRetry={retry} />
      <Schedule loan={loan} explained={verdict === null || verdict.verdict === 'verified'} />
      <PaymentsMade loan={loan} />
    </Screen>
  );
}
