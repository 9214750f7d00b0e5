/** Complaints: a number, a status, and the date by which each is answered (product.md F60). */
import * as v from 'valibot';
import { dayOfMonth, monthly, situation } from './difficulty';
import { endpoint } from './endpoint';
import { cursor, date, id, moment, page, words } from './scalar';

export const COMPLAINT_WORDS = { least: 5, most: 1_000 } as const;

/** What a person complains about; `credit-report` disputes what the lender would report of a loan (product.md F35). */
const writtenKinds = [
  'cost',
  'repayment',
  'collection',
  'credit-report',
  'privacy',
  'service',
  'other',
] as const;
export const writtenKind = v.picklist(writtenKinds);
export type WrittenKind = v.InferOutput<typeof writtenKind>;
/** `hardship` asks for a person in difficulty (product.md F59); it is not a complaint, and kept in the same book. */
export const complaintKind = v.picklist([...writtenKinds, 'hardship']);
export type ComplaintKind = v.InferOutput<typeof complaintKind>;

export const complaint = v.object({
  /** Also the number that a person quotes. */
  id,
  kind: complaintKind,
  /** The loan it is about; null when about none in particular. */
  loanId: v.nullable(id),
  /** As the person wrote it. */
  words: v.pipe(v.string(), v.maxLength(COMPLAINT_WORDS.most)),
  /** What was said to the assistant before a person was asked for (product.md F59); null for a complaint. */
  told: v.nullable(
    v.object({
      situation: v.nullable(situation),
      monthly: v.nullable(monthly),
      dayOfMonth: v.nullable(dayOfMonth),
    }),
  ),
  status: v.picklist(['received', 'answered']),
  receivedAt: moment,
  /** A date of the lender's zone: answered on it at the latest. */
  answerBy: date,
  answer: v.nullable(v.object({ at: moment, words })),
});
export type Complaint = v.InferOutput<typeof complaint>;

export const createComplaint = endpoint({
  name: 'createComplaint',
  method: 'POST',
  path: '/v1/complaints',
  summary: 'Complain. It gets a number and a date by which it is answered',
  auth: 'session',
  once: true,
  body: v.strictObject({
    kind: writtenKind,
    /** The loan it is about, where it is about one. */
    loanId: v.optional(id),
    words: v.pipe(
      v.string(),
      v.minLength(COMPLAINT_WORDS.least),
      v.maxLength(COMPLAINT_WORDS.most),
      // Something is said, not only spaces.
      v.regex(/\S/),
    ),
  }),
  status: 201,
  reply: complaint,
  problems: ['not-found', 'complaints-too-many', 'idempotency-key-missing', 'idempotency-key-reused'],
});

export const listComplaints = endpoint({
  name: 'listComplaints',
  method: 'GET',
  path: '/v1/complaints',
  summary: 'The person’s own complaints, those without an answer first, then the latest answered',
  auth: 'session',
  query: v.strictObject({ cursor: v.optional(cursor) }),
  status: 200,
  reply: page(complaint),
  problems: [],
});
