/** Ended without a loan: withdrawn by the person, or so late that a new quote must be signed (product.md F17, 1.12). */
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { dismissApplication } from '../../client/applications';
import { useDevice } from '../../client/device';
import { moneyMoved } from '../../client/query-client';
import type { Application } from '../../contract/application';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { INFO } from '../../ui/icons';
import { href, useNav } from '../../ui/nav';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import css from './Progress.module.css';

export function UndoneEnding({ application: { id, state, decline } }: { application: Application }) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const chrome = useDevice((device) => device.chrome);
  const cancelled = state === 'cancelled';
  const overturned = decline?.review === 'overturned';
  const leave = (to: string) => {
    void dismissApplication(id).then(() => moneyMoved(queries));
    nav.go(to, { replace: true });
  };
  return (
    <Screen
      title={t`申请结果`}
      chrome={chrome}
      back={{ label: t`返回首页`, onBack: () => leave(href('home')) }}
      dock={
        <Dock>
          {cancelled ? (
            <Button onClick={() => leave(href('home'))}>{t`回首页`}</Button>
          ) : (
            <>
              <Button onClick={() => leave(href('borrow'))}>{t`重新报价`}</Button>
              <Button kind="quiet" onClick={() => leave(href('home'))}>{t`不借了，回首页`}</Button>
            </>
          )}
        </Dock>
      }
    >
      <div className={css.head}>
        <ResultMark d={INFO} tone="neutral" />
        <h2>{cancelled ? t`已取消` : overturned ? t`人工复核通过了` : t`需要重新报价`}</h2>
        <p className={css.lead}>
          {cancelled
            ? t`这笔申请取消了。没有借款，没有费用，额度已经恢复。`
            : overturned
              ? t`可以借了：重新报价再签一次就行。在那之前没有借款，也没有费用。`
              : t`审核用了比较久，原来的还款日和金额不再准。没有借款，没有费用；想借的话，重新报价再签一次。`}
        </p>
      </div>
    </Screen>
  );
}
