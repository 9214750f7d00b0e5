/** Money: whole minor units of a currency (fen for CNY), never a fraction of one. product.md 1. */

declare const amountBrand: unique symbol;

/** A whole number of minor units, at most 2^53 - 1 either way. Made only by {@link amount}. */
export type Amount = number & { readonly [amountBrand]: 'Amount' };

/**
 * The guard through which every amount passes.
 * @throws RangeError when `minor` is not a safe integer: a bug, never a borrower's mistake.
 */
export function amount(minor: number): Amount {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole amount of minor units: ${minor}`);
  return (minor === 0 ? 0 : minor) as Amount;
}

export const NOTHING: Amount = amount(0);
