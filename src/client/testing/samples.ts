/** What a lender answers about made-up loans, each with the check that belongs to it. */
import { loan as loanSchema, type Loan } from '../../contract/loan';
import type { Product } from '../../contract/product';
import { termsOf } from '../../contract/product-terms';
import { quote as quoteSchema, type Quote } from '../../contract/quote';
import { toWire } from '../../contract/wire';
import { day, formatDay, type Day } from '../../lending/calendar';
import { previewRepayment, type RepaymentRequest as LoanRequest } from '../../lending/early-repayment';
import { loanFigures, quoteFigures } from '../../lending/figures';
import { amount } from '../../lending/money';
import { rate } from '../../lending/rate';
import { isRefusal } from '../../lending/refusal';
import type { CouponTerms, LoanEvent, Method, Negotiation, Terms } from '../../lending/terms';
import { checkLoan, checkQuote } from '../verification';
import { parse } from 'valibot';

export const ON = day(2026, 3, 15);

export const PRODUCT: Product = {
  id: 'choice',
  name: 'Choice',
  minimum: amount(10_000),
  step: amount(10_000),
  maximum: amount(20_000_000),
  options: [
    { method: 'equal-instalment', months: [3, 6, 12] },
    { method: 'equal-principal', months: [12] },
    { method: 'interest-first', months: [6] },
    { method: 'pay-any-time', months: [12] },
    { method: 'flat', months: [12] },
  ],
  due: { kind: 'anchor' },
  rate: { per: 'day', value: rate(50_000) },
  rounding: 'half-up',
  periodFee: rate(600_000),
  minimumDays: 0,
  earlyFee: rate(0),
  penalty: { rate: rate(75_000), base: 'principal', graceDays: 1 },
  allocation: ['fees', 'penalty', 'interest', 'principal'],
  cap: rate(24_000_000),
  readingSeconds: 10,
  purposes: ['travel'],
  barredPurposes: [],
};
export const ANNUAL: Product = {
  ...PRODUCT,
  due: { kind: 'fixed', dayOfMonth: 10 },
  rate: { per: 'year', value: rate(18_000_000), dayCount: 'actual/365' },
};
export const CARD = { id: 'card-1', bank: 'Bank', tail: '6217', kind: 'debit', isDefault: true } as const;
const DIGEST = 'A'.repeat(43);

/** Every kind of coupon, and none (product.md 1.13). */
export const COUPONS: readonly CouponTerms[] = [
  { kind: 'free-days', days: 7 },
  { kind: 'rate-cut', rate: { per: 'day', value: rate(30_000) } },
  { kind: 'rate-cut', rate: { per: 'year', value: rate(12_000_000), dayCount: 'actual/365' } },
];

export function quoteOf(product: Product, method: Method, months: number, coupon: CouponTerms | null = null) {
  const request = {
    productId: product.id,
    amount: amount(1_200_000),
    method,
    months,
    purpose: 'travel',
    cardId: CARD.id,
    ...(coupon && { couponId: 'coupon-1' }),
  } as const;
  const terms = termsOf(product, request, ON, coupon);
  const value: Quote = parse(quoteSchema, {
    id: 'quote-1',
    productId: product.id,
    productName: product.name,
    state: 'open',
    createdAt: '2026-03-15T06:31:06.204Z',
    expiresAt: '2026-03-15T06:46:06.204Z',
    purpose: 'travel',
    card: CARD,
    coupon: coupon && { id: 'coupon-1', name: 'Coupon' },
    order: null,
    terms: toWire(terms),
    ...toWire(quoteFigures(terms)),
    cap: product.cap,
    readingSeconds: product.readingSeconds,
    statementConfirmedAt: '2026-03-15T06:32:06.204Z',
    contract: { title: 'Contract', hash: DIGEST, language: 'en' },
    applicationId: null,
  });
  return {
    value,
    terms,
    check: (altered: Quote) => checkQuote(altered, { request, product, coupon, businessDate: '2026-03-15' }),
  };
}

export const METHODS: readonly (readonly [Method, number])[] = [
  ['equal-instalment', 12],
  ['equal-principal', 12],
  ['interest-first', 6],
  ['pay-any-time', 12],
  ['flat', 12],
];

export const paid = (
  terms: Terms,
  events: readonly LoanEvent[],
  on: Day,
  request: LoanRequest,
): LoanEvent => {
  const preview = previewRepayment(terms, events, on, request);
  if (isRefusal(preview)) throw new Error(preview.reason);
  return { kind: 'paid', on, purpose: request.purpose, amount: preview.amount };
};

export function loanOf(terms: Terms, events: readonly LoanEvent[], asOf: Day, order: Loan['order'] = null) {
  const figures = loanFigures(terms, events, asOf);
  if (isRefusal(figures)) throw new Error(figures.reason);
  const value: Loan = parse(loanSchema, {
    id: 'loan-1',
    productId: 'choice',
    productName: 'Choice',
    terms: toWire(terms),
    events: toWire(events),
    ...toWire(figures),
    choices: [],
    card: CARD,
    contractPaperId: 'paper-1',
    order,
    repaymentInFlight: null,
  });
  return { value, check: (altered: Loan) => checkLoan(altered, formatDay(asOf)) };
}

/** A loan that was paid late in part, then early in part, then as planned. */
export function livedLoan() {
  const { terms } = quoteOf(PRODUCT, 'equal-instalment', 12);
  const events: LoanEvent[] = [{ kind: 'disbursed', on: ON }];
  events.push({ kind: 'paid', on: day(2026, 4, 20), purpose: 'due', amount: amount(50_000) });
  events.push(paid(terms, events, day(2026, 4, 25), { purpose: 'due' }));
  events.push(paid(terms, events, day(2026, 5, 2), { purpose: 'part-lower', principal: amount(300_000) }));
  return { terms, events };
}

export const AGREED: Negotiation = {
  method: 'equal-instalment',
  months: 14,
  due: { kind: 'fixed', dayOfMonth: 18 },
  rate: { per: 'day', value: rate(40_000) },
  waivedPenalty: amount(100),
};

/** The lived loan, late, agreed on anew, and again once the first instalment of that plan was paid. */
export function negotiatedEvents(events: readonly LoanEvent[]): readonly LoanEvent[] {
  const { terms } = livedLoan();
  const anew: LoanEvent[] = [
    ...events.slice(0, 1),
    { kind: 'negotiated', on: day(2026, 5, 20), agreed: AGREED },
  ];
  const later = paid(terms, anew, day(2026, 6, 18), { purpose: 'due' });
  const again = {
    kind: 'negotiated',
    on: day(2026, 6, 19),
    agreed: { ...AGREED, waivedPenalty: amount(0), interestOnly: 2 },
  } as const;
  return [...anew, later, again];
}
