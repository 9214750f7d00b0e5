import { describe, expect, it } from 'vitest';
import type { Product } from '../../contract/product';
import { amount } from '../../lending/money';
import { boundsOf } from './borrow-form';

const PRODUCT = { minimum: amount(10_000), step: amount(10_000), maximum: amount(5_000_000) } as Product;

describe('the bounds of an amount (product.md F10)', () => {
  it.each([
    ['the limit left, down to the step', 2_698_386, 2_690_000],
    ['the product’s most where more is left', 8_000_000, 5_000_000],
    ['exactly what is left where the step allows', 3_800_000, 3_800_000],
  ])('%s', (_, available, maximum) => {
    expect(boundsOf(PRODUCT, amount(available))).toEqual({ minimum: 10_000, step: 10_000, maximum });
  });
});
