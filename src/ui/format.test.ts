import { describe, expect, it } from 'vitest';
import { amount } from '../lending/money';
import type { Rate } from '../lending/terms';
import { clockText, dateText, momentDate, rateText, timeText } from './format';
import {
  currencyExponent,
  moneyDigits,
  moneyParts,
  moneyShort,
  moneySpoken,
  moneyText,
} from './money-format';

const rate = (value: number) => value as Rate;
const nbsp = '\u00a0';

describe('amounts as text (product.md 1: minor units, other currencies a setting)', () => {
  it.each([
    [0, 'CNY', '¥0.00'],
    [1, 'CNY', '¥0.01'],
    [10, 'CNY', '¥0.10'],
    [100, 'CNY', '¥1.00'],
    [110_214, 'CNY', '¥1,102.14'],
    [1_210_200, 'CNY', '¥12,102.00'],
    [3_800_000, 'CNY', '¥38,000.00'],
    [100_000_000, 'CNY', '¥1,000,000.00'],
    [-1, 'CNY', '-¥0.01'],
    [-112_374, 'CNY', '-¥1,123.74'],
    [Number.MAX_SAFE_INTEGER, 'CNY', '¥90,071,992,547,409.91'],
    [-Number.MAX_SAFE_INTEGER, 'CNY', '-¥90,071,992,547,409.91'],
    [0, 'JPY', '¥0'],
    [999, 'JPY', '¥999'],
    [12_000, 'JPY', '¥12,000'],
    [5, 'KWD', `KWD${nbsp}0.005`],
    [1_234_567, 'KWD', `KWD${nbsp}1,234.567`],
    [123_456, 'EUR', `EUR${nbsp}1,234.56`],
    [123_456, 'CLP', `CLP${nbsp}123,456`],
  ])('%d minor units of %s are %s', (minor, currency, text) => {
    expect(moneyText(amount(minor), currency, 'zh-CN')).toBe(text);
    expect(moneyText(amount(minor), currency, 'en')).toBe(text);
  });

  it('takes decimals from the currency', () => {
    expect(['CNY', 'JPY', 'KWD', 'EUR', 'KRW'].map(currencyExponent)).toEqual([2, 0, 3, 2, 0]);
    expect(() => currencyExponent('no such')).toThrow(RangeError);
  });

  it('keeps the digits for tables, and leaves zero decimals out for quick amounts', () => {
    expect(moneyDigits(amount(110_214), 'CNY', 'en')).toBe('1,102.14');
    expect(moneyDigits(amount(-5), 'CNY', 'en')).toBe('-0.05');
    expect(moneyShort(amount(100_000), 'CNY', 'en')).toBe('¥1,000');
    expect(moneyShort(amount(100_001), 'CNY', 'en')).toBe('¥1,000.01');
    expect(moneyShort(amount(100_010), 'CNY', 'en')).toBe('¥1,000.10');
  });

  it('takes an amount apart', () => {
    expect(moneyParts(amount(-110_214), 'CNY', 'en')).toEqual({
      sign: '-',
      symbol: '¥',
      whole: '1,102',
      fraction: '.14',
    });
  });

  it('uses the separators of another locale', () => {
    expect(moneyDigits(amount(123_456_789), 'EUR', 'de')).toBe('1.234.567,89');
  });

  it.each([
    [1_210_200, 'CNY', '12102.00元', '12,102.00 yuan'],
    [-206, 'CNY', '负2.06元', 'minus 2.06 yuan'],
    [12_000, 'JPY', '12000日元', '12,000 yen'],
    [12_345, 'EUR', '123.45EUR', '123.45 EUR'],
  ])('speaks %d %s', (minor, currency, zh, en) => {
    expect(moneySpoken(amount(minor), currency, 'zh-CN')).toBe(zh);
    expect(moneySpoken(amount(minor), currency, 'en')).toBe(en);
  });
});

describe('rates as exact percentages (product.md 1.9)', () => {
  it.each([
    [18_250_000, '18.25%'],
    [50_000, '0.05%'],
    [27_375_000, '27.375%'],
    [75_000, '0.075%'],
    [0, '0%'],
    [1, '0.000001%'],
    [1_000_000, '1%'],
    [10_000_000, '10%'],
    [19_860_000, '19.86%'],
    [100_000_000, '100%'],
    [1_000_000_000, '1,000%'],
    [-50_000, '-0.05%'],
  ])('%d at scale 1e-8 is %s', (value, text) => {
    expect(rateText(rate(value), 'zh-CN')).toBe(text);
    expect(rateText(rate(value), 'en')).toBe(text);
  });

  it('uses the point of another locale', () => expect(rateText(rate(18_250_000), 'de')).toBe('18,25%'));
});

describe('dates and times', () => {
  it.each([
    ['iso', '2026-04-15', '2026-04-15'],
    ['month', '2026-04', '2026-04'],
    ['long', '2026\u00a0年\u00a04\u00a0月\u00a015\u00a0日', '15\u00a0April\u00a02026'],
    ['full', '2026\u00a0年\u00a04\u00a0月\u00a015\u00a0日，周三', 'Wednesday, 15\u00a0April\u00a02026'],
    ['short', '4\u00a0月\u00a015\u00a0日', '15\u00a0Apr'],
    ['tile', '4\u00a0月', 'Apr'],
  ] as const)('writes 2026-04-15 %s', (form, zh, en) => {
    expect(dateText('2026-04-15', 'zh-CN', form)).toBe(zh);
    expect(dateText('2026-04-15', 'en', form)).toBe(en);
  });

  it('does not move a date by a time zone', () => {
    expect(dateText('2026-01-01', 'en', 'full')).toBe('Thursday, 1\u00a0January\u00a02026');
    expect(dateText('2026-12-31', 'zh-CN', 'full')).toBe(
      '2026\u00a0年\u00a012\u00a0月\u00a031\u00a0日，周四',
    );
    expect(dateText('2026-01-01', 'de', 'long')).toBe('1. Januar 2026');
  });

  it.each(['', '2026-4-5', '2026-13-01', '2026-02-32', '2026-02-30', '15/04/2026'])('refuses %s', (text) => {
    expect(() => dateText(text, 'en', 'iso')).toThrow(RangeError);
  });

  it("reads a moment in the lender's zone (product.md 1.3)", () => {
    expect(timeText('2026-03-15T06:31:06.204Z', 'Asia/Shanghai')).toBe('14:31');
    expect(timeText('2026-03-15T16:00:06.204Z', 'Asia/Shanghai', true)).toBe('00:00:06');
    expect(momentDate('2026-03-15T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-16');
    expect(momentDate('2026-03-15T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-15');
  });

  it.each([
    [872, '14:32'],
    [42.9, '00:42'],
    [0, '00:00'],
    [-3, '00:00'],
    [4500, '75:00'],
  ])('shows %d seconds as %s', (seconds, text) => expect(clockText(seconds)).toBe(text));
});
