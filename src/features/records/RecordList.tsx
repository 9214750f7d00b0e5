/** The movements that fit a filter, under their months, with more of them on demand. */
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { useReader } from '../../client/device';
import { recordsQuery, type RecordFilter } from '../../client/records';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote, FailureState } from '../../ui/Failure';
import { dateText } from '../../ui/format';
import { List } from '../../ui/List';
import { Section } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import { byMonth } from './by-month';
import { RecordRow } from './RecordRow';

export interface RecordListProps {
  filter: RecordFilter;
  /** Shows everything again. */
  onClear: () => void;
}

export function RecordList({ filter, onClear }: RecordListProps) {
  const { t } = useLingui();
  const { locale } = useReader();
  const query = useInfiniteQuery(recordsQuery(filter));
  const failure = query.error && failureOf(query.error);
  if (!query.data) {
    if (!failure) return <Skeleton lines={5} />;
    return <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  }
  const months = byMonth(query.data.pages.flatMap((page) => page.items));
  if (months.length === 0) {
    if (Object.keys(filter).length === 0) return <EmptyState>{t`还没有任何收支。`}</EmptyState>;
    return (
      <EmptyState action={<Button kind="secondary" onClick={onClear}>{t`看全部记录`}</Button>}>
        {t`没有这样的记录。`}
      </EmptyState>
    );
  }
  return (
    <>
      {months.map(({ month, records }) => (
        <Section key={month} title={dateText(`${month}-01`, locale, 'month')}>
          <List>
            {records.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </List>
        </Section>
      ))}
      {failure && <FailureNote failure={failure} />}
      {query.hasNextPage && (
        <Button
          kind="outline"
          busy={query.isFetchingNextPage}
          busyLabel={t`正在读取`}
          onClick={() => void query.fetchNextPage()}
        >
          {t`更早的记录`}
        </Button>
      )}
    </>
  );
}
