import { describe, expect, it } from 'vitest';
import { amount } from '../../lending/money';
import { nearest, quickAmounts, readAmount, type Bounds } from './amount-reading';

const BOUNDS: Bounds = { minimum: amount(50_000), step: amount(10_000), maximum: amount(3_800_000) };

describe('a typed amount (product.md F10)', () => {
  it.each([
    ['12000', { kind: 'amount', amount: 1_200_000 }],
    ['500', { kind: 'amount', amount: 50_000 }],
    ['38000', { kind: 'amount', amount: 3_800_000 }],
    ['38000.00', { kind: 'amount', amount: 3_800_000 }],
    ['', { kind: 'fault', fault: 'empty' }],
    ['abc', { kind: 'fault', fault: 'not-a-number' }],
    ['-500', { kind: 'fault', fault: 'not-a-number' }],
    ['1e5', { kind: 'fault', fault: 'not-a-number' }],
    ['500.001', { kind: 'fault', fault: 'too-many-decimals' }],
    ['499.99', { kind: 'fault', fault: 'below-minimum' }],
    ['0', { kind: 'fault', fault: 'below-minimum' }],
    ['550', { kind: 'fault', fault: 'off-step' }],
    ['38000.01', { kind: 'fault', fault: 'over-limit' }],
    ['38100', { kind: 'fault', fault: 'over-limit' }],
    ['99999999999999999999', { kind: 'fault', fault: 'too-large' }],
  ])('%s', (text, reading) => {
    expect(readAmount(text, 2, BOUNDS)).toEqual(reading);
  });

  it.each([
    ['12000', 1_200_000],
    ['38000', 3_800_000],
    ['38000.01', 3_800_000],
    ['99999999999999999999', 3_800_000],
    ['550', 55_000],
    ['1', 100],
    ['', 0],
    ['abc', 0],
  ])('puts the slider for %j where it belongs', (text, at) => {
    expect(nearest(text, 2, BOUNDS)).toBe(at);
  });

  it('offers round sums as quick amounts, never the maximum', () => {
    expect(quickAmounts(BOUNDS, 100)).toEqual([500_000, 1_000_000, 2_000_000]);
    expect(quickAmounts({ ...BOUNDS, maximum: amount(1_000_000) }, 100)).toEqual([100_000, 500_000]);
    expect(quickAmounts({ ...BOUNDS, maximum: amount(60_000) }, 100)).toEqual([]);
  });
});
