/** What is due or overdue, and what comes next, across a person's loans. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { amount, count, date, id, moment, rate, words } from './scalar';
import { breakdown } from './terms';

export const billItem = v.object({
  loanId: id,
  productName: words,
  instalmentNo: count,
  due: date,
  /** Days past due; 0 when not overdue. */
  overdueDays: count,
  /** Still to pay, penalty to the business date included. */
  amount,
  breakdown,
  /** Overdue principal (or principal and interest) on which penalty runs; 0 when none. */
  penaltyBase: amount,
  /** Daily, at 1e-8: with base and days the penalty's own arithmetic. */
  penaltyRate: rate,
});

/** How the last automatic collection ended (product.md F36). */
export const debitResult = v.picklist(['succeeded', 'insufficient', 'returned', 'unknown']);

export const bill = v.object({
  /** The day all of it is due: the next due date, or the business date when something is due or overdue now. */
  due: date,
  /** True when it is payable now (due today or overdue). */
  payable: v.boolean(),
  total: amount,
  breakdown,
  /** Of the oldest item; 0 when nothing is overdue. */
  overdueDays: count,
  /** About how much each further day adds while overdue; 0 otherwise. */
  penaltyPerDay: amount,
  items: v.array(billItem),
  debit: v.object({
    cardId: id,
    bank: words,
    tail: v.string(),
    /** The next automatic attempt. */
    nextAt: v.nullable(moment),
    last: v.nullable(v.object({ at: moment, result: debitResult, amount })),
  }),
});
export type Bill = v.InferOutput<typeof bill>;

export const getBills = endpoint({
  name: 'getBills',
  method: 'GET',
  path: '/v1/bills',
  summary: 'What is payable now and what falls due next (product.md F30)',
  auth: 'session',
  status: 200,
  reply: v.object({ businessDate: date, payable: v.nullable(bill), upcoming: v.array(bill) }),
  problems: [],
});
