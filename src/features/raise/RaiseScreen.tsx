/** A higher limit by a document: choose a picture, let it be read on this device, confirm, ask (product.md F07). */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { increasesQuery } from '../../client/increases';
import { limitQuery } from '../../client/limit';
import { moneyMoved } from '../../client/query-client';
import type { LimitFile } from '../../contract/manage-limit';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureState } from '../../ui/Failure';
import { href } from '../../ui/nav';
import { Skeleton } from '../../ui/Skeleton';
import { Asked } from './Asked';
import { CheckPart } from './CheckPart';
import { ChooseDock } from './ChooseDock';
import { RaiseFrame } from './RaiseFrame';
import { ReadingPart } from './ReadingPart';
import { StartPart } from './StartPart';
import { useReading } from './use-reading';

export default function RaiseScreen() {
  const query = useQuery(limitQuery);
  const failure = query.error && failureOf(query.error);
  if (query.data) return <Raising file={query.data} />;
  return (
    <RaiseFrame>
      {failure ? (
        <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <Skeleton lines={6} />
      )}
    </RaiseFrame>
  );
}

/** What was asked so far; once another has an answer, the limit is asked for again. */
function useIncreases() {
  const queries = useQueryClient();
  const query = useInfiniteQuery({ ...increasesQuery, refetchOnMount: 'always' });
  const increases = query.data?.pages.flatMap((page) => page.items) ?? [];
  const answers = increases.filter(({ answer }) => answer !== null).length;
  useEffect(() => {
    if (answers > 0) void moneyMoved(queries);
  }, [answers, queries]);
  return { query, increases };
}

function Raising({ file }: { file: LimitFile }) {
  const { t } = useLingui();
  const { reading, read, stop, byHand } = useReading();
  const { query, increases } = useIncreases();
  if (reading.phase === 'reading')
    return <ReadingPart progress={reading.progress} onStop={stop} onByHand={byHand} />;
  if (reading.phase === 'read') {
    const { picture, understood } = reading;
    return (
      <CheckPart key={picture.url} picture={picture} understood={understood} onOther={stop} onSent={stop} />
    );
  }
  if ((file.standing !== 'active' || file.standingReason !== null) && increases.length === 0) {
    return (
      <RaiseFrame>
        <EmptyState action={<Button href={href('limit')}>{t`看额度`}</Button>}>
          {file.standingReason ?? t`有了可用的额度，才能申请提额。`}
        </EmptyState>
      </RaiseFrame>
    );
  }
  return (
    <RaiseFrame dock={<ChooseDock file={file} latest={increases[0]} onChoose={read} />}>
      <StartPart isRefused={reading.isRefused} limit={file.limit} />
      <Asked query={query} increases={increases} />
    </RaiseFrame>
  );
}
