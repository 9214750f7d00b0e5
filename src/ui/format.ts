/**
 * Amounts, rates, dates and times as text for zh-CN and en. Digits come from the integers themselves, never through a
 * float; another locale takes its separators and its dates from Intl.
 */
import type { Amount } from '../lending/money';
import type { Rate } from '../lending/terms';

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

const isChinese = (locale: Locale) => locale.startsWith('zh');
const isWritten = (locale: Locale) => isChinese(locale) || locale.startsWith('en');

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

/** A rate as an exact percentage, without trailing zeros: `18.25%`, `0.05%`, `27.375%`, `0%`. */
export function rateText(rate: Rate, locale: Locale): string {
  const digits = String(Math.abs(rate)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const { group, point } = separators(locale);
  const whole = groupDigits(digits.slice(0, -6), group);
  return `${rate < 0 ? '-' : ''}${whole}${fraction && point + fraction}%`;
}

/**
 * `iso` 2026-04-15 (contracts, schedules) · `month` 2026-04 · `long` 2026 年 4 月 15 日, 15 April 2026 ·
 * `full` with the day of the week · `short` 4 月 15 日, 15 Apr · `tile` 4 月, Apr.
 */
export type DateForm = 'iso' | 'month' | 'long' | 'full' | 'short' | 'tile';

const named = (at: Date, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);

/** A plain date `YYYY-MM-DD` as text. @throws RangeError when it is not one. */
export function dateText(date: string, locale: Locale, shape: DateForm): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const at = new Date(`${date}T00:00:00Z`);
  // A day that its month does not have (30 February) would move on to the next one.
  if (!year || !month || !day || at.getUTCDate() !== Number(day)) throw new RangeError(`not a date: ${date}`);
  if (shape === 'iso') return date;
  if (shape === 'month') return `${year}-${month}`;
  const [m, d, weekday] = [Number(month), Number(day), at.getUTCDay()];
  if (isChinese(locale)) {
    if (shape === 'tile') return `${m} 月`;
    if (shape === 'short') return `${m} 月 ${d} 日`;
    const long = `${year} 年 ${m} 月 ${d} 日`;
    return shape === 'full' ? `${long}，周${'日一二三四五六'.charAt(weekday)}` : long;
  }
  if (!isWritten(locale)) {
    if (shape === 'tile') return named(at, locale, { month: 'short' });
    if (shape === 'short') return named(at, locale, { month: 'short', day: 'numeric' });
    return named(at, locale, { dateStyle: shape });
  }
  const name = named(at, 'en', { month: 'long' });
  if (shape === 'tile') return name.slice(0, 3);
  if (shape === 'short') return `${d} ${name.slice(0, 3)}`;
  return `${shape === 'full' ? `${named(at, 'en', { weekday: 'long' })}, ` : ''}${d} ${name} ${year}`;
}

/** A moment's time of day in the lender's zone: `14:31`, or `14:31:06` with seconds. */
export function timeText(moment: string, timeZone: string, seconds = false): string {
  const text = new Date(moment).toLocaleTimeString('en-GB', { timeZone, hourCycle: 'h23' });
  return seconds ? text : text.slice(0, 5);
}

/** A moment's plain date in the lender's zone, `YYYY-MM-DD`, for {@link dateText}. */
export function momentDate(moment: string, timeZone: string): string {
  return new Date(moment).toLocaleDateString('sv-SE', { timeZone });
}

/** Whole seconds as a clock: `14:32`, `00:42`, `75:00`. Less than nothing is `00:00`. */
export function clockText(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(left / 60))}:${two(left % 60)}`;
}
