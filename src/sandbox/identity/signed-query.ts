/** A query string as wallets sign it: every name once, values decoded. */

/** @returns the fields by name; null when one comes twice, for then the signer and the reader could mean two values. */
export function fieldsOf(query: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (fields.has(name)) return null;
    fields.set(name, value);
  }
  return fields;
}

/** Seconds since 1970 as wallets write them; null for anything else. */
export function secondsOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{8,10}$/.test(text) ? Number(text) : null;
}

/** How old a credential may be, and how far a wallet's clock may run before ours, seconds. */
export interface Age {
  readonly longest: number;
  readonly skew: number;
}

/** Five minutes: what a person needs to come in again after the lender asked anew, and little use to a thief. */
export const USUAL_AGE: Age = { longest: 300, skew: 5 };

/** @param now real time, milliseconds. @param at seconds. */
export function isFresh(at: number, now: number, { longest, skew }: Age): boolean {
  const age = now / 1000 - at;
  return age >= -skew && age <= longest + skew;
}
