/** One loan in the list: what is left of how much, how far it is, and when the next instalment falls due. */
import { memo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { LoanSummary } from '../../contract/loan';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { ListRow } from '../../ui/ListRow';
import { METHOD_NAMES } from '../../ui/loan-words';
import { href } from '../../ui/nav';
import { LoanStateTag } from './LoanStateTag';

/** Unchanged while one scrolls past it. */
export const LoanRow = memo(function LoanRow({ loan }: { loan: LoanSummary }) {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const { paid, instalments, next, settledOn } = loan;
  const principal = moneyText(loan.principal, currency, locale);
  const method = i18n._(METHOD_NAMES[loan.method]);
  const disbursed = dateText(loan.disbursedOn, locale, 'iso');
  const nextDue = next && dateText(next.due, locale, 'iso');
  const nextAmount = next && moneyText(next.amount, currency, locale);
  const settled = settledOn && dateText(settledOn, locale, 'iso');
  const note = settledOn
    ? t`${disbursed} 借，${settled} 结清 · ${method}`
    : next
      ? t`下一期 ${nextDue} 还 ${nextAmount} · ${method}`
      : method;
  return (
    <ListRow
      title={loan.productName}
      {...(!settledOn && { value: moneyText(loan.outstanding, currency, locale) })}
      detail={settledOn ? t`借款 ${principal}` : t`借款 ${principal} · 已还 ${paid} / ${instalments} 期`}
      valueNote={<LoanStateTag loan={loan} />}
      note={note}
      href={href('loan', loan.id)}
    />
  );
});
