/** An amount while it is being typed: what a key does to the text, how the text is shown, and what it means. */
import { amount, type Amount } from '../lending/money';
import { groupDigits } from './money-format';

/** What a typed or pasted text means before grouping and currency signs: full-width digits become plain ones. */
export function plainAmountText(typed: string): string {
  return typed
    .replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[,\s¥￥]/g, '')
    .replace(/。/g, '.');
}

/** The text with its digits grouped, `12000.5` as `12,000.5`; a text that is not an amount is shown as it was typed. */
export function shownAmountText(text: string): string {
  const [, whole, rest] = /^(\d+)(\.\d*)?$/.exec(text) ?? [];
  return whole === undefined ? text : groupDigits(whole, ',') + (rest ?? '');
}

export type AmountProblem = 'empty' | 'not-a-number' | 'too-many-decimals' | 'too-large';

/**
 * A typed text as minor units, or what is wrong with it. `exponent` is the currency's number of decimals. Negative
 * amounts, letters and exponents (`1e5`) are not numbers here.
 */
export function readAmountText(text: string, exponent: number): Amount | AmountProblem {
  if (text === '') return 'empty';
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === '') return 'not-a-number';
  if (fraction.length > exponent) return 'too-many-decimals';
  const minor = Number(whole + fraction.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? amount(minor) : 'too-large';
}

export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | '.' | 'back';

const MOST_DIGITS = 13;

/** The text after a key of our own keypad; a key that would make no sense changes nothing. */
export function pressKey(text: string, key: Key, exponent: number): string {
  if (key === 'back') return text.slice(0, -1);
  const [whole = '', fraction] = text.split('.');
  if (key === '.') return fraction !== undefined || exponent === 0 ? text : `${whole || '0'}.`;
  if (fraction !== undefined) return fraction.length + key.length > exponent ? text : text + key;
  if (whole === '' || whole === '0') return key === '00' ? '0' : key;
  return whole.length + key.length > MOST_DIGITS ? text : text + key;
}
