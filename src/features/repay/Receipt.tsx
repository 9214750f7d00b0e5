/** The receipt: what was paid and for what, what it saved, the limit restored, and what comes next (product.md F39). */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { LENDER_ZONE, useDevice, useReader } from '../../client/device';
import { repaymentQuoteQuery } from '../../client/repayments';
import type { Repayment } from '../../contract/repayment';
import { sum } from '../../lending/money';
import { useHost } from '../../host/react';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dock } from '../../ui/Dock';
import { Facts } from '../../ui/Facts';
import { dateText, timeText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { CHECK } from '../../ui/icons';
import { Money } from '../../ui/Money';
import { href } from '../../ui/nav';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import { useBreakdownFacts } from './breakdown-facts';
import { PaidLoan } from './PaidLoan';
import { Saving } from './Saving';
import css from './repay.module.css';

export function Receipt({ repayment, onDone }: { repayment: Repayment; onDone: () => void }) {
  const { t } = useLingui();
  const { haptic } = useHost();
  const reader = useReader();
  const { currency, locale } = reader;
  const chrome = useDevice((device) => device.chrome);
  const facts = useBreakdownFacts();
  useEffect(() => haptic('success'), [haptic]);
  // What it saved is told by its quote; an old receipt may have outlived that.
  const isEarly = repayment.purpose !== 'due';
  const { data: quote } = useQuery({
    ...repaymentQuoteQuery(repayment.repaymentQuoteId),
    staleTime: Infinity,
    enabled: isEarly,
  });
  const [onlyLoan, ...others] = quote?.loans ?? [];
  const saving = quote && sum(quote.loans.map((each) => each.saving));
  const { bank, tail } = repayment.card;
  const paidAt = `${dateText(repayment.on, locale, 'iso')} ${timeText(repayment.confirmedAt, LENDER_ZONE)}`;
  const { available, excess } = repayment;
  const settled = repayment.loans.filter((each) => each.settled).length;
  const single = repayment.loans.length === 1 ? repayment.loans[0] : undefined;
  return (
    <Screen
      title={t`还款成功`}
      titleHidden
      plain
      unmarked
      chrome={chrome}
      dock={
        <Dock bare>
          <Button onClick={onDone}>{t`完成`}</Button>
          {single && <Button kind="quiet" href={href('loan', single.loanId)}>{t`查看这笔借款`}</Button>}
        </Dock>
      }
    >
      <div className={css.head} role="status">
        <ResultMark d={CHECK} tone="positive" />
        <p className={text.lead}>
          {settled === 0 ? t`已还款` : single ? t`已还清` : t`已还清 ${settled} 笔`}
        </p>
        <Money amount={repayment.total} size="xl" {...reader} />
        <p className={text.cap}>{t`${paidAt} · ${bank} 尾号 ${tail}`}</p>
      </div>
      <div className={css.form}>
        {isEarly && onlyLoan && saving !== undefined && (
          <Saving preview={others.length === 0 ? onlyLoan : { saving, savedDays: 0 }} />
        )}
        <Card tone="page">
          <Facts
            facts={[
              ...facts(repayment.breakdown),
              available !== null && {
                name: t`现在可借额度`,
                value: moneyText(available, currency, locale),
                parted: true,
              },
              excess > 0 && {
                name: t`退回卡里`,
                value: moneyText(excess, currency, locale),
                note: t`到账时要还的变少了，多出的已原路退回。`,
              },
            ]}
          />
        </Card>
        {repayment.loans.map((paid) => (
          <PaidLoan key={paid.loanId} paid={paid} />
        ))}
      </div>
    </Screen>
  );
}
