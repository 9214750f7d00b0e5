/** All loans: the running ones, and on the other side the settled; page by page, newest first (product.md F50). */
import { useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { failureOf } from '../../client/answer';
import { useDevice } from '../../client/device';
import { keepDraft, readDraft } from '../../client/draft';
import { loansQuery } from '../../client/loans';
import type { LoanSummary } from '../../contract/loan';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNote, FailureState } from '../../ui/Failure';
import { LongList } from '../../ui/LongList';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Segment } from '../../ui/Segment';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';
import { LoanRow } from './LoanRow';

const shown = v.picklist(['open', 'settled']);
type Shown = v.InferOutput<typeof shown>;
const DRAFT = 'loans';

const keyOf = (loan: LoanSummary) => loan.id;

export default function LoansScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const [state, setState] = useState<Shown>(() => readDraft(DRAFT, shown) ?? 'open');
  const choose = (next: Shown) => {
    keepDraft(DRAFT, next);
    setState(next);
  };
  return (
    <Screen title={t`我的借款`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      <div className={text.stack}>
        <Segment
          legend={t`看哪些借款`}
          legendHidden
          options={[
            { value: 'open', label: t`还款中` },
            { value: 'settled', label: t`已结清` },
          ]}
          value={state}
          onChange={choose}
        />
        <LoanList key={state} state={state} />
      </div>
    </Screen>
  );
}

function LoanList({ state }: { state: Shown }) {
  const { t } = useLingui();
  const query = useInfiniteQuery(loansQuery(state));
  const { data } = query;
  const loans = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const failure = query.error && failureOf(query.error);
  if (!data) {
    if (!failure) return <Skeleton lines={4} />;
    return <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  }
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  if (loans.length === 0) {
    return state === 'open' ? (
      <EmptyState action={<Button kind="secondary" href={href('home')}>{t`回首页`}</Button>}>
        {t`没有在还的借款。需要时再来。`}
      </EmptyState>
    ) : (
      <EmptyState>{t`还没有结清的借款。`}</EmptyState>
    );
  }
  return (
    <>
      <LongList
        name={`loans ${state}`}
        items={loans}
        keyOf={keyOf}
        titleOf={() => (state === 'open' ? t`还款中的借款` : t`已结清的借款`)}
        onEnd={() => {
          if (hasNextPage && !isFetchingNextPage && !failure) void fetchNextPage();
        }}
      >
        {(loan) => <LoanRow loan={loan} />}
      </LongList>
      {state === 'open' && loans.length > 1 && (
        <Button kind="secondary" href={href('settleSeveral')}>{t`一次还清几笔`}</Button>
      )}
      {failure && <FailureNote failure={failure} />}
      {hasNextPage && (
        <Button
          kind="outline"
          busy={isFetchingNextPage}
          busyLabel={t`正在读取`}
          onClick={() => void fetchNextPage()}
        >
          {t`更早的借款`}
        </Button>
      )}
    </>
  );
}
