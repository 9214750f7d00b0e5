/** The home snapshot. */
import { queryOptions } from '@tanstack/react-query';
import { getHome, type Home } from '../contract/home';
import { ask } from './send';

/** While something is in flight, or what is known is out of date, how often home looks. */
const LOOK_MS = 5_000;

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => ask(getHome, { signal }),
  refetchInterval: ({ state: { data, isInvalidated } }) =>
    data && (isInvalidated || data.application?.state === 'submitted' || moving(data)) ? LOOK_MS : false,
});

function moving({ application, repayment }: Home): boolean {
  return repayment !== null || application?.state === 'approved' || application?.state === 'paying-out';
}
