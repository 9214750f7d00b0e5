/** Repaying all of it, or the next instalment now: what it takes, what it saves, and why (product.md F32, F37, F38). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { formatDay } from '../../lending/calendar';
import type { RepaymentPreview } from '../../lending/early-repayment';
import { Card } from '../../ui/Card';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
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
  const [instalment, lastInstalment] = [after.instalment, after.lastInstalment].map((of) =>
    moneyText(of, reader.currency, reader.locale),
  );
  const following = preview.position.instalments.find(({ closedOn }) => closedOn === null);
  const followingDue = following && dateText(formatDay(following.due), reader.locale, 'iso');
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
        {purpose === 'next' && lastDue !== null && following !== undefined && (
          <p className={text.cap}>
            {open.loan.method === 'equal-instalment'
              ? t`这一期今天就结清，其他各期日期和金额不变；省下的利息在最后一期扣掉：${lastDue} 还 ${lastInstalment}。`
              : t`这一期今天就结清，其他各期日期不变，利息从今天起按剩余本金算：${followingDue} 还 ${instalment}，最后一期 ${lastDue} 还 ${lastInstalment}。`}
          </p>
        )}
      </div>
    </>
  );
}
