/** Calendar dates of the lender's zone as integer day numbers. product.md 1.3. */

declare const dayBrand: unique symbol;

/** Days since 1970-01-01, a plain date with no time and no zone. Made by `day`, `parseDay` and date arithmetic. */
export type Day = number & { readonly [dayBrand]: 'Day' };
