/** A merchant returns the price, or some of it: the loan is unwound, what is left goes back to the borrower. product.md 1.5. */
import { amount, minus, NOTHING, smaller, type Amount } from '../../lending/money';
import { leastPart, unwind, type Unwinding } from '../../lending/merchant-refund';
import { isRefusal } from '../../lending/refusal';
import { position } from '../../lending/loan';
import type { LoanEvent } from '../../lending/terms';
import {
  borrowerShareEntries,
  merchantRefundEntries,
  merchantShareEntries,
  postMovement,
  reversed,
} from '../books/movement';
import { dateOf } from '../business-time';
import { addRecord, bodyOf, draftOf, log, patch, refuse, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { readAll } from '../handlers/handling';
import { disbursedOn, loanOf, repaymentInFlight, type RunningLoan, type SettledLoan } from '../loan';
import { cardOf } from '../people/cards';
import { settle, type EndedRepayment } from '../repay/repayment';
import { money } from '../writing';
import { refundedOf, signedOrderOf, type PlacedOrder, type SignedOrder } from './order';

export interface RefundWish {
  readonly refundNo: string;
  readonly amount: Amount;
}

/** @param done answers with the order as it then stands; without a draft nothing has changed. */
export function refundOrder(
  customer: Customer,
  placed: PlacedOrder,
  wish: RefundWish,
  ctx: Context,
  done: (customer: Customer, draft?: Draft) => Outcome,
): Outcome {
  const order = signedOrderOf(customer, placed.checkoutId);
  if (order === null || (order.state !== 'paid' && order.state !== 'refunded'))
    return refuse('order-not-paid');
  const before = order.refunds.find(({ refundNo }) => refundNo === wish.refundNo);
  if (before !== undefined) {
    return before.amount === wish.amount ? done(customer) : refuse('refund-number-used');
  }
  const left = minus(placed.amount, refundedOf(order));
  if (wish.amount > left) return refuse('refund-too-large', { maximum: left });
  // While one payment is pending, others on that loan wait (product.md 1.7).
  if (repaymentInFlight(customer, order.loanId) !== null) return refuse('repayment-in-flight');
  const goOn = (loan: RunningLoan): Outcome => {
    const returning: Returning = { loan, order, placed, wish, whole: wish.amount === left };
    const unwinding = unwindLoan(returning, ctx);
    if ('kind' in unwinding) return unwinding;
    return readAll({ kind: 'repayment' }, (rows) => {
      const draft = draftOf(customer);
      const paidFrom = rows.map((row) => bodyOf<EndedRepayment>(row));
      post(draft, returning, unwinding, paidFrom, ctx);
      return done(draft.customer, draft);
    });
  };
  const running = loanOf(customer, order.loanId);
  if (running !== null) return goOn(running);
  return {
    kind: 'read-row',
    row: { kind: 'settled-loan', key: order.loanId },
    then: (row) => (row === null ? refuse('order-not-paid') : goOn(bodyOf<SettledLoan>(row))),
  };
}

interface Returning {
  readonly loan: RunningLoan;
  readonly order: SignedOrder;
  readonly placed: PlacedOrder;
  readonly wish: RefundWish;
  readonly whole: boolean;
}

function unwindLoan({ loan, wish, whole }: Returning, ctx: Context): Unwinding | Outcome {
  const on = dateOf(ctx.business);
  const unwinding = unwind(loan.terms, loan.events, on, { returned: wish.amount, whole });
  if (!isRefusal(unwinding)) return unwinding;
  return unwinding.reason === 'amount-too-small'
    ? refuse('refund-too-small', { minimum: leastPart(loan.terms, loan.events, on) })
    : refuse('refund-part-not-offered');
}

function post(
  draft: Draft,
  returning: Returning,
  unwinding: Unwinding,
  paidFrom: readonly EndedRepayment[],
  ctx: Context,
): void {
  const { order, wish, whole } = returning;
  const refunds = [...order.refunds, { ...wish, at: ctx.business }];
  const state = whole ? ('refunded' as const) : order.state;
  patch(draft, {
    orders: (draft.customer.orders ?? []).map((each) =>
      each === order ? { ...order, refunds, state } : each,
    ),
  });
  if (unwinding.event !== null) postToLoan(draft, returning, unwinding, unwinding.event, ctx);
  if (unwinding.toBorrower > 0) payBack(draft, returning, unwinding, paidFrom, ctx);
  if (whole) returnMerchantShare(draft, returning, ctx);
  log(
    draft,
    ctx.business,
    'order.refunded',
    `商家退款 ${money(wish.amount, 'zh-CN')}`,
    `The merchant refunded ${money(wish.amount, 'en')}`,
  );
}

const causeOf = ({ placed, wish }: Returning): string => `${placed.checkoutId}:${wish.refundNo}`;

function postToLoan(
  draft: Draft,
  returning: Returning,
  { posted, toLoan, waived, settled }: Unwinding,
  event: Extract<LoanEvent, { kind: 'paid' }>,
  ctx: Context,
): void {
  const { loan } = returning;
  if (posted === null) return;
  postMovement(draft, ctx, {
    kind: 'repayment',
    loanId: loan.id,
    cause: causeOf(returning),
    entries: merchantRefundEntries(toLoan, waived, posted.paid),
  });
  addRecord(draft, ctx, {
    kind: 'merchant-refund',
    on: event.on,
    amount: event.amount,
    loanId: loan.id,
    productId: loan.productId,
    breakdown: posted.paid,
    cardTail: '',
    repaymentId: null,
  });
  const paid: RunningLoan = { ...loan, events: [...loan.events, event] };
  if (settled) settle(draft, paid, event.on, ctx);
  else patch(draft, { loans: draft.customer.loans.map((each) => (each.id === paid.id ? paid : each)) });
}

/** To the cards that paid, the latest payment first; what was paid from none still held goes to the loan's own card. */
function payBack(
  draft: Draft,
  returning: Returning,
  { toBorrower, costBack }: Unwinding,
  paidFrom: readonly EndedRepayment[],
  ctx: Context,
): void {
  const { loan } = returning;
  const cause = causeOf(returning);
  postMovement(draft, ctx, {
    kind: 'excess',
    loanId: null,
    cause,
    entries: borrowerShareEntries(toBorrower, costBack),
  });
  const back = reversed(borrowerShareEntries(toBorrower, NOTHING));
  postMovement(draft, ctx, { kind: 'excess-refunded', loanId: null, cause, entries: back });
  for (const [cardId, sum] of sharesByCard(draft.customer, loan, toBorrower, paidFrom)) {
    addRecord(draft, ctx, {
      kind: 'refund',
      on: dateOf(ctx.business),
      amount: sum,
      loanId: loan.id,
      productId: loan.productId,
      breakdown: null,
      cardTail: cardOf(draft.customer.cards, cardId)?.tail ?? '',
      repaymentId: null,
    });
  }
}

/** How much goes back to which card. */
export function sharesByCard(
  { cards }: Pick<Customer, 'cards'>,
  loan: Pick<RunningLoan, 'id' | 'cardId'>,
  toBorrower: Amount,
  paidFrom: readonly EndedRepayment[],
): ReadonlyMap<string, Amount> {
  const shares = new Map<string, Amount>();
  let left = toBorrower;
  const give = (cardId: string, sum: Amount): void => {
    if (sum <= 0) return;
    const held = cardOf(cards, cardId) === null ? (cards[0]?.id ?? cardId) : cardId;
    shares.set(held, amount((shares.get(held) ?? 0) + sum));
    left = minus(left, sum);
  };
  for (const { outcome, loans, cardId } of paidFrom.toReversed()) {
    const own = loans.find(({ loanId }) => loanId === loan.id);
    if (outcome === 'succeeded' && own !== undefined) give(cardId, smaller(own.amount, left));
  }
  give(loan.cardId, left);
  return shares;
}

/** A sale undone before the first due date costs the merchant nothing either. */
function returnMerchantShare(draft: Draft, returning: Returning, ctx: Context): void {
  const { loan, order } = returning;
  const firstDue = position(loan.terms, loan.events.slice(0, 1), disbursedOn(loan)).instalments[0]?.due;
  if (order.merchantPays === 0 || firstDue === undefined || dateOf(ctx.business) >= firstDue) return;
  postMovement(draft, ctx, {
    kind: 'merchant-share-returned',
    loanId: loan.id,
    cause: causeOf(returning),
    entries: reversed(merchantShareEntries(order.merchantPays)),
  });
}
