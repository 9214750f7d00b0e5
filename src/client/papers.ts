/** Papers: those signed, and any one whole, in the language in use (product.md F53). */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getPaper, listPapers } from '../contract/paper';
import { checkedText } from './paper-words';
import { ask } from './send';

/** Everything signed, newest first; of one loan when it is named. */
export const papersQuery = (loanId?: string) =>
  infiniteQueryOptions({
    queryKey: ['papers', loanId ?? ''],
    queryFn: ({ pageParam, signal }) =>
      ask(listPapers, {
        query: { ...(loanId !== undefined && { loanId }), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** A paper never changes, so neither does its text. */
export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', id],
    queryFn: async ({ signal }) => {
      const { paper, text } = await ask(getPaper, { params: { id }, signal });
      return { paper, text: await checkedText(text) };
    },
    staleTime: Infinity,
  });
