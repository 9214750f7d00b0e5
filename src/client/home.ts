/** The home snapshot, and what changes it without money moving: asking to be told, activating. */
import { queryOptions } from '@tanstack/react-query';
import {
  activate as activateEndpoint,
  getHome,
  type Home,
  setTellMe as setTellMeEndpoint,
} from '../contract/home';
import type { Answer } from './answer';
import { ask, send } from './send';

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

/** Whether to be told when invited (product.md F01). */
export function setTellMe(tellMe: boolean): Promise<Answer<Home>> {
  return send(setTellMeEndpoint, { body: { tellMe } });
}

/** Accepts the offer with exactly the papers that were shown (product.md F03). Repeating it changes nothing. */
export function activate(consents: readonly { paperId: string; hash: string }[]): Promise<Answer<Home>> {
  return send(activateEndpoint, {
    body: { consents: consents.map(({ paperId, hash }) => ({ paperId, hash })) },
  });
}
