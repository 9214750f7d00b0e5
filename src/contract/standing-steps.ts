/** What a person can do about a limit that cannot be used, the likeliest first (product.md F04). */
import * as v from 'valibot';
import { date } from './scalar';

export const nextStep = v.object({
  kind: v.picklist(['resume', 'give-consent', 'ask-review', 'follow-plan', 'wait', 'call']),
  /** By when there is an answer, for `wait`. */
  until: v.nullable(date),
});
export type NextStep = v.InferOutput<typeof nextStep>;
