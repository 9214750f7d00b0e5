/** Not this time: why, what one can do, when to come back, and a person to look again on request (product.md F17). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { dismissApplication, requestReview } from '../../client/applications';
import { useDevice, useReader } from '../../client/device';
import { moneyMoved } from '../../client/query-client';
import type { Application } from '../../contract/application';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dock } from '../../ui/Dock';
import { Facts } from '../../ui/Facts';
import { FailureNote } from '../../ui/Failure';
import { dateText } from '../../ui/format';
import { INFO, SHIELD } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { href, useNav } from '../../ui/nav';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import css from './Progress.module.css';

export function DeclinedEnding({
  application,
  onChanged,
}: {
  application: Application;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const { locale } = useReader();
  const chrome = useDevice((device) => device.chrome);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const { decline, id } = application;

  const askForReview = async () => {
    setAsking(true);
    setFailure(null);
    const answer = await requestReview(id);
    setAsking(false);
    if (answer.kind === 'reply') onChanged();
    else setFailure(answer);
  };
  const leave = () => {
    void dismissApplication(id).then(() => moneyMoved(queries));
    nav.go(href('home'), { replace: true });
  };
  return (
    <Screen
      title={t`申请结果`}
      chrome={chrome}
      back={{ label: t`返回首页`, onBack: leave }}
      dock={
        <Dock note={failure && <FailureNote failure={failure} />}>
          <div className={text.stack}>
            <Button onClick={leave}>{t`回首页`}</Button>
            {decline?.review === 'offered' && (
              <Button
                kind="secondary"
                busy={asking}
                busyLabel={t`正在提交`}
                onClick={() => void askForReview()}
              >
                {t`请人工再看一次`}
              </Button>
            )}
          </div>
        </Dock>
      }
    >
      <div className={css.head}>
        <ResultMark d={INFO} tone="neutral" />
        <h2>{t`这次没有通过`}</h2>
        {decline && <p className={css.lead}>{decline.explanation}</p>}
      </div>
      {decline && (
        <Card>
          <Facts
            facts={[
              { name: t`可以做什么`, value: '', note: decline.advice },
              { name: t`可以再申请`, value: t`${dateText(decline.retryOn, locale, 'long')}之后` },
              decline.review === 'upheld' && {
                name: t`人工复核`,
                value: t`已完成`,
                note: t`专人看过，结果没有变。`,
              },
              decline.review === 'requested' && {
                name: t`人工复核`,
                value: t`已提交`,
                note:
                  decline.reviewAnswerBy && t`${dateText(decline.reviewAnswerBy, locale, 'long')}前答复你`,
              },
            ]}
          />
        </Card>
      )}
      <div className={css.below}>
        <Note icon={SHIELD}>{t`没有借款，额度没有变化，也不会收任何费用。`}</Note>
      </div>
    </Screen>
  );
}
