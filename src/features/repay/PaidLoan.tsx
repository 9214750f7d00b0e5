/** How a loan stands after the payment: settled, or what is next and when. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../client/device';
import { loanQuery } from '../../client/loans';
import type { Repayment } from '../../contract/repayment';
import { Card } from '../../ui/Card';
import { DateTile } from '../../ui/DateTile';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { ListRow } from '../../ui/ListRow';
import { href } from '../../ui/nav';

export function PaidLoan({ paid }: { paid: Repayment['loans'][number] }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const { data: loan } = useQuery(loanQuery(paid.loanId));
  const productName = loan?.productName ?? '';
  const principal = loan ? moneyText(loan.principal, currency, locale) : '';
  if (paid.settled || loan?.state === 'settled') {
    return (
      <Card flush tone="page">
        <ListRow
          title={loan ? t`${productName} 已结清` : t`这笔借款已经结清`}
          {...(loan && { detail: t`借款 ${principal}`, note: t`看结清证明和还款记录` })}
          href={href('loan', paid.loanId)}
        />
      </Card>
    );
  }
  if (!loan?.next) return null;
  const { due, amount } = loan.next;
  return (
    <Card flush tone="page">
      <ListRow
        lead={<DateTile plain day={String(Number(due.slice(8)))} month={dateText(due, locale, 'tile')} />}
        title={t`下一期`}
        detail={dateText(due, locale, 'full')}
        note={productName}
        value={moneyText(amount, currency, locale)}
        href={href('loan', paid.loanId)}
      />
    </Card>
  );
}
