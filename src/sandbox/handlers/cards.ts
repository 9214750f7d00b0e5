/** Handlers of bank cards. product.md F55. */
import { addCard, checkCard, listCards, removeCard, setDefaultCard } from '../../contract/card';
import { isoMoment } from '../business-time';
import { draftOf, refuse, reply, type Draft } from '../change';
import type { Context, Outcome } from '../decision';
import { addCheckedCard, recogniseCard } from '../people/card-check';
import { makeDefault, ownedCardViews, removeCardOf } from '../people/card-use';
import { cardOf } from '../people/cards';
import { handler, idOf, NOT_FOUND } from './handling';

/** The cards as they are after a command; nothing is saved when nothing happened. */
function answer(draft: Draft, ctx: Context): Outcome {
  const cards = { cards: ownedCardViews(draft.customer, ctx.language) };
  return draft.rows.length === 0 ? reply(cards) : reply(cards, draft);
}

export const cardHandlers = {
  listCards: handler(listCards, (customer, _input, ctx) =>
    reply({ cards: ownedCardViews(customer, ctx.language) }),
  ),

  checkCard: handler(checkCard, (customer, { body: { number } }, ctx) => {
    const draft = draftOf(customer);
    const check = recogniseCard(draft, number, ctx);
    if (typeof check === 'string') return refuse(check);
    const { id, bank, tail, expiresAt } = check;
    const shown = { id, bank: bank[ctx.language], tail, kind: 'debit', expiresAt: isoMoment(expiresAt) };
    return reply(shown, draft);
  }),

  addCard: handler(addCard, (customer, { body: { cardCheckId } }, ctx) => {
    const draft = draftOf(customer);
    const refused = addCheckedCard(draft, cardCheckId, ctx);
    return refused === null ? answer(draft, ctx) : refuse(refused);
  }),

  setDefaultCard: handler(setDefaultCard, (customer, input, ctx) => {
    const card = cardOf(customer.cards, idOf(input));
    if (card === null) return NOT_FOUND;
    const draft = draftOf(customer);
    makeDefault(draft, card, ctx);
    return answer(draft, ctx);
  }),

  removeCard: handler(removeCard, (customer, input, ctx) => {
    const draft = draftOf(customer);
    const refused = removeCardOf(draft, idOf(input), ctx);
    return refused === null ? answer(draft, ctx) : refuse(refused);
  }),
};
