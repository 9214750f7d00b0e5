/** What a person in difficulty says of it: what has happened, what can be paid, and when (product.md F59). */
import * as v from 'valibot';
import { amountFrom } from './scalar';

/** As far as the person says it; no proof is asked for. */
export const situation = v.picklist(['income-lost', 'illness', 'family', 'disaster', 'other']);
export type Situation = v.InferOutput<typeof situation>;

/** The least that a plan can be made of, 50.00 a month: less is for a conversation, not for a plan. */
export const LEAST_MONTHLY = 5_000;
/** The most that can be paid a month, interest and everything included. */
export const monthly = amountFrom(LEAST_MONTHLY);
/** Payday: the due day of every month. */
export const dayOfMonth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28));
