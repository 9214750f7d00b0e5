/** One complaint: number, state, the date by which it is answered, and the answer. */
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { Complaint } from '../../contract/complaint';
import { dateText, momentDate } from '../../ui/format';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import css from './help.module.css';
import { KIND_NAMES } from './kinds';

export function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const { t, i18n } = useLingui();
  const { locale } = useReader();
  const { id, kind, words, status, receivedAt, answerBy, answer } = complaint;
  const received = dateText(momentDate(receivedAt, LENDER_ZONE), locale, 'long');
  const by = dateText(answerBy, locale, 'long');
  const answered = answer && dateText(momentDate(answer.at, LENDER_ZONE), locale, 'long');
  return (
    <div className={css.complaint}>
      <div className={text.between}>
        <strong>{i18n._(KIND_NAMES[kind])}</strong>
        {status === 'answered' ? <Tag tone="positive">{t`已答复`}</Tag> : <Tag tone="due">{t`处理中`}</Tag>}
      </div>
      {words !== '' && <p>{words}</p>}
      <p className={text.cap}>{t`编号 ${id} · ${received}提交`}</p>
      {answer === null ? (
        <p className={text.cap}>{t`最晚 ${by}答复`}</p>
      ) : (
        <>
          <p className={text.cap}>{t`${answered}答复`}</p>
          <p>{answer.words}</p>
        </>
      )}
    </div>
  );
}
