/** What a value looks like in each kind of field, and how far one that was read can be trusted. Pure. */
import { parseMoney } from '../../../lending/money';

/** A value and where in the text it stands; `trust` is lower the stranger it looks. */
export interface Value<T extends string | number = string | number> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly trust: number;
}

const NUMERALS = '〇一二三四五六七八九';
const digitOf = (numeral: string): string => String(NUMERALS.indexOf(numeral.replace(/[零○]/, '〇')));

/** `二十六` as `26`, `二〇一八` as `2018`; same length is not kept. */
function arabic(numerals: string): string {
  const [tens = '', ones = ''] = numerals.split('十');
  if (!numerals.includes('十')) return Array.from(numerals, digitOf).join('');
  return `${tens === '' ? '1' : digitOf(tens)}${ones === '' ? '0' : digitOf(ones)}`;
}

/** Letters that stand where a digit must be. */
const digits = (text: string): string => text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');

/** What stands before no amount: more of a masked number, or the whole part of a fraction. */
const WITHIN_NUMBER = /(?:[\d*]|\d[.,])$/;
const MONEY = /([1-9lI][\dOolI]*(?:[.,]\s?[\dOolI]+)*)\s*(万)?(元)?(?![\d*%])/gu;

/** `12,600.00`, `9.800.00`, `¥9800`, `1.2万元`; in fen. The first one that is no date or share. */
export function moneyIn(text: string): Value<number> | null {
  for (const match of text.matchAll(MONEY)) {
    const [all, written = '', tenThousand, yuan] = match;
    // Looked at by itself: Safari 15 has no lookbehind.
    if (WITHIN_NUMBER.test(text.slice(0, match.index))) continue;
    if (/^(?:\s*[年月日期号至]|-)/.test(text.slice(match.index + all.trimEnd().length))) continue;
    const clean = digits(written.replace(/\s/g, ''));
    const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(clean) ?? [];
    const groups = whole.split(/[.,]/);
    const isGrouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3);
    // Two decimals to the fen, four more where 10,000 yuan are the unit.
    const fen = parseMoney(`${groups.join('')}.${decimals}`, tenThousand ? 6 : 2);
    if (typeof fen === 'string' || fen === 0) continue;
    const trust =
      (isGrouped ? 1 : 0.6) *
      (decimals.length === 2 || yuan || tenThousand ? 1 : 0.85) *
      (clean === written ? 1 : 0.7);
    return { value: fen, from: match.index, to: match.index + all.length, trust };
  }
  return null;
}

interface WrittenDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const FORMS: readonly RegExp[] = [
  /(?<year>(?:19|20)\d{2})\s?[年\-./]\s?(?<month>1[0-2]|0?[1-9])(?:\s?[月\-./][\s:]?(?<day>3[01]|[12]\d|0?[1-9])(?!\d))?/gu,
  /(?<year>[一二〇零○]{1}[一二三四五六七八九〇零○]{3})年(?<month>[一二三四五六七八九十]{1,3})月(?:(?<day>[一二三四五六七八九十]{1,3})日)?/gu,
  new RegExp(`(?:(?<day>3[01]|[12]?\\d)\\s?)?(?<month>${NAMED})\\.?,?\\s?(?<year>(?:19|20)\\d{2})`, 'giu'),
  new RegExp(`(?<month>${NAMED})\\.?\\s?(?<day>3[01]|[12]?\\d),\\s?(?<year>(?:19|20)\\d{2})`, 'giu'),
];

function monthNumber(month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return (named >= 0 ? String(named + 1) : /\d/.test(month) ? month : arabic(month)).padStart(2, '0');
}

function datesIn(text: string): WrittenDate[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map(({ 0: all, index, groups = {} }) => {
      const { year = '', month = '', day = '' } = groups;
      return {
        year: /\d/.test(year) ? year : arabic(year),
        month: monthNumber(month),
        day: day === '' ? '' : (/\d/.test(day) ? day : arabic(day)).padStart(2, '0'),
        from: index,
        to: index + all.length,
      };
    }),
  ).sort((one, other) => one.to - other.to);
}

const daysOf = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** The last whole date: `2026-03-20`. */
export function dateIn(text: string): Value<string> | null {
  const last = datesIn(text).findLast(
    ({ year, month, day }) => day !== '' && Number(day) <= daysOf(year, month),
  );
  return last
    ? { value: `${last.year}-${last.month}-${last.day}`, from: last.from, to: last.to, trust: 1 }
    : null;
}

/** The last month, of a stretch its end: `2026-03`. */
export function monthIn(text: string): Value<string> | null {
  const last = datesIn(text).at(-1);
  return last ? { value: `${last.year}-${last.month}`, from: last.from, to: last.to, trust: 1 } : null;
}

const TITLES = /(?:同志|先生|女士)$/;

/** Two to four Chinese characters, or two or three capitalised words. */
export function nameIn(text: string): Value<string> | null {
  const chinese = /^[^\p{L}\d*]*([\p{Script=Han}·]{2,}\*{0,2})/u.exec(text);
  if (chinese?.[1] !== undefined) {
    const run = chinese[1].replace(TITLES, '');
    const from = chinese[0].length - chinese[1].length;
    const isLong = run.length > 4 && !run.includes('·');
    const value = isLong ? run.slice(0, 3) : run;
    return { value, from, to: from + value.length, trust: isLong ? 0.5 : 1 };
  }
  const latin = /^[^\p{L}\d*]*(?:Mr|Ms|Mrs)?\.?\s*((?:[A-Z][A-Za-z'-]+)(?:\s?[A-Z][A-Za-z'-]*){1,2})/u.exec(
    text,
  );
  if (latin?.[1] === undefined) return null;
  const value = latin[1].replace(/([a-z])([A-Z])/g, '$1 $2');
  return {
    value,
    from: latin[0].length - latin[1].length,
    to: latin[0].length,
    trust: value.includes(' ') ? 1 : 0.6,
  };
}

const BODY =
  /(?:公司|银行|支行|分行|大学|学院|学校|中学|中心|事务所|研究院|医院|委员会|集团|局|厅|店|厂|部|社|行|所|处|院|馆|站)$/u;

/** Up to a comma or another column. */
export function organisationIn(text: string): Value<string> | null {
  const match = /^[^\p{L}\d]*([\p{L}\d()&.·'\- ]{2,60})/u.exec(text);
  const value = match?.[1]?.replace(/[\s.-]+$/, '').trim();
  if (!match || value === undefined || value.length < 3) return null;
  const isChinese = /\p{Script=Han}/u.test(value);
  const trust = isChinese ? (BODY.test(value) ? 1 : 0.6) : /[A-Z]/.test(value) ? 1 : 0.5;
  const from = match[0].indexOf(value);
  return { value, from, to: from + value.length, trust };
}

/** The last four of its last run of digits and capitals. */
export function numberTailIn(text: string): Value<string> | null {
  const runs = [...text.toUpperCase().matchAll(/[0-9A-Z*]+(?: (?=\d))?(?:[0-9A-Z*]+)*/g)]
    .map(({ 0: run, index }) => ({ run: run.replace(/ /g, ''), from: index, to: index + run.length }))
    .filter(({ run }) => /[0-9A-Z]{4}$/.test(run) && /\d/.test(run));
  const last = runs.at(-1);
  if (!last) return null;
  return { value: last.run.slice(-4), from: last.to - 4, to: last.to, trust: last.run.length >= 6 ? 1 : 0.7 };
}
