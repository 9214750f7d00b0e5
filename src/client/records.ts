/** Movements of a person's money, newest first, filtered by kind, month or loan (product.md F52). */
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { QueryOf } from '../contract/endpoint';
import { listRecords } from '../contract/record';
import { ask } from './send';

export type RecordFilter = Readonly<Omit<QueryOf<typeof listRecords>, 'cursor'>>;

export const recordsQuery = (filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: ['records', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(listRecords, { query: { ...filter, ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
