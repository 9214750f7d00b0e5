/** A quote as its owner sees it: terms, plan, annual rates and cost statement, all to be recomputed by the reader. */
import { quoteFigures } from '../../lending/figures';
import type { Quote } from '../../contract/quote';
import { toWire } from '../../contract/wire';
import { capFor, type LoanQuote } from '../borrow/quote';
import { isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { contractText } from '../papers/contract-text';
import { cardViewOf } from '../people/cards';
import { couponOf } from '../people/coupons';
import { PRODUCTS } from '../products';
import { orderNamed } from './order-named';

export function quoteView(customer: Customer, quote: LoanQuote, ctx: Context): Quote {
  const { terms } = quote;
  const figures = quoteFigures(terms);
  const { statementConfirmedAt: confirmedAt } = quote;
  return {
    id: quote.id,
    productId: quote.productId,
    productName: PRODUCTS[quote.productId].name[ctx.language],
    state: stateOf(quote, ctx),
    createdAt: isoMoment(quote.createdAt),
    expiresAt: isoMoment(quote.expiresAt),
    purpose: quote.purpose,
    card: cardViewOf(customer, quote.cardId, ctx.language),
    coupon: couponNamed(customer, quote.couponId, ctx),
    order: quote.order === undefined ? null : orderNamed(quote.order, ctx.language),
    terms: toWire(terms),
    ...toWire(figures),
    cap: capFor(quote.productId, terms.valueDate),
    readingSeconds: customer.readingSeconds,
    statementConfirmedAt: confirmedAt === null ? null : isoMoment(confirmedAt),
    contract: {
      title: contractText(customer, quote, figures, quote.contractLanguage).title,
      hash: quote.contractHash,
      language: quote.contractLanguage,
    },
    applicationId: quote.applicationId,
  };
}

function couponNamed(customer: Customer, id: string | undefined, ctx: Context): Quote['coupon'] {
  const coupon = id === undefined ? null : couponOf(customer, id);
  return coupon && { id: coupon.id, name: coupon.name[ctx.language] };
}

function stateOf(quote: LoanQuote, ctx: Context): Quote['state'] {
  if (quote.state === 'signed') return 'signed';
  return quote.state === 'void' || quote.expiresAt <= ctx.real ? 'expired' : 'open';
}
