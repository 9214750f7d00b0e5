/** A person's bank cards: known by bank and tail only. */
import type { Card } from '../../contract/card';
import type { Language } from '../../contract/scalar';
import type { Bilingual } from '../bilingual';
import type { Customer } from '../customer';
import { BEIYU, CHENGJIANG } from './banks';

export interface BankCard {
  readonly id: string;
  readonly bank: Bilingual;
  readonly tail: string;
  readonly isDefault: boolean;
}

/** Cards of every sandbox customer, the default one first. */
export function openingCards(id: (prefix: string) => string): BankCard[] {
  return [
    { id: id('card'), bank: CHENGJIANG, tail: '6214', isDefault: true },
    { id: id('card'), bank: BEIYU, tail: '8807', isDefault: false },
  ];
}

export function cardOf(cards: readonly BankCard[], id: string): BankCard | null {
  return cards.find((card) => card.id === id) ?? null;
}

type CardHolder = Pick<Customer, 'cards' | 'formerCards'>;

/** The card of that id, also when it has been removed since: what it did stays in loans and receipts. */
export function knownCardOf({ cards, formerCards = [] }: CardHolder, id: string): BankCard | null {
  return cardOf(cards, id) ?? cardOf(formerCards, id);
}

export function cardView({ id, bank, tail, isDefault }: BankCard, language: Language): Card {
  return { id, bank: bank[language], tail, kind: 'debit', isDefault };
}

/** The card of that id as it is shown; where none was ever named, the first one stands in. */
export function cardViewOf(holder: CardHolder, id: string, language: Language): Card {
  const card = knownCardOf(holder, id) ?? holder.cards[0];
  if (card === undefined) throw new RangeError('a customer without any card');
  return cardView(card, language);
}
