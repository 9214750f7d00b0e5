/** A loan as its owner sees it: with all that is needed to check every figure. product.md F50, F51, F81. */
import { formatDay } from '../../lending/calendar';
import { repaymentChoices } from '../../lending/early-repayment';
import { loanFigures, loanOverview } from '../../lending/figures';
import { termsInForce } from '../../lending/negotiated';
import { isRefusal } from '../../lending/refusal';
import type { Loan, LoanSummary } from '../../contract/loan';
import { toWire } from '../../contract/wire';
import { dateOf } from '../business-time';
import { refundedOf, signedOrderOf } from '../checkout/order';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { disbursedOn, positionOn, repaymentInFlight, type RunningLoan } from '../loan';
import { cardViewOf } from '../people/cards';
import { PRODUCTS } from '../products';
import { orderNamed } from './order-named';

export function loanSummary(loan: RunningLoan, ctx: Context): LoanSummary {
  const position = positionOn(loan, dateOf(ctx.business));
  const { terms } = loan;
  const inForce = termsInForce(terms, loan.events);
  return { ...named(loan, ctx), ...toWire(loanOverview(terms, inForce, disbursedOn(loan), position)) };
}

function named({ id, productId }: RunningLoan, ctx: Context) {
  return { id, productId, productName: PRODUCTS[productId].name[ctx.language] };
}

function orderOf(customer: Customer, { order }: RunningLoan, ctx: Context): Loan['order'] {
  if (order === undefined) return null;
  return {
    ...orderNamed(order, ctx.language),
    refunded: refundedOf(signedOrderOf(customer, order.checkoutId)),
  };
}

/** @param loan running or settled. @throws RangeError when its events cannot have happened: a bug, never a wish. */
export function loanView(customer: Customer, loan: RunningLoan, ctx: Context): Loan {
  const on = dateOf(ctx.business);
  const { terms, events } = loan;
  const figures = loanFigures(terms, events, on);
  if (isRefusal(figures)) throw new RangeError(`loan ${loan.id} on ${formatDay(on)}: ${figures.reason}`);
  return {
    ...named(loan, ctx),
    ...toWire(figures),
    terms: toWire(terms),
    events: events.map((event) => toWire(event)),
    choices: [...repaymentChoices(figures, figures.position)],
    card: cardViewOf(customer, loan.cardId, ctx.language),
    contractPaperId: loan.contractPaperId,
    order: orderOf(customer, loan, ctx),
    ...(loan.agreementPaperId === undefined ? {} : { agreementPaperId: loan.agreementPaperId }),
    repaymentInFlight: repaymentInFlight(customer, loan.id),
  };
}
