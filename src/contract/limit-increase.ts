/** A higher limit, asked for with a document: what it says is sent, the picture stays on the phone (product.md F07). */
import * as v from 'valibot';
import { documentFields, documentKind, fieldName } from './document-kind';
import { endpoint } from './endpoint';
import { amount, cursor, date, digest, id, moment, page, words } from './scalar';

export const limitIncrease = v.object({
  /** Also the number that a person quotes. */
  id,
  kind: documentKind,
  /** As the person confirmed them. */
  fields: documentFields,
  state: v.picklist(['under-review', 'raised', 'refused']),
  askedAt: moment,
  /** A date of the lender's zone: answered on it at the latest. */
  answerBy: date,
  /** The whole limit when it was asked. */
  limitBefore: amount,
  answer: v.nullable(
    v.object({
      at: moment,
      /** The whole limit from then on; null when it was refused: the limit stays as it was. */
      limit: v.nullable(amount),
      /** How the new limit follows from the document, or why there is none. */
      reason: words,
      /** What could be done next; null when there is nothing. */
      advice: v.nullable(words),
    }),
  ),
});
export type LimitIncrease = v.InferOutput<typeof limitIncrease>;

export const createLimitIncrease = endpoint({
  name: 'createLimitIncrease',
  method: 'POST',
  path: '/v1/limit/increases',
  summary: 'Ask for a higher limit with what one document says. A refusal leaves the limit as it is',
  auth: 'session',
  once: true,
  body: v.strictObject({
    kind: documentKind,
    /** Those that the kind has, and no others. */
    fields: documentFields,
    /** Which of them the person typed or corrected; the others are as the device read them. */
    typed: v.pipe(v.array(fieldName), v.maxLength(12)),
    /** SHA-256 of the picture's bytes: the lender can tell it again should it ask to see it. */
    picture: digest,
  }),
  status: 201,
  reply: limitIncrease,
  problems: [
    'no-limit',
    'not-active',
    'overdue-first',
    'increase-in-review',
    'document-incomplete',
    'document-used',
    'idempotency-key-missing',
    'idempotency-key-reused',
  ],
});

export const listLimitIncreases = endpoint({
  name: 'listLimitIncreases',
  method: 'GET',
  path: '/v1/limit/increases',
  summary:
    'The person’s own requests for a higher limit, the one under review first, then the latest answered',
  auth: 'session',
  query: v.strictObject({ cursor: v.optional(cursor) }),
  status: 200,
  reply: page(limitIncrease),
  problems: [],
});
