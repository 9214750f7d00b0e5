/** The limit, and whether it can be used: what the very first paint shows. */
import * as v from 'valibot';
import { amount, count } from './scalar';

export const standing = v.picklist([
  'not-invited',
  'invited',
  'active',
  'frozen',
  'under-review',
  'expired',
  'closed',
]);
export type Standing = v.InferOutput<typeof standing>;

/** product.md 1.8. Available is 0 unless the limit is active. */
export const limit = v.object({ total: amount, outstanding: amount, inFlight: amount, available: amount });
export type Limit = v.InferOutput<typeof limit>;

/** ISO 4217 code of all amounts, and its decimals. */
export const currency = v.object({
  code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  exponent: v.pipe(count, v.maxValue(4)),
});
