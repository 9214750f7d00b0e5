/** What happened to the limit, newest first. */
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { LimitChange, LimitFile } from '../../contract/manage-limit';
import { momentDate, timeText } from '../../ui/format';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { moneyText } from '../../ui/money-format';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';

const MOST_SHOWN = 10;

export function LimitHistory({ file: { authorisations, history } }: { file: LimitFile }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const words = useChangeWords();
  if (history.length === 0) return null;
  const titleOf = (kind: string | null) => authorisations.find((each) => each.kind === kind)?.title ?? '';
  return (
    <Section title={t`额度记录`}>
      <List label={t`额度记录`}>
        {history.slice(0, MOST_SHOWN).map((change) => (
          <ListRow
            key={`${change.at} ${change.kind}`}
            title={words(change.kind, titleOf(change.consent))}
            detail={`${momentDate(change.at, LENDER_ZONE)} ${timeText(change.at, LENDER_ZONE)}`}
            valueNote={change.total === null ? undefined : moneyText(change.total, currency, locale)}
          />
        ))}
      </List>
      {history.length > MOST_SHOWN && <p className={text.cap}>{t`更早的都在下载的数据里。`}</p>}
    </Section>
  );
}

function useChangeWords(): (kind: LimitChange['kind'], consent: string) => string {
  const { t } = useLingui();
  return (kind, consent) =>
    ({
      activated: t`额度已激活`,
      changed: t`额度已调整`,
      'raise-asked': t`已申请提额`,
      raised: t`提额通过`,
      'raise-refused': t`提额没有通过`,
      paused: t`已暂停借款`,
      resumed: t`已恢复使用`,
      'plan-begun': t`协商还款开始，额度暂停`,
      'plan-over': t`协商还款结束，恢复使用`,
      'consent-withdrawn': t`撤回 ${consent}`,
      'consent-given': t`重新同意 ${consent}`,
      frozen: t`银行冻结额度`,
      'review-asked': t`已申请复核`,
      restored: t`复核完成，恢复使用`,
      offered: t`重新收到邀请`,
      expired: t`已到期`,
      closed: t`额度已关闭`,
    })[kind];
}
