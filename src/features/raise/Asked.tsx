/** What was asked before, page by page. */
import { useLingui } from '@lingui/react/macro';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import type { LimitIncrease } from '../../contract/limit-increase';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/Failure';
import { Requests } from './Requests';

type Query = Pick<UseInfiniteQueryResult, 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

export function Asked({ query, increases }: { query: Query; increases: readonly LimitIncrease[] }) {
  const { t } = useLingui();
  const failure = query.error && failureOf(query.error);
  return (
    <>
      {increases.length > 0 && <Requests increases={increases} />}
      {failure && <FailureNote failure={failure} />}
      {query.hasNextPage && (
        <Button
          kind="outline"
          busy={query.isFetchingNextPage}
          busyLabel={t`正在读取`}
          onClick={() => void query.fetchNextPage()}
        >
          {t`更早的申请`}
        </Button>
      )}
    </>
  );
}
