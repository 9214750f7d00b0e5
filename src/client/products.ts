/** The products open to this person, at this person's rates. */
import { queryOptions } from '@tanstack/react-query';
import { listProducts } from '../contract/product';
import { ask } from './send';

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: async ({ signal }) => (await ask(listProducts, { signal })).products,
  staleTime: 5 * 60_000,
});
