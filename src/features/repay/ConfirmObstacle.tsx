/** Whatever stands in the way of paying now, the gravest first, with the one way on. */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Refusal, Unreachable } from '../../client/answer';
import { useReader } from '../../client/device';
import { differencesOf, useReport } from '../../client/reports';
import type { CommandState } from '../../client/use-command';
import type { Repayment } from '../../contract/repayment';
import { Button } from '../../ui/Button';
import { Contradiction } from '../../ui/Contradiction';
import { FailureNote } from '../../ui/Failure';
import { href } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { StandingButton } from '../../ui/StandingButton';
import text from '../../ui/text.module.css';
import type { HeldRepayment, RepaymentQuoting } from './use-repayment-quote';

export interface ConfirmObstacleProps {
  held: HeldRepayment;
  /** Asking anew: whether it is under way, and why it brought nothing. */
  quoting: Pick<RepaymentQuoting, 'asking' | 'failure'>;
  state: CommandState<Repayment>;
  refusal: Refusal | Unreachable | 'host-failed' | 'differs' | null;
  expired: boolean;
  onRenew: () => void;
  onRetry: () => void;
}

export function ConfirmObstacle(props: ConfirmObstacleProps) {
  const { held, quoting, state, refusal, expired, onRenew, onRetry } = props;
  const { t } = useLingui();
  const renew = (
    <>
      {quoting.failure && <FailureNote failure={quoting.failure} />}
      <Button onClick={onRenew} busy={quoting.asking} busyLabel={t`正在核对金额`}>
        {t`重新获取金额`}
      </Button>
    </>
  );
  if (state.kind === 'unknown') {
    const { again } = state;
    return (
      <div className={text.stack}>
        <div role="status">
          <Note tone="due">{t`正在确认结果，请不要重复付款。同一笔最多只会扣一次。`}</Note>
        </div>
        {again && <StandingButton kind="secondary" onClick={again}>{t`再发一次同一笔还款`}</StandingButton>}
        <Button kind="quiet" href={href('home')}>{t`先离开`}</Button>
      </div>
    );
  }
  if (held.verdict.verdict !== 'verified') return <Disagreement held={held} renew={renew} />;
  if (state.kind === 'not-done') {
    return (
      <div className={text.stack}>
        <Note tone="due">{t`没有提交成功，没有扣款。可以再试一次。`}</Note>
        {renew}
      </div>
    );
  }
  if (refusal === 'differs') {
    return (
      <div className={text.stack}>
        <Note tone="overdue">{t`要签的内容和这里的数字不一致，已经拦下。没有扣款。`}</Note>
        {renew}
      </div>
    );
  }
  if (refusal === 'host-failed') {
    return (
      <div className={text.stack}>
        <Note tone="due">{t`钱包没有完成验证，没有扣款。`}</Note>
        <Button onClick={onRetry}>{t`再试一次`}</Button>
      </div>
    );
  }
  if (refusal) {
    return (
      <div className={text.stack}>
        {!quoting.failure && <FailureNote failure={refusal} />}
        {renew}
      </div>
    );
  }
  if (!expired) return null;
  return (
    <div className={text.stack}>
      <Note tone="due">{t`这个金额已过期，没有扣款。重新获取不用重填。`}</Note>
      {renew}
    </div>
  );
}

function Disagreement({ held: { verdict, about }, renew }: { held: HeldRepayment; renew: ReactNode }) {
  const { t } = useLingui();
  const reader = useReader();
  const { state, report } = useReport(verdict, about);
  return (
    <Contradiction
      differences={differencesOf(verdict)}
      reporting={state}
      onReport={report}
      action={renew}
      {...reader}
    >
      {verdict.verdict === 'contradicted'
        ? t`这笔还款的数字和借款的条款对不上，所以不能确认。没有扣款。`
        : t`借款没有写全条款，没法核对这笔还款，所以不能确认。没有扣款。`}
    </Contradiction>
  );
}
