/** The limit as its owner manages it, and what changes it; repeating any of these changes nothing (product.md F06, F08). */
import { useState } from 'react';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  changeLimit as changeEndpoint,
  closeLimit as closeEndpoint,
  getLimit,
  giveConsent as giveEndpoint,
  type LimitFile,
  pauseLimit as pauseEndpoint,
  requestLimitReview as reviewEndpoint,
  withdrawConsent as withdrawEndpoint,
} from '../contract/manage-limit';
import type { Amount } from '../lending/money';
import type { Answer, Refusal, Unreachable } from './answer';
import { moneyMoved } from './query-client';
import { ask, send } from './send';

export const limitQuery = queryOptions({
  queryKey: ['limit'],
  queryFn: ({ signal }) => ask(getLimit, { signal }),
});

type Changed = Promise<Answer<LimitFile>>;

export const changeLimit = (total: Amount): Changed => send(changeEndpoint, { body: { total } });
export const pauseLimit = (paused: boolean): Changed => send(pauseEndpoint, { body: { paused } });
export const closeLimit = (): Changed => send(closeEndpoint, {});
/** A person looks at a frozen limit, or a new one is assessed. */
export const requestLimitReview = (): Changed => send(reviewEndpoint, {});
export const withdrawConsent = (kind: string): Changed => send(withdrawEndpoint, { params: { id: kind } });
/** Gives it again, in exactly the words that were shown. */
export const giveConsent = (kind: string, { paperId, hash }: { paperId: string; hash: string }): Changed =>
  send(giveEndpoint, { params: { id: kind }, body: { paperId, hash } });

export interface LimitChanging {
  readonly busy: boolean;
  readonly failure: Refusal | Unreachable | null;
  /** Sends it once; true when it was done. Whatever the answer, what is shown is asked for again. */
  readonly run: (command: () => Changed) => Promise<boolean>;
  readonly forget: () => void;
}

export function useLimitChange(): LimitChanging {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<LimitChanging['failure']>(null);
  const run = async (command: () => Changed) => {
    setBusy(true);
    setFailure(null);
    const answer = await command();
    if (answer.kind === 'reply') queries.setQueryData(limitQuery.queryKey, answer.reply);
    else setFailure(answer);
    await moneyMoved(queries);
    setBusy(false);
    return answer.kind === 'reply';
  };
  return { busy, failure, run, forget: () => setFailure(null) };
}
