/** Loans: lists of the running and of the settled, and one loan whole. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getLoan, listLoans } from '../contract/loan';
import { ask } from './send';

/** Newest first, page by page. */
export const loansQuery = (state: 'open' | 'settled') =>
  infiniteQueryOptions({
    queryKey: ['loans', state],
    queryFn: ({ pageParam, signal }) =>
      ask(listLoans, { query: { state, ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const loanQuery = (id: string) =>
  queryOptions({
    queryKey: ['loan', id],
    queryFn: ({ signal }) => ask(getLoan, { params: { id }, signal }),
  });
