/** Rates, dates and times as text for zh-CN and en, and amounts (money-format.ts). Another locale's dates are Intl's. */
import type { Rate } from '../lending/terms';
import { groupDigits, isChinese, isWritten, separators, type Locale } from './money-format';

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

/** No line ends within a date: what stands between its parts does not break. */
const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

const forms = new Map<string, Intl.DateTimeFormat>();

/** Made once for each locale and form: making one takes as long as a hundred uses, and a list uses it in every row. */
function form(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = forms.get(key) ?? new Intl.DateTimeFormat(locale, options);
  forms.set(key, made);
  return made;
}

const named = (at: Date, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  form(locale, { ...options, timeZone: 'UTC' }).format(at);

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
    if (shape === 'tile') return unbroken(`${m} 月`);
    if (shape === 'short') return unbroken(`${m} 月 ${d} 日`);
    const long = unbroken(`${year} 年 ${m} 月 ${d} 日`);
    return shape === 'full' ? `${long}，周${'日一二三四五六'.charAt(weekday)}` : long;
  }
  if (!isWritten(locale)) {
    if (shape === 'tile') return named(at, locale, { month: 'short' });
    if (shape === 'short') return named(at, locale, { month: 'short', day: 'numeric' });
    return named(at, locale, { dateStyle: shape });
  }
  const name = named(at, 'en', { month: 'long' });
  if (shape === 'tile') return name.slice(0, 3);
  if (shape === 'short') return unbroken(`${d} ${name.slice(0, 3)}`);
  const weekdayName = shape === 'full' ? `${named(at, 'en', { weekday: 'long' })}, ` : '';
  return weekdayName + unbroken(`${d} ${name} ${year}`);
}

/** A moment's time of day in the lender's zone: `14:31`, or `14:31:06` with seconds. */
export function timeText(moment: string, timeZone: string, seconds = false): string {
  const text = form('en-GB', { timeZone, hourCycle: 'h23', timeStyle: 'medium' }).format(new Date(moment));
  return seconds ? text : text.slice(0, 5);
}

/** A moment's plain date in the lender's zone, `YYYY-MM-DD`, for {@link dateText}. */
export function momentDate(moment: string, timeZone: string): string {
  return form('sv-SE', { timeZone }).format(new Date(moment));
}

/** Whole seconds as a clock: `14:32`, `00:42`, `75:00`. Less than nothing is `00:00`. */
export function clockText(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(left / 60))}:${two(left % 60)}`;
}
