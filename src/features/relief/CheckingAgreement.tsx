/** After a reload in the middle of signing: finds out how it ended; never sends anything (F18, F19). */
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useDevice } from '../../client/device';
import { lookForAgreement, submitAgreement } from '../../client/negotiations';
import { moneyMoved } from '../../client/query-client';
import { useCommand } from '../../client/use-command';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { ErrorState } from '../../ui/ErrorState';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';

export interface CheckingAgreementProps {
  planId: string;
  loanId: string;
  onOver: () => void;
}

export function CheckingAgreement({ planId, loanId, onOver }: CheckingAgreementProps) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const chrome = useDevice((device) => device.chrome);
  const { state } = useCommand<NegotiatedPlan>({
    kind: 'agreement',
    quoteId: planId,
    submit: submitAgreement,
    look: lookForAgreement,
    onDone: () => {
      void moneyMoved(queries);
      nav.go(href('loan', loanId), { replace: true });
    },
  });
  const undone = state.kind === 'not-done' || state.kind === 'refused';
  return (
    <Screen
      title={t`协商还款`}
      chrome={chrome}
      back={{ label: t`返回`, onBack: nav.back }}
      dock={
        undone ? (
          <Dock>
            <Button onClick={onOver}>{t`回去再看方案`}</Button>
          </Dock>
        ) : (
          <Dock bare>
            <Button kind="secondary" href={href('home')}>{t`先离开`}</Button>
          </Dock>
        )
      }
    >
      {undone ? (
        <ErrorState
          title={t`上次没有签成`}
          money={t`借款没有变化。`}
          advice={t`还想签的话，重新选一次方案就行。`}
        />
      ) : (
        <ErrorState
          title={t`正在确认结果`}
          money={t`请不要重复签约。同一笔借款最多只会换一个方案。`}
          advice={t`有结果会自动显示，也可以先离开，稍后在借款页看。`}
        />
      )}
    </Screen>
  );
}
