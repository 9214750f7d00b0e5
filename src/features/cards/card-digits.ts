/** A card's number while it is typed: digits only, shown in groups of four as on the card. */
import { CARD_DIGITS } from '../../contract/card-number';

/** Full-width digits are typed by Chinese keyboards. */
const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\D/g, '');

/** What was typed or pasted, without anything that is no digit, and no more of it than a card has. */
export const readDigits = (text: string): string => plainDigits(text).slice(0, CARD_DIGITS.most);

export const shownDigits = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
