/** Asking for a higher limit with a document, exactly once, and what became of it (product.md F07). */
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { BodyOf } from '../contract/endpoint';
import {
  createLimitIncrease as createEndpoint,
  type LimitIncrease,
  listLimitIncreases,
} from '../contract/limit-increase';
import type { Answer } from './answer';
import { ask, send } from './send';

/** While one is under review it is looked for so often. */
const LOOK_MS = 10_000;

export const increasesQuery = infiniteQueryOptions({
  queryKey: ['limit', 'increases'],
  queryFn: ({ pageParam, signal }) =>
    ask(listLimitIncreases, { query: { ...(pageParam !== null && { cursor: pageParam }) }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) =>
    state.data?.pages[0]?.items[0]?.state === 'under-review' ? LOOK_MS : false,
});

export type NewIncrease = BodyOf<typeof createEndpoint>;

/** @param key made once for these very figures: with it, sending again asks for nothing more. */
export const sendIncrease = (body: NewIncrease, key: string): Promise<Answer<LimitIncrease>> =>
  send(createEndpoint, { body, idempotencyKey: key });
