/** The person's bank cards, the default one first. */
import { queryOptions } from '@tanstack/react-query';
import { listCards } from '../contract/card';
import { ask } from './send';

export const cardsQuery = queryOptions({
  queryKey: ['cards'],
  queryFn: async ({ signal }) => (await ask(listCards, { signal })).cards,
  staleTime: 5 * 60_000,
});
