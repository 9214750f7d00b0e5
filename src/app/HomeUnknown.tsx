/** Something was just done, and home's figures since then could not be had: other ways on, and another try. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useDevice } from '../client/device';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { href } from '../ui/nav';
import { Screen } from '../ui/Screen';

export interface HomeUnknownProps {
  busy: boolean;
  onRetry: () => void;
}

export function HomeUnknown({ busy, onRetry }: HomeUnknownProps) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  return (
    <Screen title={t`随借`} chrome={chrome}>
      <ErrorState
        title={<Trans>还没有拿到最新的额度</Trans>}
        money={<Trans>已有的借款和还款不受影响。</Trans>}
        advice={<Trans>网络不太好，请再试一次。</Trans>}
        retry={{ label: t`再试一次`, onRetry, busy, busyLabel: t`正在重试` }}
        action={
          <>
            <Button kind="quiet" href={href('loans')}>{t`我的借款`}</Button>
            <Button kind="quiet" href={href('help')}>{t`帮助`}</Button>
          </>
        }
      />
    </Screen>
  );
}
