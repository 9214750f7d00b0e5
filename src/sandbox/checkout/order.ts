/**
 * A merchant's order as it was placed, and the log of who wanted to pay for it. Neither belongs to a customer, so both are
 * facts that are written once and never changed: the first writer of a place in the log wins. product.md F18, F20.
 */
import type { Amount } from '../../lending/money';
import type { OrderState } from '../../contract/checkout';
import type { Bilingual } from '../bilingual';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import type { Json } from '../store';

/** What a quote, an application and a loan remember of their order. */
export interface OrderRef {
  readonly checkoutId: string;
  readonly merchant: Bilingual;
  readonly title: string;
}

export interface PlacedOrder extends OrderRef {
  readonly merchantId: string;
  readonly orderNo: string;
  readonly amount: Amount;
  readonly returnUrl: string;
  readonly nonce: string;
  readonly validSeconds: number;
  /** Real time. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** An order that this customer signed for: kept in the aggregate, so that it changes with the loan in one save. */
export interface SignedOrder {
  readonly checkoutId: string;
  readonly applicationId: string;
  readonly loanId: string;
  readonly state: Exclude<OrderState, 'open' | 'expired'>;
  /** What the merchant pays for a plan without interest; 0 for any other. */
  readonly merchantPays: Amount;
  readonly refunds: readonly OrderRefund[];
}

export interface OrderRefund {
  readonly refundNo: string;
  readonly amount: Amount;
  /** Business moment. */
  readonly at: number;
}

/** A place in the log of an order. */
export type Claim =
  | {
      readonly kind: 'sign';
      readonly customerId: string;
      readonly quoteId: string;
      readonly expiresAt: number;
    }
  | { readonly kind: 'closed'; readonly how: 'cancelled' | 'declined' };

/** After a quote's end nobody signs it any more; this much later nobody is still being saved who did. */
const LATE_SAVE = 60_000;

export const numberKey = (merchantId: string, orderNo: string): string => `number:${merchantId}:${orderNo}`;
export const checkoutKey = (checkoutId: string): string => `checkout:${checkoutId}`;
export const claimKey = (checkoutId: string, place: number): string => `claim:${checkoutId}:${place}`;
/** The row of the customer who signed a quote. */
export const signedKey = (quoteId: string): string => `quote:${quoteId}`;

const kept = <T>(body: Json): T => {
  const known: unknown = body;
  return known as T;
};

export const placedOf = (body: Json): PlacedOrder => kept<PlacedOrder>(body);
export const claimOf = (body: Json): Claim => kept<Claim>(body);

export function isAlive(claim: Extract<Claim, { kind: 'sign' }>, now: number): boolean {
  return claim.expiresAt + LATE_SAVE > now;
}

/** An order as one person finds it. */
export interface FoundOrder {
  readonly placed: PlacedOrder;
  /** `free`: nobody else is paying for it. */
  readonly standing: 'free' | 'taken' | 'cancelled' | 'declined';
  /** The log's next free place. */
  readonly next: number;
  /** The quote of this person that holds the last place, if one does. */
  readonly claimedBy: string | null;
}

/** Reads an order and its log; null when there is no such order. */
export function findOrder(
  customer: Customer,
  checkoutId: string,
  ctx: Context,
  then: (found: FoundOrder | null) => Outcome,
): Outcome {
  return {
    kind: 'read-order',
    key: checkoutKey(checkoutId),
    then: (body) => (body === null ? then(null) : readLog(customer, placedOf(body), ctx, then)),
  };
}

function readLog(
  customer: Customer,
  placed: PlacedOrder,
  ctx: Context,
  then: (found: FoundOrder) => Outcome,
  next = 0,
  claimedBy: string | null = null,
): Outcome {
  const found = (standing: FoundOrder['standing']): Outcome => then({ placed, standing, next, claimedBy });
  const onward = (by: string | null): Outcome => readLog(customer, placed, ctx, then, next + 1, by);
  return {
    kind: 'read-order',
    key: claimKey(placed.checkoutId, next),
    then: (body) => {
      if (body === null) return found('free');
      const claim = claimOf(body);
      if (claim.kind === 'closed') return found(claim.how);
      if (claim.customerId === customer.id) return onward(claim.quoteId);
      if (isAlive(claim, ctx.real)) return found('taken');
      // Whoever let the quote run out has no hold on the order; whoever signed it has.
      return {
        kind: 'read-row',
        of: claim.customerId,
        row: { kind: 'burnt', key: signedKey(claim.quoteId) },
        then: (row) => (row === null ? onward(null) : found('taken')),
      };
    },
  };
}

export function signedOrderOf({ orders = [] }: Customer, checkoutId: string): SignedOrder | null {
  return orders.find((order) => order.checkoutId === checkoutId) ?? null;
}

/** How the order stands for this person: what was signed for it counts before what the log says. */
export function stateFor(
  customer: Customer,
  { placed, standing }: FoundOrder,
  ctx: Context,
): OrderState | 'taken' {
  const signed = signedOrderOf(customer, placed.checkoutId);
  if (signed !== null) return signed.state;
  if (standing !== 'free') return standing;
  return placed.expiresAt <= ctx.real ? 'expired' : 'open';
}

/** Of the price, what the merchant has returned. */
export function refundedOf(signed: SignedOrder | null): Amount {
  let total = 0;
  for (const { amount } of signed?.refunds ?? []) total += amount;
  return total as Amount;
}
