/** Whom to call, and who is who: lender, licence, partners, the regulator's own line. */
import type { MouseEvent } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Lender } from '../../contract/home';
import { useHost } from '../../host/react';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { ALERT, HELP, SHIELD } from '../../ui/icons';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { Section } from '../../ui/Section';

export function Contacts({ lender }: { lender: Lender }) {
  const { t } = useLingui();
  return (
    <>
      <Section title={t`联系`}>
        <List label={t`联系电话`}>
          <Line icon={HELP} title={t`客服电话`} number={lender.hotline} />
          <Line icon={ALERT} title={t`投诉电话`} number={lender.complaintLine} />
          <Line
            icon={SHIELD}
            title={t`监管热线`}
            number={lender.regulatorHotline}
            detail={t`国家金融监督管理总局，对我们的答复不满意时可以拨打`}
          />
        </List>
      </Section>
      <Section title={t`谁在为你服务`}>
        <Card>
          <Facts
            facts={[
              { name: t`贷款机构`, value: lender.name },
              { name: t`许可`, value: lender.licence },
              ...lender.partners.map(({ name, role }) => ({ name: role, value: name })),
            ]}
          />
        </Card>
      </Section>
    </>
  );
}

interface LineProps {
  icon: string;
  title: string;
  number: string;
  detail?: string;
}

function Line({ icon, title, number, detail }: LineProps) {
  const host = useHost();
  const address = `tel:${number.replaceAll(/[^\d+]/g, '')}`;
  // In a frame a link of its own leads nowhere: the host dials.
  const dial = (event: MouseEvent<HTMLElement>) => {
    if (!host.supports('openExternal')) return;
    event.preventDefault();
    void host.openExternal(address);
  };
  return (
    <ListRow
      lead={<IconTile d={icon} />}
      title={title}
      value={number}
      detail={detail}
      href={address}
      onClick={dial}
    />
  );
}
