/** An order as the person at the checkout sees it, and as its merchant does. product.md F20. */
import { formatDay } from '../../lending/calendar';
import type { Checkout, CheckoutObstacle } from '../../contract/checkout';
import type { MerchantOrder } from '../../contract/merchant';
import type { Product } from '../../contract/product';
import { termsOf } from '../../contract/product-terms';
import { isInFlight } from '../borrow/in-flight';
import { hasOverdue, limitOf } from '../borrow/standing';
import { dateOf, isoMoment } from '../business-time';
import { merchantShare, ORDER_PRODUCTS } from '../checkout/interest-free';
import {
  refundedOf,
  signedOrderOf,
  stateFor,
  type FoundOrder,
  type PlacedOrder,
  type SignedOrder,
} from '../checkout/order';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LENDERS, lenderView } from '../lenders';
import { productFor, PRODUCTS } from '../products';
import { pollAfter } from './application';
import { orderNamed } from './order-named';

/** Why this person cannot pay this order in instalments now; null when they can. */
export function obstacleTo(
  customer: Customer,
  { amount }: Pick<PlacedOrder, 'amount'>,
  ctx: Context,
): CheckoutObstacle | null {
  const { standing, limit, application, profile } = customer;
  if (standing === 'not-invited') return 'not-invited';
  const { lender, minimum, maximum } = PRODUCTS.checkout;
  if (profile.student && LENDERS[lender].barsStudents) return 'student';
  if (standing !== 'active' || limit === null) return 'not-active';
  if (hasOverdue(customer, ctx)) return 'overdue';
  if (application !== null && isInFlight(application)) return 'application-in-flight';
  if (amount < minimum || amount > maximum) return 'amount-outside';
  return amount > limitOf(customer).available ? 'limit-too-small' : null;
}

export function checkoutView(customer: Customer, found: FoundOrder, ctx: Context): Checkout {
  const { placed } = found;
  const state = stateFor(customer, found, ctx);
  const signed = signedOrderOf(customer, placed.checkoutId);
  const obstacle = state === 'open' ? obstacleTo(customer, placed, ctx) : null;
  const on = dateOf(ctx.business);
  const offered = state === 'open' && obstacle === null ? ORDER_PRODUCTS : [];
  const products = offered.flatMap((own) => productFor(customer, own, on, ctx.language) ?? []);
  return {
    ...orderNamed(placed, ctx.language),
    amount: placed.amount,
    state,
    expiresAt: isoMoment(placed.expiresAt),
    obstacle,
    available: customer.limit === null ? null : limitOf(customer).available,
    lender: lenderView(PRODUCTS.checkout.lender, ctx.language),
    businessDate: formatDay(on),
    products,
    interestFree: products.flatMap((product) => interestFree(product, placed, on)),
    applicationId: signed?.applicationId ?? null,
    loanId: signed !== null && hasLoan(signed) ? signed.loanId : null,
    refunded: refundedOf(signed),
    pollAfter: pollFor(customer, signed, ctx),
  };
}

const hasLoan = ({ state }: SignedOrder): boolean => state === 'paid' || state === 'refunded';

function interestFree(
  product: Product,
  { amount }: PlacedOrder,
  on: ReturnType<typeof dateOf>,
): Checkout['interestFree'] {
  return product.options.flatMap(({ method, months }) =>
    months.flatMap((length) => {
      const terms = termsOf(product, { amount, method, months: length }, on);
      const merchantPays = merchantShare('checkout-free', terms);
      return product.id === 'checkout-free' ? [{ productId: product.id, months: length, merchantPays }] : [];
    }),
  );
}

function pollFor({ application }: Customer, signed: SignedOrder | null, ctx: Context): number | null {
  const isUnderway = signed?.state === 'processing' && application?.id === signed.applicationId;
  return isUnderway && application !== null ? pollAfter(application, ctx) : null;
}

/** @param found the order in the eyes of whoever signed for it, or of nobody. */
export function merchantOrderView(
  placed: PlacedOrder,
  state: MerchantOrder['state'],
  signed: SignedOrder | null,
): MerchantOrder {
  const paid = signed !== null && hasLoan(signed);
  return {
    orderNo: placed.orderNo,
    checkoutId: placed.checkoutId,
    title: placed.title,
    amount: placed.amount,
    state,
    createdAt: isoMoment(placed.createdAt),
    expiresAt: isoMoment(placed.expiresAt),
    loan: paid ? signed.loanId : null,
    merchantPays: paid ? signed.merchantPays : null,
    refunded: refundedOf(signed),
    refunds: (signed?.refunds ?? []).map(({ refundNo, amount, at }) => ({
      refundNo,
      amount,
      at: isoMoment(at),
    })),
  };
}
