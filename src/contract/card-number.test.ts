import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCardNumber, passesLuhn } from './card-number';

const digits = fc.stringMatching(/^\d{15,18}$/);

describe('numbers of bank cards (product.md F55)', () => {
  it('are judged as the standard does', () => {
    for (const known of ['79927398713', '4111111111111111', '6011000990139424'])
      expect([known, passesLuhn(known)]).toEqual([known, true]);
    expect(passesLuhn('79927398710')).toBe(false);
    expect(passesLuhn('')).toBe(false);
  });

  it('have exactly one check digit that fits', () => {
    fc.assert(
      fc.property(digits, (body) => {
        const fitting = [...'0123456789'].filter((check) => isCardNumber(body + check));
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  it('are refused with any one digit mistyped', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, place, by) => {
        const check = [...'0123456789'].find((each) => passesLuhn(body + each)) ?? '';
        const number = body + check;
        const at = place % number.length;
        const wrong = (Number(number.charAt(at)) + by) % 10;
        expect(isCardNumber(`${number.slice(0, at)}${wrong}${number.slice(at + 1)}`)).toBe(false);
      }),
    );
  });

  it('have 16 to 19 digits and nothing else', () => {
    for (const not of [
      '411111111111116',
      '4111 1111 1111 1111',
      '',
      '41111111111111110000',
      '４１１１１１１１１１１１１１１１',
    ])
      expect([not, isCardNumber(not)]).toEqual([not, false]);
  });
});
