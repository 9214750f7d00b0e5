/** Bank cards: known by their tail. A number travels once, to be checked, and is kept nowhere (product.md F55). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { count, id, moment, words } from './scalar';

/** Last four digits. */
const tail = v.pipe(v.string(), v.regex(/^\d{4}$/));

export const card = v.object({
  id,
  bank: words,
  tail,
  kind: v.literal('debit'),
  isDefault: v.boolean(),
});
export type Card = v.InferOutput<typeof card>;

export const ownedCard = v.object({
  ...card.entries,
  /** How many running loans are collected from it. */
  debits: count,
  /** Why it cannot be removed now; null when it can. */
  held: v.nullable(v.picklist(['default', 'debits', 'payment'])),
});
export type OwnedCard = v.InferOutput<typeof ownedCard>;

const ownedCards = v.object({ cards: v.array(ownedCard) });

export const listCards = endpoint({
  name: 'listCards',
  method: 'GET',
  path: '/v1/cards',
  summary: 'The cards on which money can arrive and from which it is repaid, the default one first',
  auth: 'session',
  status: 200,
  reply: ownedCards,
  problems: [],
});

/** What is known of a number that was typed: enough for a person to see that it is the right card. */
export const cardCheck = v.object({ id, bank: words, tail, kind: v.literal('debit'), expiresAt: moment });
export type CardCheck = v.InferOutput<typeof cardCheck>;

export const checkCard = endpoint({
  name: 'checkCard',
  method: 'POST',
  path: '/v1/card-checks',
  summary: 'Which card a number belongs to. The number is kept nowhere: what goes on is the id of this check',
  auth: 'session',
  body: v.strictObject({ number: v.pipe(v.string(), v.regex(/^\d{12,19}$/)) }),
  status: 201,
  reply: cardCheck,
  problems: ['card-number-wrong', 'card-bank-unsupported', 'card-known', 'cards-too-many'],
});

export const addCard = endpoint({
  name: 'addCard',
  method: 'POST',
  path: '/v1/cards',
  summary: 'Add the card that was checked. Repeating it changes nothing',
  auth: 'session',
  body: v.strictObject({ cardCheckId: id }),
  status: 200,
  reply: ownedCards,
  problems: ['not-found', 'card-check-expired', 'card-known', 'cards-too-many'],
});

export const setDefaultCard = endpoint({
  name: 'setDefaultCard',
  method: 'PUT',
  path: '/v1/cards/{id}/default',
  summary: 'Make it the card offered first, from which every running loan is collected from now on',
  auth: 'session',
  status: 200,
  reply: ownedCards,
  problems: ['not-found'],
});

export const removeCard = endpoint({
  name: 'removeCard',
  method: 'DELETE',
  path: '/v1/cards/{id}',
  summary: 'Remove a card that nothing uses. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: ownedCards,
  problems: ['not-found', 'card-default', 'card-debited', 'card-paying'],
});
