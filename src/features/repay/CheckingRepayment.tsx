/** After a reload in the middle of paying: finds out how it ended and goes there; never sends anything (F18, F19). */
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useDevice } from '../../client/device';
import { unsettledCommands } from '../../client/pending-command';
import { lookForRepayment, submitRepayment, tookRepayment } from '../../client/repayments';
import { useCommand } from '../../client/use-command';
import type { Repayment } from '../../contract/repayment';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { ErrorState } from '../../ui/ErrorState';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';

/** The quote of a payment that was sent and has no known end. */
export const interruptedQuoteId = (): string | null =>
  unsettledCommands().find(({ kind }) => kind === 'repayment')?.quoteId ?? null;

export function CheckingRepayment({ quoteId, onOver }: { quoteId: string; onOver: () => void }) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const chrome = useDevice((device) => device.chrome);
  const { state } = useCommand<Repayment>({
    kind: 'repayment',
    quoteId,
    submit: submitRepayment,
    look: lookForRepayment,
    onDone: (repayment) => {
      tookRepayment(queries, repayment);
      nav.go(href('repayment', repayment.id), { replace: true });
    },
  });
  const undone = state.kind === 'not-done' || state.kind === 'refused';
  return (
    <Screen
      title={t`还款`}
      chrome={chrome}
      back={{ label: t`返回`, onBack: nav.back }}
      dock={
        undone ? (
          <Dock>
            <Button onClick={onOver}>{t`回去重新还`}</Button>
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
          title={t`上次的还款没有提交成功`}
          money={t`没有扣款。`}
          advice={t`想还的话，重新确认一次就行。`}
        />
      ) : (
        <ErrorState
          title={t`正在确认结果`}
          money={t`请不要重复付款。同一笔最多只会扣一次。`}
          advice={t`有结果会自动显示，也可以先离开，稍后在记录里看。`}
        />
      )}
    </Screen>
  );
}
