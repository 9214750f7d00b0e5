/** After a reload in the middle of submitting: finds out how it ended and goes there; never sends anything (F18, F19). */
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lookForLoan, submitLoan } from '../../client/applications';
import { moneyMoved } from '../../client/query-client';
import { useCommand } from '../../client/use-command';
import type { Application } from '../../contract/application';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { ErrorState } from '../../ui/ErrorState';
import { href, useNav } from '../../ui/nav';

export interface CheckingLoanProps {
  /** The quote whose signing was interrupted. */
  quoteId: string;
  /** What to do when it was signed; to its progress when absent. */
  onDone?: () => void;
}

export function CheckingLoan({ quoteId, onDone }: CheckingLoanProps) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const { state } = useCommand<Application>({
    kind: 'loan',
    quoteId,
    submit: submitLoan,
    look: lookForLoan,
    onDone: (application) => {
      void moneyMoved(queries);
      if (onDone) return onDone();
      nav.go(href('progress', application.id), { replace: true });
    },
  });
  if (state.kind === 'not-done' || state.kind === 'refused') {
    return (
      <>
        <ErrorState
          title={t`上次的申请没有提交成功`}
          money={t`没有借款，也没有占用额度。`}
          advice={t`想借的话，重新确认一次就行。`}
        />
        <Dock>
          <Button onClick={() => nav.go(href('home'), { replace: true })}>{t`回首页`}</Button>
        </Dock>
      </>
    );
  }
  return (
    <ErrorState
      title={t`正在确认结果`}
      money={t`请不要重复提交。同一份报价最多只会借出一笔。`}
      advice={t`网络恢复后会自动显示结果，也可以先离开。`}
    />
  );
}
