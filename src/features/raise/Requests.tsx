/** Every request for a higher limit, newest first: what with, how it ended, why, and what could be done next. */
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { LimitIncrease } from '../../contract/limit-increase';
import { dateText, momentDate } from '../../ui/format';
import { List } from '../../ui/List';
import { moneyText } from '../../ui/money-format';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { KIND_NAMES } from './document-words';
import css from './raise.module.css';

export function Requests({ increases }: { increases: readonly LimitIncrease[] }) {
  const { t } = useLingui();
  return (
    <Section title={t`提额申请`}>
      <List label={t`提额申请`}>
        {increases.map((increase) => (
          <Request key={increase.id} increase={increase} />
        ))}
      </List>
    </Section>
  );
}

function Request({ increase }: { increase: LimitIncrease }) {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const { id, kind, state, askedAt, answerBy, limitBefore, answer } = increase;
  const asked = dateText(momentDate(askedAt, LENDER_ZONE), locale, 'long');
  const by = dateText(answerBy, locale, 'long');
  const money = (of: typeof limitBefore) => moneyText(of, currency, locale);
  return (
    <div className={css.request}>
      <div className={text.between}>
        <strong>{i18n._(KIND_NAMES[kind])}</strong>
        {state === 'under-review' && <Tag tone="due">{t`评估中`}</Tag>}
        {state === 'raised' && <Tag tone="positive">{t`已提高`}</Tag>}
        {state === 'refused' && <Tag>{t`没有通过`}</Tag>}
      </div>
      {answer && answer.limit !== null && (
        <p className={css.value}>{t`${money(limitBefore)} 提高到 ${money(answer.limit)}`}</p>
      )}
      {answer && <p>{answer.reason}</p>}
      {answer && answer.advice !== null && <p className={text.body}>{answer.advice}</p>}
      {answer === null && <p>{t`最晚 ${by}有结果，可以先离开。`}</p>}
      <p className={text.cap}>{t`编号 ${id} · ${asked}提交`}</p>
    </div>
  );
}
