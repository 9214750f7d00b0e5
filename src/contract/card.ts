/** Bank cards: the number is masked to its tail and never travels whole. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { id, words } from './scalar';

export const card = v.object({
  id,
  bank: words,
  /** Last four digits. */
  tail: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  kind: v.literal('debit'),
  isDefault: v.boolean(),
});
export type Card = v.InferOutput<typeof card>;

export const listCards = endpoint({
  name: 'listCards',
  method: 'GET',
  path: '/v1/cards',
  summary: 'The cards on which money can arrive and from which it is repaid, the default one first',
  auth: 'session',
  status: 200,
  reply: v.object({ cards: v.array(card) }),
  problems: [],
});
