/** Loans: lists of the running and of the settled, and one loan whole. */
import { useEffect } from 'react';
import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
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

/** The running loans, page after page until there are no more, or as many as asked for. */
export function useRunningLoans(most: number) {
  const query = useInfiniteQuery(loansQuery('open'));
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const loans = data?.pages.flatMap((page) => page.items) ?? [];
  const isComplete = data !== undefined && (!hasNextPage || loans.length >= most);
  useEffect(() => {
    if (data && !isComplete && !isFetching && !error) void fetchNextPage();
  }, [data, error, isComplete, isFetching, fetchNextPage]);
  return { loans: isComplete ? loans.slice(0, most) : null, error, isFetching, refetch };
}

export const loanQuery = (id: string) =>
  queryOptions({
    queryKey: ['loan', id],
    queryFn: ({ signal }) => ask(getLoan, { params: { id }, signal }),
  });
