/**
 * Double entry: every money event moves amounts between accounts and sums to zero. Income is recognised when it is paid,
 * so receivables hold principal alone; what the lender holds or is owed is positive, income and what it owes negative.
 */
import type * as v from 'valibot';
import type { Amount } from '../../lending/money';
import type { Day } from '../../lending/calendar';
import type { Breakdown } from '../../lending/terms';
import type { account } from '../../contract/sandbox';
import { append, type Draft } from '../change';
import { dateOf } from '../business-time';
import type { Context } from '../decision';

export type Account = v.InferOutput<typeof account>;

export type MovementKind =
  | 'payout'
  | 'payout-returned'
  | 'disbursement'
  | 'repayment'
  | 'excess'
  | 'excess-refunded'
  /** What a merchant pays for a plan without interest, and its way back when all cost is cancelled. */
  | 'merchant-share'
  | 'merchant-share-returned';

export interface Entry {
  readonly account: Account;
  readonly amount: number;
}

export interface Movement {
  readonly at: number;
  readonly on: Day;
  readonly kind: MovementKind;
  readonly loanId: string | null;
  /** The application or repayment that it belongs to. */
  readonly cause: string;
  readonly entries: readonly Entry[];
}

interface Posting {
  readonly kind: MovementKind;
  readonly loanId: string | null;
  readonly cause: string;
  readonly entries: readonly Entry[];
  /** Value date; the business date when absent. */
  readonly on?: Day;
  /** Tells several movements of one kind and cause apart. */
  readonly turn?: string | number;
}

/** Appends a movement. Its key names what happened, so that a store refuses to hold the same one twice. */
export function postMovement(draft: Draft, ctx: Context, posting: Posting): void {
  const entries = posting.entries.filter((entry) => entry.amount !== 0);
  const total = entries.reduce((sum, entry) => sum + entry.amount, 0);
  if (total !== 0) throw new RangeError(`a movement of ${posting.kind} that does not sum to zero: ${total}`);
  if (entries.length === 0) return;
  const { kind, loanId, cause, turn = 0 } = posting;
  const movement: Movement = {
    at: ctx.business,
    on: posting.on ?? dateOf(ctx.business),
    kind,
    loanId,
    cause,
    entries,
  };
  append(draft, 'movement', `${kind}:${cause}:${turn}`, movement, loanId === null ? {} : { loanId });
}

/** Money leaves for the bank: no longer the lender's cash, not yet owed by the borrower. */
export function payoutEntries(principal: Amount): Entry[] {
  return [
    { account: 'in-flight', amount: principal },
    { account: 'cash', amount: -principal },
  ];
}

export function reversed(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, amount: -entry.amount }));
}

/** Money is on the card: the borrower owes it. */
export function disbursementEntries(principal: Amount): Entry[] {
  return [
    { account: 'principal-receivable', amount: principal },
    { account: 'in-flight', amount: -principal },
  ];
}

export function repaymentEntries(total: Amount, paid: Breakdown): Entry[] {
  return [
    { account: 'cash', amount: total },
    { account: 'principal-receivable', amount: -paid.principal },
    { account: 'interest-income', amount: -paid.interest },
    { account: 'penalty-income', amount: -paid.penalty },
    { account: 'fee-income', amount: -paid.fees },
  ];
}

export function merchantShareEntries(share: Amount): Entry[] {
  return [
    { account: 'cash', amount: share },
    { account: 'merchant-fee-income', amount: -share },
  ];
}

/** A merchant's refund that went to the loan, and the cost that the lender waives because it does not reach. */
export function merchantRefundEntries(toLoan: Amount, waived: Amount, paid: Breakdown): Entry[] {
  const [, ...met] = repaymentEntries(toLoan, paid);
  return [{ account: 'cash', amount: toLoan }, { account: 'cost-waived', amount: waived }, ...met];
}

/** The borrower's share of a merchant's refund: from the merchant's money, and from cost that is given back. */
export function borrowerShareEntries(share: Amount, costBack: Amount): Entry[] {
  return [
    { account: 'cash', amount: share - costBack },
    { account: 'cost-waived', amount: costBack },
    { account: 'customer-refund', amount: -share },
  ];
}

/** More arrived than was owed: it is the customer's until it is back on the card. */
export function excessEntries(excess: Amount): Entry[] {
  return [
    { account: 'cash', amount: excess },
    { account: 'customer-refund', amount: -excess },
  ];
}
