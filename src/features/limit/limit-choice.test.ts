import { describe, expect, it } from 'vitest';
import { amount } from '../../lending/money';
import { readChoice } from './limit-choice';

const BOUNDS = {
  granted: amount(5_005_000),
  minimum: amount(1_200_000),
  step: amount(10_000),
  limit: {
    total: amount(3_000_000),
    outstanding: amount(1_195_000),
    inFlight: amount(0),
    available: amount(1_805_000),
  },
};

describe('a typed limit (product.md 1.8)', () => {
  it.each([
    ['', 'empty'],
    ['abc', 'not-a-number'],
    ['20000.005', 'too-many-decimals'],
    ['11900', 'too-small'],
    ['11999.99', 'too-small'],
    ['12000', 1_200_000],
    ['20050', 'off-step'],
    ['30000', 'same'],
    ['50000', 5_000_000],
    ['50050', 5_005_000],
    ['50100', 'too-large'],
  ] as const)('%s is %s', (text, read) => {
    expect(readChoice(text, 2, BOUNDS)).toBe(read);
  });

  it('is nothing without a limit', () => {
    expect(readChoice('20000', 2, { ...BOUNDS, granted: null, limit: null })).toBe('too-large');
  });
});
