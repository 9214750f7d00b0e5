/** Sends a request for a higher limit exactly once: silence is asked about with the same key. */
import { useQueryClient } from '@tanstack/react-query';
import { type NewIncrease, sendIncrease } from '../../client/increases';
import { moneyMoved } from '../../client/query-client';
import { type SentOnce, useSentOnce } from '../../client/use-sent-once';
import type { LimitIncrease } from '../../contract/limit-increase';

export type Asking = SentOnce<NewIncrease>;

export function useAsking(onSent: (increase: LimitIncrease) => void): Asking {
  const queries = useQueryClient();
  return useSentOnce(sendIncrease, (increase) => {
    void moneyMoved(queries);
    onSent(increase);
  });
}
