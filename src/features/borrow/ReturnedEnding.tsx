/** The bank sent the money back: choose another card, no new application (product.md F17). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { cancelApplication, changeApplicationCard } from '../../client/applications';
import { cardsQuery } from '../../client/cards';
import { useDevice, useReader } from '../../client/device';
import { moneyMoved } from '../../client/query-client';
import type { Answer } from '../../client/answer';
import type { Application } from '../../contract/application';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { moneyText } from '../../ui/money-format';
import { ALERT, SHIELD } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { href, useNav } from '../../ui/nav';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import { SelectRow } from '../../ui/SelectRow';
import css from './Progress.module.css';

export function ReturnedEnding({
  application,
  onChanged,
}: {
  application: Application;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const { currency, locale } = useReader();
  const chrome = useDevice((device) => device.chrome);
  const cards = useQuery(cardsQuery);
  const [cardId, setCardId] = useState('');
  const [busy, setBusy] = useState<'pay' | 'cancel' | null>(null);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const money = moneyText(application.amount, currency, locale);
  const why = application.returned?.explanation ?? '';
  const others = cards.data?.filter((card) => card.id !== application.card.id) ?? [];

  const run = async (what: 'pay' | 'cancel', command: () => Promise<Answer<Application>>) => {
    setBusy(what);
    setFailure(null);
    const answer = await command();
    setBusy(null);
    if (answer.kind !== 'reply') setFailure(answer);
    void moneyMoved(queries);
    onChanged();
  };
  return (
    <Screen
      title={t`放款进度`}
      chrome={chrome}
      back={{ label: t`返回首页`, onBack: () => nav.go(href('home')) }}
      dock={
        <Dock note={failure && <FailureNote failure={failure} />}>
          <Button
            busy={busy === 'pay'}
            busyLabel={t`正在提交`}
            disabled={cardId === '' || busy === 'cancel'}
            reason={cardId === '' ? t`先选一张卡` : null}
            onClick={() => void run('pay', () => changeApplicationCard(application.id, cardId))}
          >
            {t`转到这张卡`}
          </Button>
          <Button
            kind="quiet"
            busy={busy === 'cancel'}
            busyLabel={t`正在取消`}
            onClick={() => void run('cancel', () => cancelApplication(application.id))}
          >
            {t`不借了，取消这笔申请`}
          </Button>
        </Dock>
      }
    >
      <div className={css.head}>
        <ResultMark d={ALERT} tone="due" />
        <h2>{t`银行把钱退回来了`}</h2>
        <p className={css.lead}>{t`${why}${money} 没有到账，没有计息。换一张卡就行，不用重新申请。`}</p>
      </div>
      <Card flush>
        <SelectRow
          label={t`换一张收款卡`}
          name="card"
          value={cardId}
          placeholder={t`请选择`}
          options={others.map(({ id, bank, tail }) => ({ value: id, label: t`${bank} 尾号 ${tail}` }))}
          onChange={setCardId}
        />
      </Card>
      <div className={css.below}>
        <Note icon={SHIELD}>{t`不会重复放款：同一笔申请只会到账一次。`}</Note>
      </div>
    </Screen>
  );
}
