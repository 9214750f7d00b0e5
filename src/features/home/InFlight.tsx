/** What is on its way, or ended and was not yet seen: one row each, leading to where it can be followed. */
import { Trans } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { ApplicationState, Home } from '../../contract/home';
import { CLOCK } from '../../ui/icons';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { Money } from '../../ui/Money';
import { href } from '../../ui/nav';

function ApplicationTitle({ state }: { state: ApplicationState }) {
  switch (state) {
    case 'submitted':
    case 'approved':
      return <Trans>借款申请处理中</Trans>;
    case 'in-review':
      return <Trans>借款申请人工审核中</Trans>;
    case 'paying-out':
      return <Trans>正在打款到银行卡</Trans>;
    case 'arrived':
      return <Trans>借款已到账</Trans>;
    case 'declined':
      return <Trans>这次没有通过</Trans>;
    case 'returned':
      return <Trans>银行退回了打款，请换一张卡</Trans>;
    case 'requote':
      return <Trans>放款日变了，请重新确认</Trans>;
    case 'cancelled':
      return <Trans>借款申请已取消</Trans>;
  }
}

export default function InFlight({ home: { application, repayment } }: { home: Home }) {
  const reader = useReader();
  if (!application && !repayment) return null;
  return (
    <List>
      {application && (
        <ListRow
          href={href('progress', application.id)}
          lead={<IconTile d={CLOCK} round />}
          title={<ApplicationTitle state={application.state} />}
          detail={<Trans>查看进度</Trans>}
          value={<Money amount={application.amount} {...reader} size="s" />}
        />
      )}
      {repayment && (
        <ListRow
          href={href('repayment', repayment.id)}
          lead={<IconTile d={CLOCK} round />}
          title={<Trans>还款处理中</Trans>}
          detail={<Trans>请不要重复还款</Trans>}
          value={<Money amount={repayment.amount} {...reader} size="s" />}
        />
      )}
    </List>
  );
}
