/** What is chosen at a checkout; it survives a reload of this tab, for this order alone (product.md F19, F20). */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { forgetDraft, keepDraft, readDraft } from '../../../client/draft';
import type { Card } from '../../../contract/card';
import type { Checkout } from '../../../contract/checkout';
import { lengthsOf } from './plans';

const DRAFT = 'checkout';

/** Order and card as opaque ids; the way by product and method, empty while none is chosen. */
const choice = v.object({
  checkoutId: v.string(),
  months: v.number(),
  way: v.string(),
  cardId: v.string(),
});
export type Choice = v.InferOutput<typeof choice>;

export interface Choosing {
  readonly chosen: Choice;
  readonly choose: (changes: Partial<Choice>) => void;
  /** It is signed: nothing of it is needed any more. */
  readonly forget: () => void;
}

export function useChoice(order: Checkout, cards: readonly Card[]): Choosing {
  const [chosen, setChosen] = useState(() => fitting(order, cards));
  useEffect(() => keepDraft(DRAFT, chosen), [chosen]);
  const choose = (changes: Partial<Choice>) => setChosen((before) => ({ ...before, ...changes }));
  return { chosen, choose, forget: () => forgetDraft(DRAFT) };
}

/** What was chosen for this order, as far as it is still offered; else the shortest length, no way, the default card. */
function fitting(order: Checkout, cards: readonly Card[]): Choice {
  const lengths = lengthsOf(order);
  const kept = readDraft(DRAFT, choice);
  const mine = kept?.checkoutId === order.checkoutId ? kept : null;
  const isOffered = mine !== null && lengths.includes(mine.months);
  const card = cards.find(({ id }) => id === mine?.cardId) ?? cards[0];
  return {
    checkoutId: order.checkoutId,
    months: isOffered ? mine.months : (lengths[0] ?? 3),
    way: isOffered ? mine.way : '',
    cardId: card?.id ?? '',
  };
}
