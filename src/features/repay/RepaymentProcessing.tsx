/** The bank has not said yet: how much, from where, safe to leave, and not to be paid twice. */
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useDevice, useReader } from '../../client/device';
import type { Repayment } from '../../contract/repayment';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dock } from '../../ui/Dock';
import { Facts } from '../../ui/Facts';
import { dateText, timeText } from '../../ui/format';
import { CLOCK, SHIELD } from '../../ui/icons';
import { Money } from '../../ui/Money';
import { href } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import css from './repay.module.css';

export interface RepaymentProcessingProps {
  repayment: Repayment;
  /** Nobody answered the last question. */
  silent: boolean;
}

export function RepaymentProcessing({ repayment, silent }: RepaymentProcessingProps) {
  const { t } = useLingui();
  const reader = useReader();
  const chrome = useDevice((device) => device.chrome);
  const { bank, tail } = repayment.card;
  const time = timeText(repayment.confirmedAt, LENDER_ZONE, true);
  return (
    <Screen
      title={t`正在还款`}
      titleHidden
      plain
      unmarked
      chrome={chrome}
      dock={
        <Dock bare>
          <Button href={href('home')}>{t`先离开，有结果再看`}</Button>
        </Dock>
      }
    >
      <div className={css.head} role="status">
        <ResultMark d={CLOCK} tone="neutral" />
        <p className={text.lead}>
          {silent ? t`没有连上，正在确认结果，请不要重复付款` : t`正在扣款，通常几秒钟就有结果`}
        </p>
        <Money amount={repayment.total} size="xl" {...reader} />
      </div>
      <div className={css.form}>
        <Card tone="page">
          <Facts
            facts={[
              { name: t`付款卡`, value: t`${bank} 尾号 ${tail}` },
              { name: t`还款日期`, value: dateText(repayment.on, reader.locale, 'iso') },
              { name: t`提交时间`, value: time },
            ]}
          />
        </Card>
        <Note icon={SHIELD}>{t`可以放心离开。这一笔最多只会扣一次；还款日期按你确认的这天算。`}</Note>
      </div>
    </Screen>
  );
}
