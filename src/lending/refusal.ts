/** Why something cannot happen to a loan: data for the borrower's screen, not a fault of the program. */

export type RefusalReason =
  /** No money has arrived yet; or it arrived before. */
  | 'not-disbursed'
  | 'already-disbursed'
  /** Before the value date, over 7 days after it, or on or after the first due date (product.md 1.12). */
  | 'needs-new-quote'
  /** Earlier than what was already posted. */
  | 'date-goes-back'
  | 'after-settled'
  /** The amount does not reach past what is overdue or due (product.md 1.5). */
  | 'overdue-first'
  /** The product's method does not know this kind of repayment (product.md 1.5), or nothing is left for it. */
  | 'not-offered'
  | 'amount-too-small'
  | 'amount-too-large'
  /** No principal makes exactly this amount together with the early fee on it. */
  | 'amount-not-exact';

export interface Refusal {
  readonly reason: RefusalReason;
}

export function refuse(reason: RefusalReason): Refusal {
  return { reason };
}

/** Tells a refusal from any result that has no `reason` of its own. */
export function isRefusal(result: object): result is Refusal {
  return 'reason' in result;
}
