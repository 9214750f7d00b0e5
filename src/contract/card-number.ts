/** Numbers of bank cards, as far as they can be judged without a bank (ISO/IEC 7812). */

/** Digits of a debit card's number. */
export const CARD_DIGITS = { least: 16, most: 19 } as const;

/** Whether the check digit at the end is the one that the others demand (Luhn). @param digits ASCII digits only. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits !== '' && sum % 10 === 0;
}

/** Whether this can be a card's number: as many digits as one has, and none of them mistyped alone. */
export function isCardNumber(digits: string): boolean {
  const { least, most } = CARD_DIGITS;
  return new RegExp(`^\\d{${least},${most}}$`).test(digits) && passesLuhn(digits);
}
