/** Records of every movement of a person's money (product.md F52). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { amount, cursor, date, id, moment, page, words } from './scalar';
import { posted } from './position';

export const recordKind = v.picklist([
  'disbursement',
  'repayment',
  'auto-debit',
  'auto-debit-failed',
  'refund',
  /** A merchant's refund that went to the loan (product.md 1.5); what it did not need is a `refund`. */
  'merchant-refund',
]);

export const record = v.object({
  id,
  kind: recordKind,
  at: moment,
  on: date,
  amount,
  loanId: id,
  productName: words,
  breakdown: v.nullable(posted),
  /** Empty where money went to a merchant or came from one, and no card was in it. */
  cardTail: v.string(),
  repaymentId: v.nullable(id),
});
export type MovementRecord = v.InferOutput<typeof record>;

export const listRecords = endpoint({
  name: 'listRecords',
  method: 'GET',
  path: '/v1/records',
  summary: 'Movements, newest first; all, or of one kind, one month or one loan',
  auth: 'session',
  query: v.strictObject({
    kind: v.optional(recordKind),
    month: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
    loanId: v.optional(id),
    cursor: v.optional(cursor),
  }),
  status: 200,
  reply: page(record),
  problems: [],
});
