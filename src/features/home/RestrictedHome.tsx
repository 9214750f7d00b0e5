/** Home of a limit that cannot be used: why, and what can be done about it here and now (product.md F04, F05). */
import { Trans, useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { Home } from '../../contract/home';
import { useHost } from '../../host/react';
import { dateText } from '../../ui/format';
import { CLOCK, HELP } from '../../ui/icons';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { Note } from '../../ui/Note';
import { Screen } from '../../ui/Screen';
import { Tag } from '../../ui/Tag';
import { LoansRow, NextBillRow } from './HomeRows';
import InFlight from './InFlight';
import { LimitHead } from './LimitHead';
import { StepDock } from './StepDock';
import WaysOn from './WaysOn';
import css from './home.module.css';
import limitCss from './limit.module.css';

export default function RestrictedHome({ home }: { home: Home }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const { bill, loans, limit, nextSteps } = home;
  const until = nextSteps.find(({ kind }) => kind === 'wait')?.until;
  return (
    <Screen title={t`随借`} chrome={chrome} dock={<StepDock home={home} />}>
      <div className={limitCss.stack}>
        {limit && home.standing !== 'closed' ? <LimitHead home={home} /> : <NoLimit home={home} />}
        {until && <AnswerBy date={until} />}
        <InFlight home={home} />
        {(bill ?? loans.active > 0) && (
          <List label={t`还款和借款`}>
            {bill && <NextBillRow bill={bill} businessDate={home.businessDate} />}
            {loans.active > 0 && <LoansRow loans={loans} />}
          </List>
        )}
        {nextSteps.some(({ kind }) => kind === 'call') && <Call hotline={home.lender.hotline} />}
        <WaysOn />
      </div>
    </Screen>
  );
}

/** Nothing was ever activated, for the offer has lapsed or another is being made; or it was closed. */
function NoLimit({ home: { standing, standingReason } }: { home: Home }) {
  const [tag, title] =
    standing === 'closed'
      ? [<Trans key="tag">已关闭</Trans>, <Trans key="title">额度已关闭</Trans>]
      : standing === 'expired'
        ? [<Trans key="tag">已过期</Trans>, <Trans key="title">这次邀请已过期</Trans>]
        : [<Trans key="tag">评估中</Trans>, <Trans key="title">正在重新评估</Trans>];
  return (
    <div className={css.invitation}>
      <Tag>{tag}</Tag>
      <h2>{title}</h2>
      <p>{standingReason}</p>
    </div>
  );
}

function AnswerBy({ date }: { date: string }) {
  const { locale } = useReader();
  const by = dateText(date, locale, 'long');
  return (
    <Note icon={CLOCK}>
      <Trans>最晚 {by}答复你，不用一直等在这里。</Trans>
    </Note>
  );
}

function Call({ hotline }: { hotline: string }) {
  const host = useHost();
  return (
    <List>
      <ListRow
        lead={<IconTile d={HELP} />}
        title={<Trans>打客服电话</Trans>}
        detail={hotline}
        onClick={() => void host.openExternal(`tel:${hotline.replace(/[^\d+]/g, '')}`)}
      />
    </List>
  );
}
