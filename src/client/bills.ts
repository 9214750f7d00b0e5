/** What is payable now and what falls due next. */
import { queryOptions } from '@tanstack/react-query';
import { getBills } from '../contract/bill';
import { ask } from './send';

export const billsQuery = queryOptions({
  queryKey: ['bills'],
  queryFn: ({ signal }) => ask(getBills, { signal }),
});
