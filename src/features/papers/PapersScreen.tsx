/** Everything this person signed, newest first, each to be read word for word (product.md F53). */
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { LENDER_ZONE, useDevice } from '../../client/device';
import { papersQuery } from '../../client/papers';
import type { Paper } from '../../contract/paper';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote, FailureState } from '../../ui/Failure';
import { momentDate, timeText } from '../../ui/format';
import { CONTRACT, DOCUMENT } from '../../ui/icons';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';
import { useKindName } from './kind-name';
import { SettledLoans } from './SettledLoans';

export default function PapersScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const query = useInfiniteQuery(papersQuery());
  const failure = query.error && failureOf(query.error);
  const papers = query.data?.pages.flatMap((page) => page.items);
  return (
    <Screen title={t`合同与授权`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      {!papers && !failure && <Skeleton lines={4} />}
      {!papers && failure && (
        <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {papers?.length === 0 && <EmptyState>{t`你还没有签署过任何文件。`}</EmptyState>}
      {papers && papers.length > 0 && (
        <div className={text.stack}>
          <p className={text.cap}>{t`签过的每一份都在这里，一字不差，任何时候都能看。`}</p>
          <List label={t`签署过的文件`}>
            {papers.map((paper) => (
              <PaperRow key={paper.id} paper={paper} />
            ))}
          </List>
          {failure && <FailureNote failure={failure} />}
          {query.hasNextPage && (
            <Button
              kind="outline"
              busy={query.isFetchingNextPage}
              busyLabel={t`正在读取`}
              onClick={() => void query.fetchNextPage()}
            >
              {t`更早签署的`}
            </Button>
          )}
        </div>
      )}
      <SettledLoans />
    </Screen>
  );
}

function PaperRow({ paper }: { paper: Paper }) {
  const { t } = useLingui();
  const kindName = useKindName();
  const { signedAt } = paper;
  const signed = signedAt && `${momentDate(signedAt, LENDER_ZONE)} ${timeText(signedAt, LENDER_ZONE)}`;
  return (
    <ListRow
      lead={<IconTile d={paper.loanId === null ? DOCUMENT : CONTRACT} />}
      title={kindName(paper.kind)}
      detail={signed ? t`${signed} 签署` : t`未签署`}
      href={href('paper', paper.id)}
    />
  );
}
