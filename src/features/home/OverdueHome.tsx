/** Home of a person who is overdue: the fact, what it costs, what stops it. Calm and exact (product.md F35). */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { Bill } from '../../contract/bill';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { ButtonPair, Dock } from '../../ui/Dock';
import { moneyText } from '../../ui/money-format';
import { CLOCK, INFO, SHIELD } from '../../ui/icons';
import { Icon } from '../../ui/Icon';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { Money } from '../../ui/Money';
import { href } from '../../ui/nav';
import { OfflineReason } from '../../ui/OfflineReason';
import { Screen } from '../../ui/Screen';
import { Tag } from '../../ui/Tag';
import { LoansRow } from './HomeRows';
import InFlight from './InFlight';
import { LastDebit } from './LastDebit';
import { OverdueFacts } from './OverdueFacts';
import WaysOn from './WaysOn';
import css from './home.module.css';
import limit from './limit.module.css';

export default function OverdueHome({ home, bill }: { home: Home; bill: Bill }) {
  const { t } = useLingui();
  const reader = useReader();
  const { chrome, online } = useDevice();
  return (
    <Screen title={t`随借`} chrome={chrome} dock={<PayDock home={home} bill={bill} />}>
      <div className={css.overdue}>
        <Tag tone="overdue" icon={CLOCK}>
          <Plural value={bill.overdueDays} other="逾期 # 天" />
        </Tag>
        <p className={classes(limit.label, css.overdueLabel)}>
          {bill.items.length > 1 ? <Trans>今天还清这些需要</Trans> : <Trans>今天还清本期需要</Trans>}
        </p>
        <Money amount={bill.total} {...reader} size="xl" tone={online ? 'ink' : 'mute'} />
        <p className={css.remark}>
          <Trans>
            <LastDebit debit={bill.debit} />
            偶尔错过很常见，还上后罚息就停。
          </Trans>
        </p>
      </div>
      <div className={limit.stack}>
        <InFlight home={home} />
        <OverdueFacts bill={bill} />
        <List>
          <LoansRow loans={home.loans} />
          <ListRow
            lead={<Icon d={INFO} />}
            title={<Trans>对征信和额度的影响</Trans>}
            detail={
              <Trans>
                逾期会按规定如实报送，报送前会先告诉你，可以先还清或提出异议。额度暂停使用，还清后恢复。
              </Trans>
            }
            note={<Trans>最早哪天报送、罚息一天天怎么来、先还哪一项</Trans>}
            href={href('overdue')}
          />
          <ListRow
            lead={<Icon d={SHIELD} />}
            title={<Trans>我们怎么联系你</Trans>}
            detail={<Trans>只联系你本人，22:00 到次日 8:00 不打扰，不联系通讯录。</Trans>}
            href={href('overdue')}
          />
        </List>
        <WaysOn />
      </div>
    </Screen>
  );
}

function PayDock({ home, bill }: { home: Home; bill: Bill }) {
  const { locale, currency } = useReader();
  const online = useDevice((device) => device.online);
  const { repayment } = home;
  const overdue = [...new Set(bill.items.filter((item) => item.overdueDays > 0).map(({ loanId }) => loanId))];
  const [only] = overdue;
  const busy = repayment !== null;
  const bar = !online ? <OfflineReason /> : busy ? <Trans>还款正在处理，请不要重复还款</Trans> : null;
  return (
    <Dock caption={bar ?? <Trans>手头紧？协商还款约 3 分钟，不影响你先还一部分</Trans>}>
      <ButtonPair>
        <Button
          kind="secondary"
          href={only !== undefined && overdue.length === 1 ? href('difficulty', only) : href('overdue')}
          disabled={bar !== null}
        >
          <Trans>协商还款</Trans>
        </Button>
        <Button href={href('payDue')} disabled={bar !== null}>
          <Trans>还 {moneyText(bill.total, currency, locale)}</Trans>
        </Button>
      </ButtonPair>
    </Dock>
  );
}
