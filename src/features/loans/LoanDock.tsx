/** What can be done with a loan now: pay what is due, else repay early; nothing while a payment is on its way. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { CheckedLoan } from '../../client/use-checked-loans';
import { totalOf } from '../../lending/breakdown';
import { Button } from '../../ui/Button';
import { ButtonPair, Dock } from '../../ui/Dock';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';

export function LoanDock({ checked: { loan, verdict } }: { checked: CheckedLoan }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const online = useDevice((device) => device.online);
  if (loan.state === 'settled') return null;
  if (loan.repaymentInFlight !== null) {
    return (
      <Dock caption={t`有一笔还款正在处理，等它有结果再还，不会重复扣款。`}>
        <Button href={href('repayment', loan.repaymentInFlight)}>{t`查看还款进度`}</Button>
      </Dock>
    );
  }
  const reason = !online
    ? t`没有网络，联网后可以还款`
    : verdict === null
      ? t`正在核对最新的数字`
      : verdict.verdict !== 'verified'
        ? t`数字核对一致后才能还款`
        : null;
  const off = { disabled: reason !== null };
  const due = totalOf(loan.position.payableNow);
  const dueText = moneyText(due, currency, locale);
  const earlyHref = href('earlyRepay', loan.id);
  if (due === 0) {
    return (
      <Dock>
        <Button href={earlyHref} reason={reason} {...off}>{t`提前还款`}</Button>
      </Dock>
    );
  }
  return (
    <Dock {...(reason !== null && { caption: reason })}>
      <ButtonPair>
        <Button kind="secondary" href={earlyHref} {...off}>{t`提前还款`}</Button>
        <Button href={href('payDue')} {...off}>{t`还 ${dueText}`}</Button>
      </ButtonPair>
    </Dock>
  );
}
