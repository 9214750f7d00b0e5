import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  CODE_ALPHABET,
  CODE_LENGTH,
  isCertificateCode,
  normalCode,
  printedCode,
} from './certificate-code';

const code = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH - 1, maxLength: CODE_LENGTH - 1 })
  .map((characters) => characters.join(''))
  .map((beginning) => beginning + checkCharacter(beginning));
const place = fc.integer({ min: 0, max: CODE_LENGTH - 1 });

describe('verification codes (product.md F54)', () => {
  it('hold no two characters that look alike', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(31);
    expect(CODE_ALPHABET).not.toMatch(/[01ILO]/);
  });

  it('every code is complete, and printed, typed and read it is the same', () => {
    fc.assert(
      fc.property(code, (each) => {
        expect(isCertificateCode(each)).toBe(true);
        expect(normalCode(` ${printedCode(each).toLowerCase()} `)).toBe(each);
      }),
    );
    expect(printedCode('7K3M9QXA22HB')).toBe('7K3M-9QXA-22HB');
  });

  it('one wrong character is always found', () => {
    fc.assert(
      fc.property(code, place, fc.constantFrom(...CODE_ALPHABET), (each, at, other) => {
        fc.pre(each[at] !== other);
        expect(isCertificateCode(each.slice(0, at) + other + each.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('two exchanged characters are always found, next to one another or not', () => {
    fc.assert(
      fc.property(code, place, place, (each, one, two) => {
        fc.pre(each[one] !== each[two]);
        const characters = [...each];
        [characters[one], characters[two]] = [characters[two] ?? '', characters[one] ?? ''];
        expect(isCertificateCode(characters.join(''))).toBe(false);
      }),
    );
  });

  it('too short, too long and strange ones are none', () => {
    for (const none of ['', '7K3M9QXA22H', '7K3M9QXA22HBB', '０'.repeat(12), '0'.repeat(12)])
      expect(isCertificateCode(none)).toBe(false);
  });
});
