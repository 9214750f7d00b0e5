/** A repayment from "being taken" to its receipt, or to why nothing was taken and what to do (product.md F31, F39). */
import { useEffect, useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { useDevice } from '../../client/device';
import { moneyMoved } from '../../client/query-client';
import { repaymentQuery } from '../../client/repayments';
import { FailureState } from '../../ui/Failure';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { Receipt } from './Receipt';
import { RepaymentFailed } from './RepaymentFailed';
import { RepaymentProcessing } from './RepaymentProcessing';

export default function RepaymentScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const chrome = useDevice((device) => device.chrome);
  const query = useQuery(repaymentQuery(id));
  const state = query.data?.state;

  // Watched to its end here: loans, bills and the limit are no longer what they were.
  const wasProcessing = useRef(false);
  useEffect(() => {
    if (state === 'processing') wasProcessing.current = true;
    else if (state !== undefined && wasProcessing.current) {
      wasProcessing.current = false;
      void moneyMoved(queries);
    }
  }, [state, queries]);

  if (!query.data) {
    const failure = query.error && failureOf(query.error);
    return (
      <Screen title={t`还款结果`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
        {failure ? (
          <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <Skeleton lines={4} />
        )}
      </Screen>
    );
  }
  const leave = () => nav.go(href('home'), { replace: true });
  switch (query.data.state) {
    case 'processing':
      return <RepaymentProcessing repayment={query.data} silent={query.isError} />;
    case 'succeeded':
      return <Receipt repayment={query.data} onDone={leave} />;
    case 'failed':
      return <RepaymentFailed repayment={query.data} onDone={leave} />;
  }
}
