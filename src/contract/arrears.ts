/** What is told to a person who is overdue, before anything adverse is reported to a credit bureau (product.md F35). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { date, id, moment, words } from './scalar';

export const arrears = v.object({
  loanId: id,
  productName: words,
  /** Due date of the oldest overdue instalment. */
  since: date,
  /** When the person was told; null while that message waits for the end of the night. */
  toldAt: v.nullable(moment),
  /** The first day on which the lender may report it, a setting of the lender; paid or disputed before, it does not. */
  reportFrom: date,
  /** The day on which it was reported; null when it was not. */
  reportedOn: v.nullable(date),
  /** An open complaint about it: nothing is reported until it is answered. */
  disputeId: v.nullable(id),
});
export type Arrears = v.InferOutput<typeof arrears>;

export const getArrears = endpoint({
  name: 'getArrears',
  method: 'GET',
  path: '/v1/arrears',
  summary: 'What is overdue, from when it may be reported, and who may contact the person about it',
  auth: 'session',
  status: 200,
  reply: v.object({
    businessDate: date,
    loans: v.array(arrears),
    contact: v.object({
      /** Hours of the lender's zone in which nobody contacts the person about a debt. */
      quiet: v.object({ from: v.literal('22:00'), to: v.literal('08:00') }),
      /** Who may, by name: the lender, and nobody else unless listed. */
      by: v.pipe(v.array(words), v.minLength(1)),
    }),
  }),
  problems: [],
});
