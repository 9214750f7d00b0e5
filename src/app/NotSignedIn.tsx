/** Signing in did not work: why, that the money is safe, and another try. Never a form to log in with. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Refusal, Unreachable } from '../client/answer';
import { useDevice } from '../client/device';
import { ErrorState } from '../ui/ErrorState';
import { Screen } from '../ui/Screen';

export interface NotSignedInProps {
  /** Null: nobody said who is here, as in a browser tab that no wallet opened. */
  failure: Refusal | Unreachable | null;
  onRetry: () => Promise<void>;
}

export function NotSignedIn({ failure, onRetry }: NotSignedInProps) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const [busy, setBusy] = useState(false);
  const silent = failure?.kind === 'unreachable';
  const reference =
    failure && (failure.kind === 'problem' ? failure.problem.correlationId : failure.correlationId);
  const isStrange = failure?.kind === 'problem' && failure.problem.code === 'credential-unsupported';
  const retry = () => {
    setBusy(true);
    void onRetry().finally(() => setBusy(false));
  };
  return (
    <Screen title={t`随借`} chrome={chrome}>
      <ErrorState
        title={
          silent ? (
            <Trans>没有连上</Trans>
          ) : isStrange ? (
            <Trans>随借还没有接入这个钱包</Trans>
          ) : (
            <Trans>请从钱包打开随借</Trans>
          )
        }
        money={<Trans>已有的借款和还款不受影响。</Trans>}
        advice={
          silent ? (
            <Trans>网络不太好，请再试一次。</Trans>
          ) : (
            <Trans>随借由钱包确认你的身份，不用另外登录。</Trans>
          )
        }
        retry={{ label: t`再试一次`, onRetry: retry, busy, busyLabel: t`正在重试` }}
        reference={reference ? { label: t`编号`, value: reference } : undefined}
      />
    </Screen>
  );
}
