/** Pricing a loan: a quote holds price and terms for 15 minutes. product.md F13, 1.10, 1.12. */
import { barredByCaps, BORROWER_MAXIMUM, capInForce, termAllowed } from '../../lending/cap';
import { quoteFigures, type QuoteFigures } from '../../lending/figures';
import { minus, plus, smaller, type Amount } from '../../lending/money';
import type { Day } from '../../lending/calendar';
import { payoutNeedsNewQuote } from '../../lending/schedule';
import type { Rate, Terms } from '../../lending/terms';
import type { ProblemCode } from '../../contract/problem';
import { couponMisfit } from '../../contract/coupon-fit';
import { termsOf } from '../../contract/product-terms';
import type { Product, Purpose } from '../../contract/product';
import type { QuoteRequest } from '../../contract/quote';
import type { Language } from '../../contract/scalar';
import { dateOf } from '../business-time';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { digestOf } from '../digest';
import { ORDER_PRODUCTS } from '../checkout/interest-free';
import type { OrderRef, PlacedOrder } from '../checkout/order';
import { CAPS, LENDERS } from '../lenders';
import { contractText } from '../papers/contract-text';
import { cardOf } from '../people/cards';
import { couponOf, couponView, type Coupon } from '../people/coupons';
import { isProductId, productFor, PRODUCTS, type ProductId } from '../products';
import { QUOTE_LIFE, QUOTES_KEPT, QUOTES_OPEN } from '../settings';
import { money } from '../writing';
import { borrowingBarred, limitOf } from './standing';

export interface LoanQuote {
  readonly id: string;
  readonly productId: ProductId;
  readonly purpose: Purpose;
  readonly cardId: string;
  /** The coupon that lowers its terms. */
  readonly couponId?: string;
  /** The order that it pays for; the money goes to the card when absent. */
  readonly order?: OrderRef;
  readonly terms: Terms;
  /** Real time. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** `void`: another quote was signed, or too many newer ones were made. */
  readonly state: 'open' | 'signed' | 'void';
  /** Real time. */
  readonly statementConfirmedAt: number | null;
  readonly contractLanguage: Language;
  readonly contractHash: string;
  /** Binds borrower, amount, terms, rates, schedule, contract, card and expiry. */
  readonly digest: string;
  readonly applicationId: string | null;
}

/** The cap in force for the product's lender on a date (product.md 1.10); null when none is. */
export function capFor(productId: ProductId, on: Day): Rate | null {
  return capInForce(CAPS, PRODUCTS[productId].lender, on);
}

export interface Refused {
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, number>>;
}

/**
 * Makes a quote with the business date as its value date, or says why not.
 * @param order the one that the request names.
 */
export function makeQuote(
  draft: Draft,
  request: QuoteRequest,
  ctx: Context,
  order: PlacedOrder | null = null,
): LoanQuote | Refused {
  const { customer } = draft;
  const barred = borrowingBarred(customer, ctx);
  if (barred !== null) return { code: barred };
  const valueDate = dateOf(ctx.business);
  const product = offeredProduct(customer, request.productId, valueDate, ctx.language, order !== null);
  if (product === null || !isProductId(request.productId)) return { code: 'product-not-offered' };
  if (order !== null && request.amount !== order.amount) return { code: 'order-amount-differs' };
  const refused = requestRefused(customer, request, product);
  if (refused !== null) return refused;
  const coupon = couponFor(customer, request, product, valueDate);
  if (coupon !== null && 'code' in coupon) return coupon;
  const terms = termsOf(product, request, valueDate, coupon?.effect);
  const figures = quoteFigures(terms);
  const price = { annual: figures.annual, penalty: terms.penalty };
  if (barredByCaps(CAPS, PRODUCTS[request.productId].lender, valueDate, price)) return { code: 'above-cap' };
  const quote = sealed(customer, request.productId, request, order, terms, figures, ctx);
  keep(draft, quote);
  log(
    draft,
    ctx.business,
    'quote.created',
    `报价：${PRODUCTS[quote.productId].name['zh-CN']} ${money(terms.principal, 'zh-CN')}，${terms.months} 个月`,
    `Quote: ${PRODUCTS[quote.productId].name.en}, ${money(terms.principal, 'en')} over ${terms.months} months`,
  );
  return quote;
}

/** The person's product, when it can be borrowed directly; on a merchant's order, one that is lent on nothing else. */
function offeredProduct(
  customer: Customer,
  id: string,
  on: Day,
  language: Language,
  onOrder: boolean,
): Product | null {
  const own = (onOrder ? ORDER_PRODUCTS : customer.products).find((product) => product.id === id);
  return own === undefined || PRODUCTS[own.id].borrowable === onOrder || barsStudent(customer, own.id)
    ? null
    : productFor(customer, own, on, language);
}

function barsStudent({ profile }: Customer, id: ProductId): boolean {
  return !PRODUCTS[id].borrowable && profile.student && LENDERS[PRODUCTS[id].lender].barsStudents;
}

