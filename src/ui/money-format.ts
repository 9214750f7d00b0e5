/**
 * Amounts as text for zh-CN and en; all that the first screen needs of format.ts, which has the rest. Digits come from
 * the integers themselves, never through a float; another locale takes its separators from Intl.
 */
import type { Amount } from '../lending/money';

/** A language tag: `zh-CN` and `en` are written here, any other falls to Intl. */
export type Locale = string;
/** ISO 4217 code. */
export type Currency = string;

interface CurrencyForm {
  readonly exponent: number;
  readonly symbol: string;
  /** Spoken unit in Chinese and in English. */
  readonly zh: string;
  readonly en: string;
}

const CURRENCIES: Readonly<Record<string, CurrencyForm>> = {
  CNY: { exponent: 2, symbol: '¥', zh: '元', en: 'yuan' },
  JPY: { exponent: 0, symbol: '¥', zh: '日元', en: 'yen' },
  KWD: { exponent: 3, symbol: 'KWD\u00a0', zh: '科威特第纳尔', en: 'Kuwaiti dinars' },
};

function form(currency: Currency): CurrencyForm {
  const known = CURRENCIES[currency];
  if (known) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return { exponent: maximumFractionDigits, symbol: `${currency}\u00a0`, zh: currency, en: currency };
}

/** Decimals of a currency: 2 for CNY, 0 for JPY, 3 for KWD. @throws RangeError when `currency` is not a code. */
export function currencyExponent(currency: Currency): number {
  return form(currency).exponent;
}

/** The sign that stands before an amount: `¥`, or the code and a space that does not break. */
export function currencySymbol(currency: Currency): string {
  return form(currency).symbol;
}

/** Written here, with the forms of Chinese. */
export const isChinese = (locale: Locale) => locale.startsWith('zh');
/** Written here at all; any other language falls to Intl. */
export const isWritten = (locale: Locale) => isChinese(locale) || locale.startsWith('en');

interface Separators {
  readonly group: string;
  readonly point: string;
}

/** Separators of groups and of decimals. */
export function separators(locale: Locale): Separators {
  if (isWritten(locale)) return { group: ',', point: '.' };
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, minimumFractionDigits: 1 }).formatToParts(
    1234567,
  );
  const of = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: of('group', ''), point: of('decimal', '.') };
}

/** Groups a string of digits by threes: `12000` is `12,000`. */
export function groupDigits(digits: string, group: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, group);
}

export interface MoneyParts {
  /** `-` or nothing. */
  readonly sign: string;
  readonly symbol: string;
  /** Grouped: `12,000`. */
  readonly whole: string;
  /** With its point: `.00`; empty when the currency has no decimals. */
  readonly fraction: string;
}

/** An amount taken apart, for drawing its parts at different sizes. */
export function moneyParts(amount: Amount, currency: Currency, locale: Locale): MoneyParts {
  const { exponent, symbol } = form(currency);
  const { group, point } = separators(locale);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  return {
    sign: amount < 0 ? '-' : '',
    symbol,
    whole: groupDigits(digits.slice(0, cut), group),
    fraction: exponent === 0 ? '' : point + digits.slice(cut),
  };
}

/** `¥12,102.00`, `-¥5.00`. */
export function moneyText(amount: Amount, currency: Currency, locale: Locale): string {
  const { sign, symbol, whole, fraction } = moneyParts(amount, currency, locale);
  return sign + symbol + whole + fraction;
}

/** `12,102.00`: for tables and formulas whose unit is said elsewhere. */
export function moneyDigits(amount: Amount, currency: Currency, locale: Locale): string {
  const { sign, whole, fraction } = moneyParts(amount, currency, locale);
  return sign + whole + fraction;
}

/** `¥1,000`, decimals only where there are any: for quick amounts and running text. */
export function moneyShort(amount: Amount, currency: Currency, locale: Locale): string {
  const { sign, symbol, whole, fraction } = moneyParts(amount, currency, locale);
  return sign + symbol + whole + (/[1-9]/.test(fraction) ? fraction : '');
}

/** For screen readers: `12102.00元`, `12,102.00 yuan`, `minus 5.00 yuan`. */
export function moneySpoken(amount: Amount, currency: Currency, locale: Locale): string {
  const { zh, en } = form(currency);
  const { sign, whole, fraction } = moneyParts(amount, currency, locale);
  if (isChinese(locale)) return (sign && '负') + whole.replaceAll(',', '') + fraction + zh;
  return `${sign && 'minus '}${whole}${fraction} ${en}`;
}
