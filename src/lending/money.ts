/** Money: whole minor units of a currency (fen for CNY), never a fraction of one. product.md 1. */
import type { Rate, Rounding } from './terms';

declare const amountBrand: unique symbol;

/** A whole number of minor units, at most 2^53 - 1 either way. Made only by {@link amount}. */
export type Amount = number & { readonly [amountBrand]: 'Amount' };

/** A rate's integer is counted in hundred-millionths. */
export const RATE_SCALE = 100_000_000;

/**
 * The guard through which every amount passes.
 * @throws RangeError when `minor` is not a safe integer: a bug, never a borrower's mistake.
 */
export function amount(minor: number): Amount {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole amount of minor units: ${minor}`);
  return (minor === 0 ? 0 : minor) as Amount;
}

export const NOTHING: Amount = amount(0);

/** Exact sum. @throws RangeError beyond 2^53 - 1. */
export function plus(...amounts: readonly Amount[]): Amount {
  return sum(amounts);
}

/** Exact difference; below zero is allowed, so that a saving can be told from a loss. */
export function minus(from: Amount, taken: Amount): Amount {
  return amount(from - taken);
}

/** Exact sum of a list; an empty list is nothing. @throws RangeError beyond 2^53 - 1. */
export function sum(amounts: Iterable<Amount>): Amount {
  let total = 0;
  for (const each of amounts) total = amount(total + each);
  return amount(total);
}

export function smaller(a: Amount, b: Amount): Amount {
  return a < b ? a : b;
}

/**
 * `a x b x c / divisor`, exact, rounded once. Doubles carry it while the product stays below 2^53, where they are exact;
 * beyond that BigInt does.
 * @param a, b, c whole, 0 or more. @param divisor whole, above 0.
 * @throws RangeError when an argument is not whole or out of bounds, or the quotient is beyond 2^53 - 1.
 */
export function mulDiv(a: number, b: number, c: number, divisor: number, rounding: Rounding): Amount {
  if (!(a >= 0 && b >= 0 && c >= 0 && divisor > 0))
    throw new RangeError(`cannot divide ${a} x ${b} x ${c} by ${divisor}`);
  const product = a * b * c;
  if (!Number.isSafeInteger(product))
    return divideExactly(BigInt(a) * BigInt(b) * BigInt(c), BigInt(divisor), rounding);
  // A quotient that is not whole lies at least 1 / divisor below the next whole number: with a dividend below 2^53 that is
  // more than its own rounding can bridge, so that the floor is the true one.
  const quotient = Math.floor(product / divisor);
  const rest = product - quotient * divisor;
  const toTie = rest - (divisor - rest);
  return amount(
    toTie > 0 || (toTie === 0 && roundsTieUp(quotient % 2 === 1, rounding)) ? quotient + 1 : quotient,
  );
}

/** A quotient of big integers (0 or more over above 0), rounded once. @throws RangeError beyond 2^53 - 1. */
export function divideExactly(dividend: bigint, divisor: bigint, rounding: Rounding): Amount {
  const quotient = dividend / divisor;
  const twiceRest = 2n * (dividend - quotient * divisor);
  const up = twiceRest > divisor || (twiceRest === divisor && roundsTieUp(quotient % 2n === 1n, rounding));
  return amount(Number(up ? quotient + 1n : quotient));
}

function roundsTieUp(quotientIsOdd: boolean, rounding: Rounding): boolean {
  return rounding === 'half-up' || quotientIsOdd;
}

/** A rate's share of an amount, rounded once: flat fees, early fees, penalty of a day. */
export function share(of: Amount, rate: Rate, rounding: Rounding): Amount {
  return mulDiv(of, rate, 1, RATE_SCALE, rounding);
}

/** Why a typed amount cannot be read. */
export type MoneyFault = 'empty' | 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large';

/**
 * Reads an amount of major units as a person types it. Full-width digits and signs (a Chinese keyboard's), `。` for the
 * point, grouping commas in threes, `5.` and `.5` are all read; anything doubtful is a fault, never a guess.
 * @param exponent decimals of the currency: CNY 2, JPY 0, KWD 3.
 */
export function parseMoney(text: string, exponent: number): Amount | MoneyFault {
  const typed = text.normalize('NFKC').replace('。', '.').trim();
  if (typed === '') return 'empty';
  if (/^[-−]/.test(typed)) return 'negative';
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(typed);
  const whole = (parts?.[1] ?? '').replaceAll(',', '');
  const decimals = parts?.[2] ?? '';
  if (parts === null || whole + decimals === '') return 'not-a-number';
  if (decimals.length > exponent) return 'too-many-decimals';
  const minor = Number(whole + decimals.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? amount(minor) : 'too-large';
}

/** Writes an amount plainly: `12000.00`, `-0.05`; JPY (0) `12000`, KWD (3) `12.000`. Words for a person are the screen's. */
export function formatMinor(minor: Amount, exponent: number): string {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
