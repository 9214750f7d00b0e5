/** Signing for an order, and closing it: one order makes at most one loan, whoever asks and however often (F18, F20). */
import { patch, refuse, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import type { LoanQuote } from '../borrow/quote';
import type { Application } from '../borrow/application';
import type { Json } from '../store';
import { claimKey, findOrder, type Claim, type FoundOrder, type OrderRef, type SignedOrder } from './order';
import { claimOf, stateFor } from './order';
import { merchantShare } from './interest-free';

const asJson = (claim: Claim): Json => ({ ...claim });

/** Takes the order for this quote, then goes on; refuses when it is somebody else's or over. */
export function takeOrder(
  customer: Customer,
  quote: Pick<LoanQuote, 'id' | 'expiresAt'>,
  order: OrderRef,
  ctx: Context,
  then: () => Outcome,
): Outcome {
  return findOrder(customer, order.checkoutId, ctx, (found) => {
    if (found === null) return refuse('not-found');
    const state = stateFor(customer, found, ctx);
    if (state !== 'open') return refuse(state === 'taken' ? 'order-taken' : 'order-closed');
    if (found.claimedBy === quote.id) return then();
    return {
      kind: 'put-order',
      key: claimKey(order.checkoutId, found.next),
      body: asJson({ kind: 'sign', customerId: customer.id, quoteId: quote.id, expiresAt: quote.expiresAt }),
      then: (kept) => {
        const claim = claimOf(kept);
        return claim.kind === 'sign' && claim.quoteId === quote.id
          ? then()
          : takeOrder(customer, quote, order, ctx, then);
      },
    };
  });
}

/**
 * Closes an open order for good, then goes on with it as it is found. This person's open quotes for it are void in the
 * same save as nobody else's could be: who was first, signature or closing, is decided there.
 */
export function closeOrder(
  customer: Customer,
  found: FoundOrder,
  how: Extract<Claim, { kind: 'closed' }>['how'],
  ctx: Context,
  then: (found: FoundOrder, draft: Draft) => Outcome,
): Outcome {
  const { placed, next } = found;
  const draft: Draft = { customer, rows: [] };
  const quotes = customer.quotes.map((quote) =>
    quote.state === 'open' && quote.order?.checkoutId === placed.checkoutId
      ? { ...quote, state: 'void' as const }
      : quote,
  );
  patch(draft, { quotes });
  return {
    kind: 'put-order',
    key: claimKey(placed.checkoutId, next),
    body: asJson({ kind: 'closed', how }),
    then: (kept) => {
      const claim = claimOf(kept);
      if (claim.kind === 'closed') return then({ ...found, standing: claim.how }, draft);
      return findOrder(customer, placed.checkoutId, ctx, (again) =>
        again === null ? refuse('not-found') : then(again, draft),
      );
    },
  };
}

/** The order is this application's from here on. */
export function holdOrder(draft: Draft, application: Application): void {
  const { id, loanId, quote } = application;
  if (quote.order === undefined) return;
  const order: SignedOrder = {
    checkoutId: quote.order.checkoutId,
    applicationId: id,
    loanId,
    state: 'processing',
    merchantPays: merchantShare(quote.productId, quote.terms),
    refunds: [],
  };
  patch(draft, { orders: [...(draft.customer.orders ?? []), order] });
}

const ENDS = { arrived: 'paid', declined: 'declined', cancelled: 'cancelled' } as const;

/** The application is over: so is the order, unless a new quote may still be signed for it. */
export function endOrder(draft: Draft, { id, state, quote }: Application): void {
  if (quote.order === undefined) return;
  const orders = draft.customer.orders ?? [];
  if (state === 'requote') {
    // One that was declined stays closed, also when a person finds in favour later: a new try is a new number.
    const goesOn = ({ applicationId, state: held }: SignedOrder) =>
      applicationId === id && held === 'processing';
    patch(draft, { orders: orders.filter((order) => !goesOn(order)) });
    return;
  }
  if (state !== 'arrived' && state !== 'declined' && state !== 'cancelled') return;
  patch(draft, {
    orders: orders.map((order) => (order.applicationId === id ? { ...order, state: ENDS[state] } : order)),
  });
}
