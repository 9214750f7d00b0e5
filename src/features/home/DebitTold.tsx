/** On home, the result of the last automatic collection while it is news: taken, or not and still to be paid (F36). */
import { Trans } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { Bill } from '../../contract/bill';
import { daysBetween, parseDay } from '../../lending/calendar';
import { dateText, momentDate } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { CHECK, INFO } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { LastDebit } from './LastDebit';

/** Days for which a collection that went well is told. */
const NEWS_DAYS = 3;

export default function DebitTold({ bill, businessDate }: { bill: Bill; businessDate: string }) {
  const { locale, currency } = useReader();
  const { last } = bill.debit;
  if (!last) return null;
  if (last.result !== 'succeeded') {
    // Paid since, or the next instalment's turn: no longer of use.
    if (!bill.payable) return null;
    return (
      <Note tone="due" icon={INFO}>
        <LastDebit debit={bill.debit} />
      </Note>
    );
  }
  const takenOn = momentDate(last.at, LENDER_ZONE);
  const [then, today] = [parseDay(takenOn), parseDay(businessDate)];
  if (then === null || today === null || daysBetween(then, today) > NEWS_DAYS) return null;
  const on = dateText(takenOn, locale, 'short');
  const sum = moneyText(last.amount, currency, locale);
  return (
    <Note tone="positive" icon={CHECK}>
      <Trans>
        {on}已自动扣款 {sum}。
      </Trans>
    </Note>
  );
}
