/** The movements that fit a filter, under their months, with more of them on demand. */
import { memo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { useReader } from '../../client/device';
import { recordsQuery, type RecordFilter } from '../../client/records';
import type { MovementRecord } from '../../contract/record';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote, FailureState } from '../../ui/Failure';
import { dateText } from '../../ui/format';
import { List } from '../../ui/List';
import { LongList } from '../../ui/LongList';
import { Section } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import { byMonth, inParts, type Part } from './by-month';
import { RecordRow } from './RecordRow';

export interface RecordListProps {
  filter: RecordFilter;
  /** Shows everything again. */
  onClear: () => void;
}

export function RecordList({ filter, onClear }: RecordListProps) {
  const { t } = useLingui();
  const query = useInfiniteQuery(recordsQuery(filter));
  const failure = query.error && failureOf(query.error);
  if (!query.data) {
    if (!failure) return <Skeleton lines={5} />;
    return <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  }
  const parts = inParts(byMonth(query.data.pages.flatMap((page) => page.items)), AT_ONCE);
  if (parts.length === 0) {
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
      <LongList
        name={`records ${JSON.stringify(filter)}`}
        parts={parts}
        keyOf={keyOf}
        estimate={heightOf}
        onEnd={() => {
          if (hasNextPage && !isFetchingNextPage && !failure) void fetchNextPage();
        }}
      >
        {(part) => <MonthPart part={part} />}
      </LongList>
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

type RecordPart = Part<MovementRecord>;

/** Drawn at once: about a screen. */
const AT_ONCE = 10;
/** Of a row and of a month's name, before anything is measured, px. */
const ROW = 86;
const NAME = 48;

const keyOf = ({ month, records }: RecordPart) => `${month} ${records[0]?.id ?? ''}`;
const heightOf = ({ first, records }: RecordPart) => records.length * ROW + (first ? NAME : 0);

/** Unchanged while one scrolls past it. */
const MonthPart = memo(function MonthPart({ part: { month, first, records } }: { part: RecordPart }) {
  const { locale } = useReader();
  const title = dateText(`${month}-01`, locale, 'month');
  const rows = records.map((record) => <RecordRow key={record.id} record={record} />);
  return first ? (
    <Section title={title}>
      <List>{rows}</List>
    </Section>
  ) : (
    <List label={title}>{rows}</List>
  );
}, samePart);

/** A page that comes later leaves the parts before it as they were. */
function samePart({ part: a }: { part: RecordPart }, { part: b }: { part: RecordPart }): boolean {
  return (
    a.month === b.month &&
    a.first === b.first &&
    a.records.length === b.records.length &&
    a.records.every((record, at) => record === b.records[at])
  );
}
