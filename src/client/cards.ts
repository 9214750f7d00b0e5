/** The person's bank cards, the default one first, and what changes them (product.md F55). */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  addCard as addEndpoint,
  type CardCheck,
  checkCard as checkEndpoint,
  listCards,
  type OwnedCard,
  removeCard as removeEndpoint,
  setDefaultCard as defaultEndpoint,
} from '../contract/card';
import type { Answer } from './answer';
import { moneyMoved } from './query-client';
import { ask, send } from './send';

export const cardsQuery = queryOptions({
  queryKey: ['cards'],
  queryFn: async ({ signal }) => (await ask(listCards, { signal })).cards,
  staleTime: 5 * 60_000,
});

export type CardsAnswer = Answer<{ readonly cards: OwnedCard[] }>;

/** Asks which card a number belongs to. It is sent this once and kept nowhere. */
export const checkCard = (number: string): Promise<Answer<CardCheck>> =>
  send(checkEndpoint, { body: { number } });

/** Adds the card that was checked. Repeating it changes nothing. */
export const addCard = (cardCheckId: string): Promise<CardsAnswer> =>
  send(addEndpoint, { body: { cardCheckId } });

/** From now on running loans are collected from it. Repeating it changes nothing. */
export const setDefaultCard = (id: string): Promise<CardsAnswer> => send(defaultEndpoint, { params: { id } });

/** Removes a card that nothing uses. Repeating it changes nothing. */
export const removeCard = (id: string): Promise<CardsAnswer> => send(removeEndpoint, { params: { id } });

/** Takes over the cards as the lender has them now; loans and bills name one, so they are asked for again. */
export function cardsChanged(queries: QueryClient, cards: OwnedCard[]): void {
  queries.setQueryData(cardsQuery.queryKey, cards);
  void moneyMoved(queries);
}
