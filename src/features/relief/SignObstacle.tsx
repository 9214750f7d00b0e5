/** Whatever stands in the way of signing a plan now, the gravest first, with the one way on. */
import { useLingui } from '@lingui/react/macro';
import type { Refusal, Unreachable } from '../../client/answer';
import type { CommandState } from '../../client/use-command';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/Failure';
import { Note } from '../../ui/Note';
import { StandingButton } from '../../ui/StandingButton';
import text from '../../ui/text.module.css';

export interface SignObstacleProps {
  state: CommandState<NegotiatedPlan>;
  refusal: Refusal | Unreachable | 'host-failed' | 'differs' | null;
  expired: boolean;
  onRenew: () => void;
  onRetry: () => void;
}

export function SignObstacle({ state, refusal, expired, onRenew, onRetry }: SignObstacleProps) {
  const { t } = useLingui();
  const renew = <Button onClick={onRenew}>{t`重新获取方案`}</Button>;
  if (state.kind === 'unknown') {
    const { again } = state;
    return (
      <div className={text.stack}>
        <div role="status">
          <Note tone="due">{t`正在确认结果，请不要重复签约。同一笔借款最多只会换一个方案。`}</Note>
        </div>
        {again && <StandingButton kind="secondary" onClick={again}>{t`再发一次同一份签约`}</StandingButton>}
      </div>
    );
  }
  if (state.kind === 'not-done') {
    return (
      <div className={text.stack}>
        <Note tone="due">{t`没有签成，借款没有变化。可以再试一次。`}</Note>
        {renew}
      </div>
    );
  }
  if (refusal === 'differs') {
    return (
      <div className={text.stack}>
        <Note tone="overdue">{t`要签的内容和这个方案不一致，已经拦下。没有签约，借款没有变化。`}</Note>
        {renew}
      </div>
    );
  }
  if (refusal === 'host-failed') {
    return (
      <div className={text.stack}>
        <Note tone="due">{t`钱包没有完成验证，没有签约，借款没有变化。`}</Note>
        <Button onClick={onRetry}>{t`再试一次`}</Button>
      </div>
    );
  }
  if (refusal) {
    return (
      <div className={text.stack}>
        <FailureNote failure={refusal} />
        {renew}
      </div>
    );
  }
  if (expired) {
    return (
      <div className={text.stack}>
        <Note tone="due">{t`方案已过期，借款没有变化。重新获取不用重填，也不收费。`}</Note>
        {renew}
      </div>
    );
  }
  return <Note tone="due">{t`没有网络，现在不能签约。已填的内容都在。`}</Note>;
}
