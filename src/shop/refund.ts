/** A refund of what was paid in full: done once for its number, however often its form is sent. */
import type { ShopOrder, ShopRefund } from './orders';

/** Why nothing was returned, in the lender's own names. */
export type RefundRefusal = 'refund-number-used' | 'refund-too-large' | 'order-not-paid';

/** The order as it then stands (the same one when this was done before), or why it cannot be. */
export function refundedOnce(order: ShopOrder, refund: ShopRefund): ShopOrder | RefundRefusal {
  if (order.paidBy !== 'full') return 'order-not-paid';
  const { refunds = [] } = order;
  const before = refunds.find(({ refundNo }) => refundNo === refund.refundNo);
  if (before !== undefined) return before.amount === refund.amount ? order : 'refund-number-used';
  const refunded = order.refunded + refund.amount;
  if (refunded > order.amount) return 'refund-too-large';
  const state = refunded === order.amount ? 'refunded' : 'paid';
  return { ...order, refunded, state, refunds: [...refunds, refund] };
}