function requestRefused(customer: Customer, request: QuoteRequest, product: Product): Refused | null {
  const option = product.options.find(({ method }) => method === request.method);
  if (option === undefined) return { code: 'method-not-offered' };
  if (!option.months.includes(request.months) || !termAllowed(request.method, request.months)) {
    return { code: 'term-not-offered' };
  }
  if (!product.purposes.includes(request.purpose)) return { code: 'purpose-barred' };
  if (cardOf(customer.cards, request.cardId) === null) return { code: 'card-unknown' };
  const { minimum, step } = product;
  if (request.amount < minimum) return { code: 'amount-below-minimum', params: { minimum } };
  if (request.amount % step !== 0) return { code: 'amount-off-step', params: { step } };
  const maximum = mostOf(customer, product);
  return request.amount > maximum ? { code: 'amount-over-limit', params: { maximum } } : null;
}

/** The coupon asked for, when it can be used for this (product.md F56); null when none is asked for. */
function couponFor(
  customer: Customer,
  request: QuoteRequest,
  product: Product,
  on: Day,
): Coupon | Refused | null {
  if (request.couponId === undefined) return null;
  const coupon = couponOf(customer, request.couponId);
  if (coupon === null) return { code: 'coupon-unknown' };
  const misfit = couponMisfit(couponView(customer, coupon, on, 'zh-CN'), product, request);
  return misfit === null ? coupon : { code: 'coupon-unusable' };
}

/** The most of a product that the person can borrow now. */
function mostOf(customer: Customer, product: Product): Amount {
  const { available, outstanding, inFlight } = limitOf(customer);
  const belowMaximum = minus(BORROWER_MAXIMUM, plus(outstanding, inFlight));
  return smaller(smaller(product.maximum, available), belowMaximum);
}

function sealed(
  customer: Customer,
  productId: ProductId,
  { purpose, cardId, couponId }: QuoteRequest,
  order: PlacedOrder | null,
  terms: Terms,
  figures: QuoteFigures,
  ctx: Context,
): LoanQuote {
  const unsealed = {
    id: ctx.id('quote'),
    productId,
    purpose,
    cardId,
    ...(couponId === undefined ? {} : { couponId }),
    ...(order === null ? {} : { order: orderRef(order) }),
    terms,
    createdAt: ctx.real,
    expiresAt: ctx.real + QUOTE_LIFE,
    contractLanguage: ctx.language,
  };
  const contractHash = contractText(customer, unsealed, figures, ctx.language).hash;
  const digest = digestOf({
    borrower: customer.id,
    quote: unsealed.id,
    terms,
    plan: figures.plan,
    annual: figures.annual,
    contract: contractHash,
    card: cardId,
    order: order?.checkoutId ?? null,
    expiresAt: unsealed.expiresAt,
  });
  return {
    ...unsealed,
    state: 'open',
    statementConfirmedAt: null,
    contractHash,
    digest,
    applicationId: null,
  };
}

const orderRef = ({ checkoutId, merchant, title }: PlacedOrder): OrderRef => ({
  checkoutId,
  merchant,
  title,
});

/** Keeps the newest quotes; of the open ones only so many stay open, so that two devices do not disturb each other. */
function keep(draft: Draft, quote: LoanQuote): void {
  const all = [...draft.customer.quotes, quote];
  const open = all.filter(({ state }) => state === 'open').slice(-QUOTES_OPEN);
  const quotes = all
    .map((each) =>
      each.state === 'open' && !open.includes(each) ? { ...each, state: 'void' as const } : each,
    )
    .slice(-QUOTES_KEPT);
  patch(draft, { quotes });
}

export function quoteOf(customer: Customer, id: string): LoanQuote | null {
  return customer.quotes.find((quote) => quote.id === id) ?? null;
}

/** Why a quote can no longer be signed; null when it can. */
export function quoteOver(quote: LoanQuote, ctx: Context): ProblemCode | null {
  if (quote.state === 'signed') return 'quote-used';
  if (quote.state === 'void' || quote.expiresAt <= ctx.real) return 'quote-expired';
  const { terms } = quote;
  // The clock may have moved while the quote's real time ran on (product.md 1.12).
  return payoutNeedsNewQuote(
    terms.valueDate,
    quoteFigures(terms).costStatement.firstDue,
    dateOf(ctx.business),
  )
    ? 'quote-outdated'
    : null;
}

/** The person has read the cost statement for long enough (product.md F14). */
export function confirmStatement(
  draft: Draft,
  quote: LoanQuote,
  readSeconds: number,
  ctx: Context,
): LoanQuote | Refused {
  const over = quoteOver(quote, ctx);
  if (over !== null) return { code: over === 'quote-outdated' ? 'quote-expired' : over };
  const { readingSeconds, quotes } = draft.customer;
  if (readSeconds < readingSeconds) return { code: 'cost-statement-unconfirmed', params: { readingSeconds } };
  if (quote.statementConfirmedAt !== null) return quote;
  const confirmed: LoanQuote = { ...quote, statementConfirmedAt: ctx.real };
  patch(draft, { quotes: quotes.map((each) => (each === quote ? confirmed : each)) });
  return confirmed;
}
