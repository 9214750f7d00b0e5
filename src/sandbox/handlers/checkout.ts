/** Handlers of the checkout: the order as this person finds it, closed, and told back to its merchant. product.md F20. */
import { cancelCheckout, createCheckoutResult, getCheckout } from '../../contract/checkout';
import { closeOrder } from '../checkout/claim';
import { findOrder, refundedOf, signedOrderOf, stateFor, type FoundOrder } from '../checkout/order';
import { refuse, reply } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { checkoutView, obstacleTo } from '../views/checkout';
import { handler, idOf, NOT_FOUND } from './handling';

/** What the lender signs of an order, and where it is to be told: `http/` signs it and adds it to the address. */
export interface ResultToSign {
  readonly merchantId: string;
  readonly returnUrl: string;
  readonly claims: Readonly<Record<string, string | number | null>>;
}

function resultOf(customer: Customer, found: FoundOrder, ctx: Context): ResultToSign {
  const { placed } = found;
  const signed = signedOrderOf(customer, placed.checkoutId);
  const status = stateFor(customer, found, ctx);
  const hasLoan = status === 'paid' || status === 'refunded';
  return {
    merchantId: placed.merchantId,
    returnUrl: placed.returnUrl,
    claims: {
      jti: ctx.id('result'),
      checkoutId: placed.checkoutId,
      orderNo: placed.orderNo,
      amount: placed.amount,
      refunded: refundedOf(signed),
      status,
      loan: hasLoan ? (signed?.loanId ?? null) : null,
      nonce: placed.nonce,
    },
  };
}

export const checkoutHandlers = {
  getCheckout: handler(getCheckout, (customer, input, ctx) =>
    findOrder(customer, idOf(input), ctx, (found) =>
      found === null ? NOT_FOUND : reply(checkoutView(customer, found, ctx)),
    ),
  ),

  cancelCheckout: handler(cancelCheckout, (customer, input, ctx) =>
    findOrder(customer, idOf(input), ctx, (found) => {
      if (found === null) return NOT_FOUND;
      const state = stateFor(customer, found, ctx);
      if (state === 'taken') return refuse('order-taken');
      const isSigned = signedOrderOf(customer, found.placed.checkoutId) !== null;
      if (isSigned && state !== 'cancelled' && state !== 'declined') return refuse('order-closed');
      if (state !== 'open') return reply(checkoutView(customer, found, ctx));
      const how = obstacleTo(customer, found.placed, ctx) === null ? 'cancelled' : 'declined';
      return closeOrder(customer, found, how, ctx, (closed, draft): Outcome =>
        reply(checkoutView(draft.customer, closed, ctx), draft),
      );
    }),
  ),

  createCheckoutResult: handler(createCheckoutResult, (customer, input, ctx) =>
    findOrder(customer, idOf(input), ctx, (found) => {
      if (found === null) return NOT_FOUND;
      if (stateFor(customer, found, ctx) === 'taken') return refuse('order-taken');
      return reply(resultOf(customer, found, ctx));
    }),
  ),
};
