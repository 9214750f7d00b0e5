/** Asking to be told of an invitation, and accepting the offer (product.md F01, F03). */
import type { Home } from '../contract/home';
import { activate as activateEndpoint, setTellMe as setTellMeEndpoint } from '../contract/invitation';
import type { Answer } from './answer';
import { send } from './send';

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
