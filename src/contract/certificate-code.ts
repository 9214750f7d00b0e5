/**
 * Verification codes of settlement certificates (product.md F54): twelve characters that nobody mistakes for one another,
 * the last of them a check digit.
 */

/** Digits and capitals without 0, 1, I, L and O: 31 of them, a prime, on which the check digit rests. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

const BASE = CODE_ALPHABET.length;
/** The number that 12, the last place's weight, times it gives 1 modulo 31. */
const INVERSE_OF_LAST = 13;

/** Each character times its place, counted from 1. */
const weighted = (characters: string): number =>
  [...characters].reduce((sum, each, at) => sum + (at + 1) * CODE_ALPHABET.indexOf(each), 0);

/** The character that completes eleven others. @param beginning of {@link CODE_ALPHABET} only. */
export function checkCharacter(beginning: string): string {
  const owed = (BASE - (weighted(beginning) % BASE)) % BASE;
  return CODE_ALPHABET.charAt((owed * INVERSE_OF_LAST) % BASE);
}

/** What a person typed, as codes are written: capitals, without blanks and hyphens. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s\-–—]/g, '');
}

/**
 * Whether this can be a code. Every single wrong character and every two exchanged ones are found: the weights of the
 * places differ and the base is a prime.
 */
export function isCertificateCode(code: string): boolean {
  return (
    code.length === CODE_LENGTH &&
    [...code].every((each) => CODE_ALPHABET.includes(each)) &&
    weighted(code) % BASE === 0
  );
}

/** `7K3M-9QXA-22HB`: in groups, as it is printed and read out. */
export function printedCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}
