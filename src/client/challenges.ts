/** Step-up challenges: made for one exact transaction, answered with evidence (product.md F15). */
import {
  type Challenge,
  type challengePurpose,
  checkPin as checkPinEndpoint,
  createChallenge as createEndpoint,
} from '../contract/challenge';
import type * as v from 'valibot';
import type { ReplyOf } from '../contract/endpoint';
import type { Answer } from './answer';
import { send } from './send';

export type ChallengePurpose = v.InferInput<typeof challengePurpose>;

/** Begins to sign. A newer challenge for the same quote voids the one before, whatever is still on its way with it. */
export function createChallenge(purpose: ChallengePurpose): Promise<Answer<Challenge>> {
  return send(createEndpoint, { body: { for: purpose } });
}

/** Sends the app PIN once; the token that a right one earns is the proof. The PIN is kept nowhere. */
export function checkPin(
  challengeId: string,
  pin: string,
): Promise<Answer<ReplyOf<typeof checkPinEndpoint>>> {
  return send(checkPinEndpoint, { params: { id: challengeId }, body: { pin } });
}
