/** The person's coupons, those that can be used first (product.md F56). */
import { queryOptions } from '@tanstack/react-query';
import { listCoupons } from '../contract/coupon';
import { ask } from './send';

export const couponsQuery = queryOptions({
  queryKey: ['coupons'],
  queryFn: async ({ signal }) => (await ask(listCoupons, { signal })).coupons,
  staleTime: 60_000,
});
