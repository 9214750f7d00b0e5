/** Nothing is payable now: the next date and sum, if any (product.md F30). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Bill } from '../../contract/bill';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';

export function NothingDue({ next }: { next: Bill | null }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const action = <Button kind="secondary" href={href('loans')}>{t`看我的借款`}</Button>;
  if (next === null) return <EmptyState action={action}>{t`现在没有要还的。`}</EmptyState>;
  const [due, sum] = [dateText(next.due, locale, 'full'), moneyText(next.total, currency, locale)];
  const { bank, tail } = next.debit;
  return (
    <EmptyState action={action}>
      {t`现在没有要还的。下一次是 ${due}，还 ${sum}，到时从${bank} 尾号 ${tail} 自动扣。`}
    </EmptyState>
  );
}
