/** What the first paint reads of the sign-in's answer: the answer's own fields, so that the start needs no other schema. */
import * as v from 'valibot';
import { currency, limit, standing } from './limit';
import { count, words } from './scalar';

export const limitGlance = v.object({
  standing,
  standingReason: v.nullable(words),
  currency,
  limit: v.nullable(limit),
  bill: v.nullable(v.object({ overdueDays: count })),
});
export type LimitGlance = v.InferOutput<typeof limitGlance>;

/** Of the reply to `POST /v1/sessions`; whoever goes on reads all of it (session.ts). */
export const signInGlance = v.object({ home: limitGlance });
