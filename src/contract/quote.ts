/** A quote holds price and terms for 15 minutes (product.md F13). */
import * as v from 'valibot';
import { card } from './card';
import { orderNamed } from './checkout';
import { costStatement } from './cost-statement';
import { endpoint } from './endpoint';
import { amount, digest, id, language, moment, rate, words } from './scalar';
import { annualRates, method, months, plan, terms } from './terms';
import { purpose } from './product';
import { paperText } from './paper';

export const quoteRequest = v.strictObject({
  productId: id,
  amount,
  method,
  months,
  purpose,
  cardId: id,
  /** A coupon of this person's that fits (product.md F56); absent: none is used. */
  couponId: v.optional(id),
  /** The order that this pays for, with exactly its amount (product.md F20); absent: the money goes to the card. */
  checkoutId: v.optional(id),
});
export type QuoteRequest = v.InferOutput<typeof quoteRequest>;

export const quote = v.object({
  id,
  productId: id,
  productName: words,
  state: v.picklist(['open', 'signed', 'expired']),
  createdAt: moment,
  /** Real time, 15 minutes after `createdAt`. */
  expiresAt: moment,
  purpose,
  card,
  /** The coupon that the terms were lowered by; null when none is used. */
  coupon: v.nullable(v.object({ id, name: words })),
  /** Where the money goes instead of the card, which then only repays; null for a loan to the card. */
  order: v.nullable(orderNamed),
  terms,
  plan,
  annual: annualRates,
  /** The cap in force for this kind of lender on the quote's date (product.md 1.10); null when none applies. */
  cap: v.nullable(rate),
  costStatement,
  /** Seconds for which the statement must be in view before it can be confirmed; a setting of the lender. */
  readingSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
  statementConfirmedAt: v.nullable(moment),
  contract: v.object({ title: words, hash: digest, language }),
  /** The application that this quote became; null until signed. */
  applicationId: v.nullable(id),
});
export type Quote = v.InferOutput<typeof quote>;

export const createQuote = endpoint({
  name: 'createQuote',
  method: 'POST',
  path: '/v1/quotes',
  summary: 'Price a loan. Value date: the business date. Renewing is asking again',
  auth: 'session',
  body: quoteRequest,
  status: 201,
  reply: quote,
  problems: [
    'not-active',
    'product-not-offered',
    'amount-below-minimum',
    'amount-off-step',
    'amount-over-limit',
    'term-not-offered',
    'method-not-offered',
    'purpose-barred',
    'card-unknown',
    'coupon-unknown',
    'coupon-unusable',
    'above-cap',
    'overdue-first',
    'application-in-flight',
    'not-found',
    'order-amount-differs',
    'order-closed',
    'order-taken',
  ],
});

export const getQuote = endpoint({
  name: 'getQuote',
  method: 'GET',
  path: '/v1/quotes/{id}',
  summary: 'A quote of this person',
  auth: 'session',
  status: 200,
  reply: quote,
  problems: ['not-found'],
});

export const getQuoteContract = endpoint({
  name: 'getQuoteContract',
  method: 'GET',
  path: '/v1/quotes/{id}/contract',
  summary: 'The contract as it will be signed, word for word (product.md F15)',
  auth: 'session',
  status: 200,
  reply: paperText,
  problems: ['not-found'],
});

export const confirmCostStatement = endpoint({
  name: 'confirmCostStatement',
  method: 'POST',
  path: '/v1/quotes/{id}/cost-statement',
  summary: 'The person has read the comprehensive financing cost statement (product.md F14)',
  auth: 'session',
  body: v.strictObject({ readSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400)) }),
  status: 200,
  reply: quote,
  problems: ['not-found', 'quote-expired', 'quote-used', 'cost-statement-unconfirmed'],
});
