/** The movements that fit a filter, under their months, with more of them on demand. */
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { LENDER_ZONE, useReader } from '../../client/device';
import { recordsQuery, type RecordFilter } from '../../client/records';
import type { MovementRecord } from '../../contract/record';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote, FailureState } from '../../ui/Failure';
import { dateText, timeText } from '../../ui/format';
import { LongList } from '../../ui/LongList';
import { Skeleton } from '../../ui/Skeleton';
import { useRecordKinds } from './kinds';
import { RecordRow } from './RecordRow';

export interface RecordListProps {
  filter: RecordFilter;
  /** Shows everything again. */
  onClear: () => void;
}

export function RecordList({ filter, onClear }: RecordListProps) {
  const { t } = useLingui();
  const { locale } = useReader();
  const kinds = useRecordKinds();
  const query = useInfiniteQuery(recordsQuery(filter));
  // Further pages are drawn between frames; the first one at once.
  const data = useDeferredValue(query.data) ?? query.data;
  const records = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const failure = query.error && failureOf(query.error);
  const latest = useRef(query);
  useLayoutEffect(() => {
    latest.current = query;
  });
  const readOn = useCallback(() => {
    const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = latest.current;
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, []);
  // The same element while the next page is awaited: the rows are drawn anew when it comes, not when it is asked for.
  const rows = useMemo(
    () => (
      <LongList
        name={`records ${JSON.stringify(filter)}`}
        items={records}
        keyOf={keyOf}
        groupOf={monthOf}
        titleOf={(month) => dateText(`${month}-01`, locale, 'month')}
        onEnd={readOn}
      >
        {(record) => <RecordRow record={record} kinds={kinds} />}
      </LongList>
    ),
    [filter, records, locale, kinds, readOn],
  );
  useEffect(() => {
    // The clock of the rows is made while their answer is awaited.
    timeText(EPOCH, LENDER_ZONE);
  }, []);
  if (!data && failure)
    return <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  if (data && records.length === 0) {
    if (Object.keys(filter).length === 0) return <EmptyState>{t`还没有任何收支。`}</EmptyState>;
    return (
      <EmptyState action={<Button kind="secondary" onClick={onClear}>{t`看全部记录`}</Button>}>
        {t`没有这样的记录。`}
      </EmptyState>
    );
  }
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <>
      {rows}
      {!data && <Skeleton lines={5} />}
      {failure && <FailureNote failure={failure} />}
      {hasNextPage && (
        <Button
          kind="outline"
          busy={isFetchingNextPage}
          busyLabel={t`正在读取`}
          onClick={() => void fetchNextPage()}
        >
          {t`更早的记录`}
        </Button>
      )}
    </>
  );
}

const EPOCH = new Date(0).toISOString();
const keyOf = (record: MovementRecord) => record.id;
const monthOf = (record: MovementRecord) => record.on.slice(0, 7);
