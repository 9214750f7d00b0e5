/** Help: answers that need no network, whom to call, who is who, and complaints with their state (product.md F60). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { complaintsQuery } from '../../client/complaints';
import { useDevice } from '../../client/device';
import { homeQuery } from '../../client/home';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/Failure';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { href, useNav } from '../../ui/nav';
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
  const home = useQuery(homeQuery).data;
  return (
    <Screen title={t`帮助`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      <div className={css.parts}>
        <Answers />
        {home && <Difficulty home={home} />}
        {home && <Contacts lender={home.lender} />}
        <Complaints />
      </div>
    </Screen>
  );
}

/** For whoever owes something: the way to a plan that can be kept (product.md F59). */
function Difficulty({ home: { loans, bill } }: { home: Home }) {
  const { t } = useLingui();
  if (loans.active === 0) return null;
  const isOverdue = bill !== null && bill.overdueDays > 0;
  const to = loans.only ? href('difficulty', loans.only.id) : isOverdue ? href('overdue') : href('loans');
  return (
    <List label={t`还款有困难`}>
      <ListRow
        href={to}
        title={t`还不上，或者快还不上了`}
        detail={
          loans.only ? t`说说情况，看看还得起的方案，也可以请人工专员帮忙` : t`选一笔借款，看看还得起的方案`
        }
      />
      {isOverdue && (
        <ListRow href={href('overdue')} title={t`逾期明细`} detail={t`罚息怎么来、征信、谁会联系你`} />
      )}
    </List>
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
    <Section title={t`投诉和求助`}>
      <div className={text.stack}>
        <p className={text.cap}>{t`每一件都有编号和答复期限，不影响你的额度和借款。`}</p>
        {!complaints && !failure && <Skeleton lines={2} />}
        {complaints && complaints.length > 0 && (
          <List label={t`我的投诉和求助`}>
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
