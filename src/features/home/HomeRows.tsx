/** The rows below the price: the next repayment, and the loans that are running. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { Bill } from '../../contract/bill';
import type { Home } from '../../contract/home';
import { daysBetween, parseDay } from '../../lending/calendar';
import type { Method } from '../../lending/terms';
import { DateTile } from '../../ui/DateTile';
import { dateText } from '../../ui/format';
import { DOCUMENT } from '../../ui/icons';
import { IconTile, ListRow } from '../../ui/ListRow';
import { Money } from '../../ui/Money';
import { href } from '../../ui/nav';

/** Whole days from one plain date to another; 0 when either is none. */
function daysFromTo(from: string, to: string): number {
  const [start, end] = [parseDay(from), parseDay(to)];
  return start === null || end === null ? 0 : daysBetween(start, end);
}

export function NextBillRow({ bill, businessDate }: { bill: Bill; businessDate: string }) {
  const { t } = useLingui();
  const reader = useReader();
  const hidden = useDevice((device) => device.amountsHidden);
  const { due, payable, total, items, debit } = bill;
  const on = dateText(due, reader.locale, 'short');
  const days = daysFromTo(businessDate, due);
  const only = items.length === 1 ? items[0] : undefined;
  const to = payable ? href('payDue') : only ? href('loan', only.loanId) : href('loans');
  return (
    <ListRow
      href={to}
      lead={<DateTile day={String(Number(due.slice(8)))} month={dateText(due, reader.locale, 'tile')} />}
      title={payable ? t`今天应还` : t`下期应还`}
      value={<Money amount={total} {...reader} size="m" hidden={hidden} hiddenLabel={t`金额已隐藏`} />}
      detail={
        <>
          {on} · {payable ? <Trans>今天到期</Trans> : <Plural value={days} _1="明天" other="还有 # 天" />}
        </>
      }
      note={<Trans>到期从银行卡 尾号 {debit.tail} 自动扣款</Trans>}
    />
  );
}

const METHODS: Readonly<Record<Method, MessageDescriptor>> = {
  'equal-instalment': msg`等额本息`,
  'equal-principal': msg`等额本金`,
  'interest-first': msg`先息后本`,
  'pay-any-time': msg`随借随还`,
  flat: msg`分期手续费`,
};

export function LoansRow({ loans }: { loans: Home['loans'] }) {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const hidden = useDevice((device) => device.amountsHidden);
  const { only, active, outstanding } = loans;
  return (
    <ListRow
      href={only ? href('loan', only.id) : href('loans')}
      lead={<IconTile d={DOCUMENT} />}
      title={<Plural value={active} other="进行中 # 笔" />}
      value={<Money amount={outstanding} {...reader} size="m" hidden={hidden} hiddenLabel={t`金额已隐藏`} />}
      valueNote={<Trans>剩余本金</Trans>}
      detail={
        only ? (
          <Trans>
            {only.instalments} 期{i18n._(METHODS[only.method])} · 已还 {only.paid} 期
          </Trans>
        ) : (
          <Trans>查看每一笔</Trans>
        )
      }
    />
  );
}
