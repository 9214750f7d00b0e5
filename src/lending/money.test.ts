import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  divideExactly,
  formatMinor,
  minus,
  mulDiv,
  NOTHING,
  parseMoney,
  plus,
  share,
  smaller,
  sum,
} from './money';
import { rate } from './rate';

describe('amounts are whole minor units (product.md 1)', () => {
  it.each([0.5, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])('refuses %s', (value) => {
    expect(() => amount(value)).toThrow(RangeError);
  });

  it('has one zero', () => {
    expect(Object.is(amount(-0), 0)).toBe(true);
  });

  it('adds and subtracts exactly, and refuses to leave the safe range', () => {
    expect(plus(amount(1), amount(2), amount(3))).toBe(6);
    expect(minus(amount(1), amount(3))).toBe(-2);
    expect(sum([])).toBe(NOTHING);
    expect(smaller(amount(2), amount(1))).toBe(1);
    expect(() => plus(amount(Number.MAX_SAFE_INTEGER), amount(1))).toThrow(RangeError);
    expect(() => minus(amount(-Number.MAX_SAFE_INTEGER), amount(1))).toThrow(RangeError);
  });
});

describe('mulDiv: exact, rounded once (product.md 1.1, 1.2)', () => {
  it.each([
    [5, 1, 1, 2, 'half-up', 3],
    [5, 1, 1, 2, 'half-even', 2],
    [7, 1, 1, 2, 'half-even', 4],
    [7, 1, 1, 3, 'half-up', 2],
    [8, 1, 1, 3, 'half-up', 3],
    [1_200_000, 50_000, 31, 100_000_000, 'half-up', 18_600],
    // The product is beyond 2^53, where doubles would lose the last fen.
    [9_007_199_254_740_991, 99_999_999, 1, 100_000_000, 'half-up', 9_007_199_164_668_998],
    [40_000_000_001, 1_000_000, 1, 2_000_000, 'half-even', 20_000_000_000],
    [40_000_000_001, 1_000_000, 1, 2_000_000, 'half-up', 20_000_000_001],
    [40_000_000_003, 1_000_000, 1, 2_000_000, 'half-even', 20_000_000_002],
    [9_007_199_254_740_991, 1, 3, 2, 'half-up', null],
  ] as const)('%i x %i x %i / %i, %s', (a, b, c, divisor, rounding, expected) => {
    if (expected === null) expect(() => mulDiv(a, b, c, divisor, rounding)).toThrow(RangeError);
    else expect(mulDiv(a, b, c, divisor, rounding)).toBe(expected);
  });

  it.each([
    [-1, 1, 1, 1],
    [1, -1, 1, 1],
    [1, 1, 1, 0],
    [1.5, 1, 1, 1],
    [Number.NaN, 1, 1, 1],
  ])('refuses %f x %f x %f / %f', (a, b, c, divisor) => {
    expect(() => mulDiv(a, b, c, divisor, 'half-up')).toThrow(RangeError);
  });

  it('is the nearest whole number, ties as told, over random operands of any size', () => {
    const whole = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.maxSafeNat());
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1 }), fc.boolean(), (a, b, least, up) => {
        const divisor = Math.max(b, least);
        const rounding = up ? 'half-up' : 'half-even';
        const quotient = mulDiv(a, b, 1, divisor, rounding);
        const product = BigInt(a) * BigInt(b);
        const twiceAbove = 2n * (BigInt(quotient) * BigInt(divisor) - product);
        expect(twiceAbove <= BigInt(divisor) && -twiceAbove <= BigInt(divisor)).toBe(true);
        if (twiceAbove === BigInt(divisor)) expect(up || quotient % 2 === 0).toBe(true);
        if (-twiceAbove === BigInt(divisor)) expect(!up && quotient % 2 === 0).toBe(true);
        expect(divideExactly(product, BigInt(divisor), rounding)).toBe(quotient);
      }),
      { numRuns: 5_000 },
    );
  });

  it('finds the floor where a quotient comes closest to the next whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 31 - 1 }), fc.nat({ max: 1_000 }), (divisor, below) => {
        const quotient = Math.floor(Number.MAX_SAFE_INTEGER / divisor) - below;
        const almost = quotient * divisor - 1;
        expect(mulDiv(almost, 1, 1, divisor, 'half-up')).toBe(quotient);
        expect(mulDiv(almost, 1, 1, divisor * 2, 'half-even')).toBe(
          divideExactly(BigInt(almost), BigInt(divisor) * 2n, 'half-even'),
        );
      }),
    );
  });

  it('takes a share by a rate', () => {
    expect(share(amount(100_000), rate(1_590_000), 'half-up')).toBe(1_590);
  });
});

describe('amounts as typed', () => {
  it.each([
    ['12000', 2, 1_200_000],
    [' 12,000.5 ', 2, 1_200_050],
    ['1,234,567.89', 2, 123_456_789],
    ['.5', 2, 50],
    ['5.', 2, 500],
    ['１２３．４５', 2, 12_345],
    ['１，０００', 2, 100_000],
    ['12。3', 2, 1_230],
    ['007', 2, 700],
    ['0', 2, 0],
    ['1500', 0, 1_500],
    ['1500.', 0, 1_500],
    ['1.234', 3, 1_234],
    ['', 2, 'empty'],
    ['  ', 2, 'empty'],
    ['abc', 2, 'not-a-number'],
    ['1e5', 2, 'not-a-number'],
    ['+5', 2, 'not-a-number'],
    ['.', 2, 'not-a-number'],
    ['1.2.3', 2, 'not-a-number'],
    ['10,00', 2, 'not-a-number'],
    ['1,0000', 2, 'not-a-number'],
    ['1 000', 2, 'not-a-number'],
    ['-5', 2, 'negative'],
    ['－５', 2, 'negative'],
    ['−5', 2, 'negative'],
    ['1.234', 2, 'too-many-decimals'],
    ['1.0', 0, 'too-many-decimals'],
    ['90071992547409.92', 2, 'too-large'],
    ['9'.repeat(400), 2, 'too-large'],
  ] as const)('reads %j with %i decimals', (text, exponent, expected) => {
    expect(parseMoney(text, exponent)).toBe(expected);
  });

  it.each([
    [1_200_000, 2, '12000.00'],
    [5, 2, '0.05'],
    [0, 2, '0.00'],
    [-5, 2, '-0.05'],
    [12_000, 0, '12000'],
    [-12_000, 0, '-12000'],
    [12_000, 3, '12.000'],
    [7, 3, '0.007'],
  ])('writes %i with %i decimals', (minor, exponent, expected) => {
    expect(formatMinor(amount(minor), exponent)).toBe(expected);
  });

  it('reads back what it writes, in every currency', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(0, 2, 3), (minor, exponent) => {
        expect(parseMoney(formatMinor(amount(minor), exponent), exponent)).toBe(minor);
      }),
    );
  });
});
