/** Which card does what: the one that pays automatically, and which may be removed. product.md F55, F36. */
import type { OwnedCard } from '../../contract/card';
import type { ProblemCode } from '../../contract/problem';
import type { Language } from '../../contract/scalar';
import { isInFlight } from '../borrow/in-flight';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { cardOf, cardView, type BankCard } from './cards';

const debitsOf = ({ loans }: Customer, { id }: BankCard): number =>
  loans.filter(({ cardId }) => cardId === id).length;

/** What keeps a card: it is the default one, running loans are collected from it, or money is on its way through it. */
function heldBy(customer: Customer, card: BankCard): OwnedCard['held'] {
  const { application, repayments } = customer;
  const pays =
    repayments.some(({ cardId }) => cardId === card.id) ||
    (application?.cardId === card.id && isInFlight(application));
  if (pays) return 'payment';
  if (debitsOf(customer, card) > 0) return 'debits';
  return card.isDefault ? 'default' : null;
}

export function ownedCardViews(customer: Customer, language: Language): OwnedCard[] {
  return customer.cards.map((card) => ({
    ...cardView(card, language),
    debits: debitsOf(customer, card),
    held: heldBy(customer, card),
  }));
}

/** From now on this card is offered first and every running loan is collected from it. */
export function makeDefault(draft: Draft, card: BankCard, ctx: Context): void {
  const { customer } = draft;
  const { cards, loans } = customer;
  if (card.isDefault && loans.every(({ cardId }) => cardId === card.id)) return;
  patch(draft, {
    cards: [
      { ...card, isDefault: true },
      ...cards.filter(({ id }) => id !== card.id).map((each) => ({ ...each, isDefault: false })),
    ],
    loans: loans.map((loan) => ({ ...loan, cardId: card.id })),
  });
  log(
    draft,
    ctx.business,
    'card.default',
    `自动扣款改为${card.bank['zh-CN']} 尾号 ${card.tail}`,
    `Automatic debits now from ${card.bank.en} ${card.tail}`,
  );
}

const HELD_AS = {
  default: 'card-default',
  debits: 'card-debited',
  payment: 'card-paying',
} as const satisfies Record<NonNullable<OwnedCard['held']>, ProblemCode>;

/** Removes a card that nothing uses; open quotes that name it can no longer be signed. @returns why not. */
export function removeCardOf(draft: Draft, id: string, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  const card = cardOf(customer.cards, id);
  if (card === null) return cardOf(customer.formerCards ?? [], id) === null ? 'not-found' : null;
  const held = heldBy(customer, card);
  if (held !== null) return HELD_AS[held];
  patch(draft, {
    cards: customer.cards.filter((each) => each !== card),
    formerCards: [...(customer.formerCards ?? []), card],
    quotes: customer.quotes.map((quote) =>
      quote.state === 'open' && quote.cardId === id ? { ...quote, state: 'void' } : quote,
    ),
    repaymentQuotes: customer.repaymentQuotes.map((quote) =>
      quote.state === 'open' && quote.cardId === id ? { ...quote, state: 'void' } : quote,
    ),
  });
  log(
    draft,
    ctx.business,
    'card.removed',
    `移除银行卡：${card.bank['zh-CN']} 尾号 ${card.tail}`,
    `Card removed: ${card.bank.en} ${card.tail}`,
  );
  return null;
}
