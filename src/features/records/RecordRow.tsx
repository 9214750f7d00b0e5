/** One movement: what it was, how much, from or to which card; opens its receipt, else its loan. */
import { memo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { MovementRecord } from '../../contract/record';
import { dateText, timeText } from '../../ui/format';
import { moneyDigits, moneyText } from '../../ui/money-format';
import { ListRow } from '../../ui/ListRow';
import { href } from '../../ui/nav';
import type { RecordKinds } from './kinds';

export interface RecordRowProps {
  record: MovementRecord;
  kinds: RecordKinds;
}

/** Unchanged while one scrolls past it. */
export const RecordRow = memo(function RecordRow({ record, kinds }: RecordRowProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const { kind, at, on, amount, breakdown, cardTail, productName, loanId, repaymentId } = record;
  const money = moneyText(amount, currency, locale);
  const digits = (of: typeof amount) => moneyDigits(of, currency, locale);
  const when = `${dateText(on, locale, 'iso')} ${timeText(at, LENDER_ZONE)}`;
  // Between the lender and a merchant: nothing came to the person or went from them.
  const passesBy = kind === 'merchant-refund' || (kind === 'disbursement' && cardTail === '');
  const comesIn = kind === 'disbursement' || kind === 'refund';
  const parts = breakdown && {
    principal: digits(breakdown.principal),
    interest: digits(breakdown.interest),
    penalty: digits(breakdown.penalty),
    fees: digits(breakdown.fees),
  };
  const noteOf = (): string | undefined => {
    if (kind === 'auto-debit-failed') return t`没有扣款`;
    if (!parts || !breakdown || comesIn) return undefined;
    const { principal, interest, penalty, fees } = parts;
    if (breakdown.penalty > 0) return t`本金 ${principal} · 利息 ${interest} · 罚息 ${penalty}`;
    if (breakdown.fees > 0) return t`本金 ${principal} · 利息 ${interest} · 手续费 ${fees}`;
    return t`本金 ${principal} · 利息 ${interest}`;
  };
  const note = noteOf();
  return (
    <ListRow
      title={passesBy && comesIn ? t`付给商家` : kinds[kind]}
      value={kind === 'auto-debit-failed' || passesBy ? money : comesIn ? `+${money}` : `-${money}`}
      detail={when}
      {...(cardTail !== '' && { valueNote: t`卡尾号 ${cardTail}` })}
      note={note === undefined ? productName : `${productName} · ${note}`}
      href={repaymentId === null ? href('loan', loanId) : href('repayment', repaymentId)}
    />
  );
});
