/** The person's complaints: the list, and sending one exactly once (product.md F60). */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Complaint, createComplaint as createEndpoint, listComplaints } from '../contract/complaint';
import type { BodyOf } from '../contract/endpoint';
import type { Answer } from './answer';
import { ask, send } from './send';

export const complaintsQuery = infiniteQueryOptions({
  queryKey: ['complaints'],
  queryFn: ({ pageParam, signal }) =>
    ask(listComplaints, { query: { ...(pageParam !== null && { cursor: pageParam }) }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export type NewComplaint = BodyOf<typeof createEndpoint>;

/** @param key made once for these very words: with it, sending again adds nothing. */
export const sendComplaint = (body: NewComplaint, key: string): Promise<Answer<Complaint>> =>
  send(createEndpoint, { body, idempotencyKey: key });
