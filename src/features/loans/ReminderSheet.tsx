/** Which reminders to get: kept by the lender, so they come whatever phone is in hand (product.md F57). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { failureOf, type Refusal, type Unreachable } from '../../client/answer';
import { useDevice } from '../../client/device';
import { type ChosenReminders, remindersQuery, setReminders } from '../../client/reminders';
import { Card } from '../../ui/Card';
import { FailureNote, FailureState } from '../../ui/Failure';
import { BELL } from '../../ui/icons-more';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { Skeleton } from '../../ui/Skeleton';
import { Switch } from '../../ui/Switch';
import text from '../../ui/text.module.css';

export function ReminderSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const query = useQuery(remindersQuery);
  const [chosen, setChosen] = useState<ChosenReminders | null>(null);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const unread = query.error && failureOf(query.error);
  const { data } = query;
  // What was just pressed, until the lender has answered.
  const shown = chosen ?? data;

  const choose = async (next: ChosenReminders) => {
    setChosen(next);
    setFailure(null);
    const answer = await setReminders(next);
    if (answer.kind === 'reply') queries.setQueryData(remindersQuery.queryKey, answer.reply);
    else setFailure(answer);
    setChosen(null);
  };
  const off = chosen !== null || !online;
  return (
    <Sheet open title={t`还款提醒`} onClose={onClose} closeLabel={t`关闭`}>
      <div className={text.stack}>
        {!data && !unread && <Skeleton lines={2} />}
        {!data && unread && (
          <FailureState failure={unread} onRetry={() => void query.refetch()} busy={query.isFetching} />
        )}
        {data && shown && (
          <>
            <Card tone="page">
              <Switch
                label={t`提前 3 天提醒`}
                detail={t`告诉你还多少、从哪张卡扣`}
                checked={shown.before}
                disabled={off}
                onChange={(before) => void choose({ before, onDay: shown.onDay })}
              />
              <Switch
                label={t`还款日当天提醒`}
                detail={t`当天还没有还上时`}
                checked={shown.onDay}
                disabled={off}
                onChange={(onDay) => void choose({ before: shown.before, onDay })}
              />
            </Card>
            {failure && <FailureNote failure={failure} />}
            {!online && <p className={text.cap}>{t`没有网络，现在不能更改。`}</p>}
            <Note icon={BELL}>
              {t`提醒发到钱包消息，${data.quiet.from} 到次日 ${data.quiet.to} 不打扰。扣款的结果不受这里影响，随时告诉你。`}
            </Note>
          </>
        )}
      </div>
    </Sheet>
  );
}
