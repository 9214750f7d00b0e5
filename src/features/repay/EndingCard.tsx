/** One of several loans to end: a box to tick with what it takes, or why it cannot be ended now (product.md F34, F38). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { Card } from '../../ui/Card';
import { Checkbox } from '../../ui/Checkbox';
import { Disclosure } from '../../ui/Disclosure';
import { dateText } from '../../ui/format';
import { ListRow } from '../../ui/ListRow';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import { EarlyFacts } from './EarlyFacts';
import type { Ending } from './several-figures';
import css from './repay.module.css';

export interface EndingCardProps {
  ending: Ending;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function EndingCard({ ending, checked, onChange }: EndingCardProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const { open, preview, hindrance, owesNow } = ending;
  const { id, productName, principal, disbursedOn, repaymentInFlight } = open.loan;
  const borrowed = moneyText(principal, currency, locale);
  const since = dateText(disbursedOn, locale, 'iso');
  const name = t`${productName} · 借款 ${borrowed}`;
  if (preview === null) {
    const why = {
      'in-flight': t`有一笔还款正在处理，看进度`,
      contradicted: t`数字没有核对一致，先不能还，看是哪些数字`,
      'not-offered': t`这笔现在不能提前还清，看这笔借款`,
    }[hindrance ?? 'not-offered'];
    return (
      <Card flush>
        <ListRow
          title={name}
          detail={why}
          href={repaymentInFlight === null ? href('loan', id) : href('repayment', repaymentInFlight)}
        />
      </Card>
    );
  }
  const takes = moneyText(preview.amount, currency, locale);
  return (
    <Card flush>
      <Checkbox
        label={name}
        detail={
          owesNow ? t`${since} 借 · 今天还清要 ${takes}，含已到期的` : t`${since} 借 · 今天还清要 ${takes}`
        }
        checked={checked}
        onChange={onChange}
      />
      <div className={css.inside}>
        <Disclosure summary={t`这笔的明细`}>
          <EarlyFacts open={open} preview={preview} />
        </Disclosure>
      </div>
    </Card>
  );
}
