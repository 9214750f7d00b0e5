import { describe, expect, it } from 'vitest';
import { readDigits, shownDigits } from './card-digits';

describe('a card’s number while it is typed (product.md F55)', () => {
  it.each([
    ['6228 4600 0000 0124', '6228460000000124'],
    ['6228-4600', '62284600'],
    ['６２２８', '6228'],
    ['62a8', '628'],
    ['12345678901234567890', '1234567890123456789'],
    ['', ''],
  ])('%s is read as %s', (typed, digits) => expect(readDigits(typed)).toBe(digits));

  it('is shown in fours, and reads back as it was', () => {
    expect(shownDigits('6228460000000000123')).toBe('6228 4600 0000 0000 123');
    for (const digits of ['', '6', '6228', '62284', '6228460000000124'])
      expect(readDigits(shownDigits(digits))).toBe(digits);
  });
});
