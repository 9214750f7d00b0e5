/** Repaying all of it, or the next instalment now: what it takes, what it saves, and why (product.md F32, F37, F38). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { formatDay } from '../../lending/calendar';
import type { RepaymentPreview } from '../../lending/early-repayment';
import { Card } from '../../ui/Card';
import { dateText, moneyText } from '../../ui/format';
import { Money } from '../../ui/Money';
import text from '../../ui/text.module.css';
import { EarlyFacts } from './EarlyFacts';
import type { OpenLoan } from './early-modes';
import { Saving } from './Saving';
import css from './repay.module.css';

export function WholeOrNext({ open, preview }: { open: OpenLoan; preview: RepaymentPreview }) {
  const { t } = useLingui();
  const reader = useReader();
  const { after, purpose } = preview;
  const lastDue = after.lastDue === null ? null : dateText(formatDay(after.lastDue), reader.locale, 'iso');
  const lastInstalment = moneyText(after.lastInstalment, reader.currency, reader.locale);
  return (
    <>
      <div>
        <p className={text.lead}>{purpose === 'settle' ? t`今天还清共需` : t`今天还下一期共需`}</p>
        <Money amount={preview.amount} size="xl" {...reader} />
      </div>
      <div className={css.form}>
        <Saving preview={preview} />
        <Card>
          <EarlyFacts open={open} preview={preview} />
        </Card>
        {purpose === 'next' && lastDue !== null && (
          <p className={text.cap}>
            {t`这一期今天就结清，其他各期日期和金额不变；省下的利息在最后一期扣掉：${lastDue} 还 ${lastInstalment}。`}
          </p>
        )}
      </div>
    </>
  );
}
