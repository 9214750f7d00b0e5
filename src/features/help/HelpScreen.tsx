/** Help: answers that need no network, whom to call, who is who, and complaints with their state (product.md F60). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { complaintsQuery } from '../../client/complaints';
import { useDevice } from '../../client/device';
import { homeQuery } from '../../client/home';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/Failure';
import { List } from '../../ui/List';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';
import { Answers } from './Answers';
import { ComplaintCard } from './ComplaintCard';
import { ComplaintSheet } from './ComplaintSheet';
import { Contacts } from './Contacts';
import css from './help.module.css';

export default function HelpScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const lender = useQuery(homeQuery).data?.lender;
  return (
    <Screen title={t`帮助`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      <div className={css.parts}>
        <Answers />
        {lender && <Contacts lender={lender} />}
        <Complaints />
      </div>
    </Screen>
  );
}

function Complaints() {
  const { t } = useLingui();
  const online = useDevice((device) => device.online);
  const query = useInfiniteQuery(complaintsQuery);
  const [writing, setWriting] = useState(false);
  const failure = query.error && failureOf(query.error);
  const complaints = query.data?.pages.flatMap((page) => page.items);
  return (
    <Section title={t`投诉`}>
      <div className={text.stack}>
        <p className={text.cap}>{t`每件投诉都有编号和答复期限，不影响你的额度和借款。`}</p>
        {!complaints && !failure && <Skeleton lines={2} />}
        {complaints && complaints.length > 0 && (
          <List label={t`我的投诉`}>
            {complaints.map((complaint) => (
              <ComplaintCard key={complaint.id} complaint={complaint} />
            ))}
          </List>
        )}
        {failure && <FailureNote failure={failure} />}
        {query.hasNextPage && (
          <Button
            kind="outline"
            busy={query.isFetchingNextPage}
            busyLabel={t`正在读取`}
            onClick={() => void query.fetchNextPage()}
          >
            {t`更早的投诉`}
          </Button>
        )}
        <Button
          kind="secondary"
          onClick={() => setWriting(true)}
          disabled={!online}
          reason={online ? null : t`没有网络，联网后可以提交，也可以拨打投诉电话。`}
        >
          {t`提交投诉`}
        </Button>
      </div>
      {writing && <ComplaintSheet onClose={() => setWriting(false)} />}
    </Section>
  );
}
