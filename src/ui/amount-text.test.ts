import { describe, expect, it } from 'vitest';
import { plainAmountText, pressKey, readAmountText, shownAmountText, type Key } from './amount-text';

describe('an amount while it is typed (F10)', () => {
  it.each([
    ['12,000', '12000'],
    ['¥ 12 000.50', '12000.50'],
    ['１２．５', '12.5'],
    ['12。5', '12.5'],
    ['abc', 'abc'],
    ['-5', '-5'],
  ])('means %s as %s', (typed, text) => expect(plainAmountText(typed)).toBe(text));

  it.each([
    ['', ''],
    ['1', '1'],
    ['1000', '1,000'],
    ['12000.', '12,000.'],
    ['1234567.89', '1,234,567.89'],
    ['12a', '12a'],
    ['1.2.3', '1.2.3'],
  ])('shows %s as %s', (text, shown) => expect(shownAmountText(text)).toBe(shown));

  it.each([
    ['12000', 2, 1_200_000],
    ['12000.5', 2, 1_200_050],
    ['0.01', 2, 1],
    ['12.', 2, 1200],
    ['007', 2, 700],
    ['12000', 0, 12_000],
    ['1.234', 3, 1234],
    ['90071992547409.91', 2, Number.MAX_SAFE_INTEGER],
    ['', 2, 'empty'],
    ['.5', 2, 'not-a-number'],
    ['-5', 2, 'not-a-number'],
    ['1e5', 2, 'not-a-number'],
    ['12a', 2, 'not-a-number'],
    ['1.2.3', 2, 'not-a-number'],
    ['0x10', 2, 'not-a-number'],
    ['1.234', 2, 'too-many-decimals'],
    ['1.5', 0, 'too-many-decimals'],
    ['90071992547409.92', 2, 'too-large'],
    ['9'.repeat(400), 2, 'too-large'],
  ])('reads %s with %d decimals as %s', (text, exponent, read) =>
    expect(readAmountText(text, exponent)).toBe(read),
  );
});

describe('keys of our own keypad', () => {
  const type = (keys: readonly Key[], exponent: number) =>
    keys.reduce((text, key) => pressKey(text, key, exponent), '');

  it('builds an amount', () => {
    expect(type(['1', '2', '00', '0'], 0)).toBe('12000');
    expect(type(['1', '2', '.', '5', '0', '7'], 2)).toBe('12.50');
  });

  it('lets no leading zero stand, and begins decimals with one', () => {
    expect(type(['0', '0', '5'], 2)).toBe('5');
    expect(type(['00', '5'], 2)).toBe('5');
    expect(type(['.', '5'], 2)).toBe('0.5');
  });

  it('takes one point, and none where the currency has no decimals', () => {
    expect(type(['1', '.', '.', '5'], 2)).toBe('1.5');
    expect(type(['1', '.', '5'], 0)).toBe('15');
  });

  it('takes back the last character, and stops at an amount that no loan has', () => {
    expect(type(['1', '2', 'back', 'back', 'back'], 2)).toBe('');
    expect(
      type(
        Array.from({ length: 40 }, () => '9'),
        2,
      ),
    ).toBe('9'.repeat(13));
  });
});
