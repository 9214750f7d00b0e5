/** No money moved: why, and the way to pay after all. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { Repayment } from '../../contract/repayment';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dock } from '../../ui/Dock';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { ALERT } from '../../ui/icons';
import { href, useNav } from '../../ui/nav';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import css from './repay.module.css';

export interface RepaymentFailedProps {
  repayment: Repayment;
  onDone: () => void;
}

export function RepaymentFailed({ repayment, onDone }: RepaymentFailedProps) {
  const { t } = useLingui();
  const nav = useNav();
  const { currency, locale } = useReader();
  const chrome = useDevice((device) => device.chrome);
  const { bank, tail } = repayment.card;
  const sum = moneyText(repayment.total, currency, locale);
  const [first] = repayment.loans;
  const again =
    repayment.purpose === 'due' || first === undefined ? href('payDue') : href('earlyRepay', first.loanId);
  const insufficient = repayment.failure === 'insufficient';
  return (
    <Screen
      title={t`还款结果`}
      chrome={chrome}
      back={{ label: t`返回首页`, onBack: onDone }}
      dock={
        <Dock>
          <Button onClick={() => nav.go(again, { replace: true })}>{t`重新还款`}</Button>
          <Button kind="quiet" onClick={onDone}>{t`回首页`}</Button>
        </Dock>
      }
    >
      <div className={css.head} role="status">
        <ResultMark d={ALERT} tone="due" />
        <h2 className={text.h2}>{insufficient ? t`卡里余额不够，没有扣款` : t`银行退回了，没有扣款`}</h2>
        <p className={text.body}>
          {insufficient
            ? t`往卡里存够 ${sum}，或换一张卡，再还一次。借款和还款计划都没有变。`
            : t`银行没有接受这张卡的扣款。换一张卡，或稍后再还。借款和还款计划都没有变。`}
        </p>
      </div>
      <Card>
        <Facts
          facts={[
            { name: t`没有扣的金额`, value: sum },
            { name: t`付款卡`, value: t`${bank} 尾号 ${tail}` },
            { name: t`日期`, value: dateText(repayment.on, locale, 'iso') },
          ]}
        />
      </Card>
    </Screen>
  );
}
