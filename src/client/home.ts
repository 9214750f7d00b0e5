/** The home snapshot. */
import { queryOptions } from '@tanstack/react-query';
import { getHome, type Home } from '../contract/home';
import { ask } from './send';

/** While something is in flight, how often home looks whether it has ended. */
const IN_FLIGHT_MS = 5_000;

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => ask(getHome, { signal }),
  refetchInterval: ({ state: { data } }) =>
    data && (data.application?.state === 'submitted' || moving(data)) ? IN_FLIGHT_MS : false,
});

function moving({ application, repayment }: Home): boolean {
  return repayment !== null || application?.state === 'approved' || application?.state === 'paying-out';
}
