/** A person's bank cards: known by their tail only. */
import type { Card } from '../../contract/card';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';

export interface BankCard {
  readonly id: string;
  readonly bank: Bilingual;
  readonly tail: string;
  readonly isDefault: boolean;
}

/** Cards of every sandbox customer, the default one first; banks are invented. */
export function openingCards(id: (prefix: string) => string): BankCard[] {
  return [
    { id: id('card'), bank: bilingual('澄江银行', 'Chengjiang Bank'), tail: '6214', isDefault: true },
    { id: id('card'), bank: bilingual('北屿银行', 'Beiyu Bank'), tail: '8807', isDefault: false },
  ];
}

export function cardOf(cards: readonly BankCard[], id: string): BankCard | null {
  return cards.find((card) => card.id === id) ?? null;
}

export function cardView({ id, bank, tail, isDefault }: BankCard, language: Language): Card {
  return { id, bank: bank[language], tail, kind: 'debit', isDefault };
}

/** The card of that id; a loan's card is never removed while it is used, so the first one stands in for none. */
export function cardViewOf(cards: readonly BankCard[], id: string, language: Language): Card {
  const card = cardOf(cards, id) ?? cards[0];
  if (card === undefined) throw new RangeError('a customer without any card');
  return cardView(card, language);
}
