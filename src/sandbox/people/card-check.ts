/** Adding a card in two steps: its number is looked at once and forgotten, then the card that it named is added. */
import { isCardNumber } from '../../contract/card-number';
import type { ProblemCode } from '../../contract/problem';
import type { Bilingual } from '../bilingual';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { CARD_CHECK_LIFE, CARD_CHECKS_KEPT, CARDS_MOST } from '../settings';
import { bankOf } from './banks';
import type { BankCard } from './cards';

const TAIL_DIGITS = 4;

/** Everything that is kept of a number. */
export interface KeptCardCheck {
  readonly id: string;
  readonly bank: Bilingual;
  readonly tail: string;
  /** Real time. */
  readonly expiresAt: number;
  /** The card that came of it; null until it is added. */
  readonly cardId: string | null;
}

/**
 * The same card as far as can be told without keeping more than the tail: two of one bank that end alike count as one.
 */
const isSame = (a: Pick<BankCard, 'bank' | 'tail'>, b: Pick<BankCard, 'bank' | 'tail'>): boolean =>
  a.tail === b.tail && a.bank.en === b.bank.en;

function refusedAs({ cards }: Customer, card: Pick<BankCard, 'bank' | 'tail'>): ProblemCode | null {
  if (cards.some((each) => isSame(each, card))) return 'card-known';
  return cards.length >= CARDS_MOST ? 'cards-too-many' : null;
}

export function recogniseCard(draft: Draft, number: string, ctx: Context): KeptCardCheck | ProblemCode {
  if (!isCardNumber(number)) return 'card-number-wrong';
  const bank = bankOf(number);
  if (bank === null) return 'card-bank-unsupported';
  const tail = number.slice(-TAIL_DIGITS);
  const refused = refusedAs(draft.customer, { bank, tail });
  if (refused !== null) return refused;
  const check: KeptCardCheck = {
    id: ctx.id('check'),
    bank,
    tail,
    expiresAt: ctx.real + CARD_CHECK_LIFE,
    cardId: null,
  };
  patch(draft, { cardChecks: [...(draft.customer.cardChecks ?? []), check].slice(-CARD_CHECKS_KEPT) });
  return check;
}

/** Adds the card of a check; one that was added before is left as it is. @returns why not, null when it is there. */
export function addCheckedCard(draft: Draft, checkId: string, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  const { cardChecks = [], cards, formerCards = [] } = customer;
  const check = cardChecks.find(({ id }) => id === checkId);
  if (check === undefined) return 'not-found';
  if (check.cardId !== null) return null;
  if (check.expiresAt <= ctx.real) return 'card-check-expired';
  const refused = refusedAs(customer, check);
  if (refused !== null) return refused;
  const { bank, tail } = check;
  // One that comes back is the card that old loans name.
  const former = formerCards.find((each) => isSame(each, check));
  const card: BankCard = { id: former?.id ?? ctx.id('card'), bank, tail, isDefault: cards.length === 0 };
  patch(draft, {
    cards: [...cards, card],
    formerCards: formerCards.filter((each) => each !== former),
    cardChecks: cardChecks.map((each) => (each === check ? { ...each, cardId: card.id } : each)),
  });
  log(
    draft,
    ctx.business,
    'card.added',
    `添加银行卡：${bank['zh-CN']} 尾号 ${tail}`,
    `Card added: ${bank.en} ${tail}`,
  );
  return null;
}
