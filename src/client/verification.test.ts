/**
 * Every numeric and date field of a quote, a loan and a repayment quote, as the contract's schemas list them, altered by
 * one fen, one day or one basis point, is noticed (product.md 1.11, F81).
 */
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loan as loanSchema, type Loan } from '../contract/loan';
import { negotiatedPlan, type NegotiatedPlan, type NegotiationRequest } from '../contract/negotiation';
import type { Product } from '../contract/product';
import { termsOf } from '../contract/product-terms';
import { quote as quoteSchema, type Quote } from '../contract/quote';
import { repaymentQuote as repaymentQuoteSchema, type RepaymentQuote } from '../contract/repayment';
import type { RepaymentRequest } from '../contract/repayment';
import { date, moment } from '../contract/scalar';
import { toWire } from '../contract/wire';
import { addDays, day, formatDay, parseDay, type Day } from '../lending/calendar';
import { previewRepayment, type RepaymentRequest as LoanRequest } from '../lending/early-repayment';
import { loanFigures, quoteFigures, repaymentFigures } from '../lending/figures';
import { amount } from '../lending/money';
import { negotiate } from '../lending/negotiated';
import { rate } from '../lending/rate';
import { isRefusal } from '../lending/refusal';
import type { CouponTerms, LoanEvent, Method, Negotiation, Terms } from '../lending/terms';
import type { Verdict } from '../lending/verify';
import { checkLoan, checkNegotiatedPlan, checkQuote, checkRepaymentQuote } from './verification';
import { parse } from 'valibot';

const ON = day(2026, 3, 15);

const PRODUCT: Product = {
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
const ANNUAL: Product = {
  ...PRODUCT,
  due: { kind: 'fixed', dayOfMonth: 10 },
  rate: { per: 'year', value: rate(18_000_000), dayCount: 'actual/365' },
};
const CARD = { id: 'card-1', bank: 'Bank', tail: '6217', kind: 'debit', isDefault: true } as const;
const DIGEST = 'A'.repeat(43);

/** Adds one to a leaf: a fen, a day, the smallest step of a rate. */
type Leaf = { readonly path: string; readonly alter: readonly ((value: unknown) => unknown)[] };

const nextDate = (text: unknown) => formatDay(addDays(parseDay(String(text)) ?? ON, 1));
const nextMoment = (text: unknown) => new Date(Date.parse(String(text)) + 86_400_000).toISOString();
const by = (step: number) => (value: unknown) => Number(value) + step;

/** Every numeric and date leaf that a schema can hold, by path; arrays as `[]`. */
function leavesOf(schema: v.GenericSchema, path = ''): Leaf[] {
  if (schema === date) return [{ path, alter: [nextDate] }];
  if (schema === moment) return [{ path, alter: [nextMoment] }];
  const node = schema as v.GenericSchema & {
    readonly entries?: Readonly<Record<string, v.GenericSchema>>;
    readonly item?: v.GenericSchema;
    readonly wrapped?: v.GenericSchema;
    readonly options?: readonly v.GenericSchema[];
  };
  switch (schema.type) {
    case 'number':
      return [{ path, alter: [by(1), by(-1), by(10_000)] }];
    case 'object':
    case 'strict_object':
      return Object.entries(node.entries ?? {}).flatMap(([key, inner]) =>
        leavesOf(inner, path ? `${path}.${key}` : key),
      );
    case 'array':
      return node.item ? leavesOf(node.item, `${path}[]`) : [];
    case 'nullable':
    case 'optional':
    case 'exact_optional':
      return node.wrapped ? leavesOf(node.wrapped, path) : [];
    case 'variant':
    case 'union':
      return (node.options ?? []).flatMap((option) =>
        typeof option === 'object' ? leavesOf(option, path) : [],
      );
    default:
      return [];
  }
}

/** Copies of a value, each with one leaf at this path altered: the first, the middle and the last of each array. */
function altered(value: unknown, path: string, alter: (leaf: unknown) => unknown): unknown[] {
  const [head = '', ...rest] = path.split(/(?=\[\])|\./).filter((part) => part !== '');
  if (head === '') return value === null || value === undefined ? [] : [alter(value)];
  if (head === '[]') {
    if (!Array.isArray(value)) return [];
    const chosen = new Set([0, Math.floor(value.length / 2), value.length - 1]);
    return [...chosen]
      .filter((index) => index >= 0 && index < value.length)
      .flatMap((index) =>
        altered(value[index], rest.join('.'), alter).map((inner) => value.with(index, inner)),
      );
  }
  if (typeof value !== 'object' || value === null || !(head in value)) return [];
  const record = value as Readonly<Record<string, unknown>>;
  return altered(record[head], rest.join('.'), alter).map((inner) => ({ ...record, [head]: inner }));
}

/** Alters every leaf of every sample; answers leaves no sample has, and alterations that went unnoticed. */
function campaign<T>(
  schema: v.GenericSchema,
  samples: readonly { value: T; check: (value: T) => Verdict }[],
) {
  const unseen: string[] = [];
  const unnoticed: string[] = [];
  let count = 0;
  for (const { path, alter } of leavesOf(schema)) {
    let seen = false;
    for (const { value, check } of samples) {
      for (const change of alter) {
        for (const copy of altered(value, path, change)) {
          seen = true;
          count += 1;
          if (check(copy as T).verdict === 'verified') unnoticed.push(path);
        }
      }
    }
    if (!seen) unseen.push(path);
  }
  return { unseen: [...new Set(unseen)], unnoticed: [...new Set(unnoticed)], count };
}

/** Every kind of coupon, and none (product.md 1.13). */
const COUPONS: readonly CouponTerms[] = [
  { kind: 'free-days', days: 7 },
  { kind: 'rate-cut', rate: { per: 'day', value: rate(30_000) } },
  { kind: 'rate-cut', rate: { per: 'year', value: rate(12_000_000), dayCount: 'actual/365' } },
];

function quoteOf(product: Product, method: Method, months: number, coupon: CouponTerms | null = null) {
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

const METHODS: readonly (readonly [Method, number])[] = [
  ['equal-instalment', 12],
  ['equal-principal', 12],
  ['interest-first', 6],
  ['pay-any-time', 12],
  ['flat', 12],
];

const paid = (terms: Terms, events: readonly LoanEvent[], on: Day, request: LoanRequest): LoanEvent => {
  const preview = previewRepayment(terms, events, on, request);
  if (isRefusal(preview)) throw new Error(preview.reason);
  return { kind: 'paid', on, purpose: request.purpose, amount: preview.amount };
};

function loanOf(terms: Terms, events: readonly LoanEvent[], asOf: Day) {
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
    order: null,
    repaymentInFlight: null,
  });
  return { value, check: (altered: Loan) => checkLoan(altered, formatDay(asOf)) };
}

/** A loan that was paid late in part, then early in part, then as planned. */
function livedLoan() {
  const { terms } = quoteOf(PRODUCT, 'equal-instalment', 12);
  const events: LoanEvent[] = [{ kind: 'disbursed', on: ON }];
  events.push({ kind: 'paid', on: day(2026, 4, 20), purpose: 'due', amount: amount(50_000) });
  events.push(paid(terms, events, day(2026, 4, 25), { purpose: 'due' }));
  events.push(paid(terms, events, day(2026, 5, 2), { purpose: 'part-lower', principal: amount(300_000) }));
  return { terms, events };
}

const AGREED: Negotiation = {
  method: 'equal-instalment',
  months: 14,
  due: { kind: 'fixed', dayOfMonth: 18 },
  rate: { per: 'day', value: rate(40_000) },
  waivedPenalty: amount(100),
};

/** The lived loan, late, agreed on anew, and again once the first instalment of that plan was paid. */
function negotiatedEvents(events: readonly LoanEvent[]): readonly LoanEvent[] {
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

describe('F81 on the contract’s own fields', () => {
  it('has something to look at: leaves of each kind are found in the schemas', () => {
    const paths = leavesOf(quoteSchema).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'expiresAt',
        'terms.principal',
        'plan.instalments[].due',
        'annual.internal',
        'cap',
      ]),
    );
  });

  it('notices every altered figure and date of a quote', () => {
    const samples = [
      ...[PRODUCT, ANNUAL].flatMap((product) =>
        METHODS.map(([method, months]) => quoteOf(product, method, months)),
      ),
      ...COUPONS.map((coupon) => quoteOf(PRODUCT, 'equal-instalment', 12, coupon)),
    ];
    for (const { value, check } of samples) expect(check(value)).toEqual({ verdict: 'verified' });
    const { unseen, unnoticed, count } = campaign(quoteSchema, samples);
    // Interest alone at first is for a negotiated plan only (product.md 1.14).
    expect(unseen).toEqual(['terms.interestOnly', 'costStatement.interestOnly']);
    expect(unnoticed).toEqual([]);
    expect(count).toBeGreaterThan(1_500);
  });

  it('notices every altered figure and date of a loan and of its pay-off', () => {
    const { terms, events } = livedLoan();
    const settled = [...events, paid(terms, events, day(2026, 5, 20), { purpose: 'settle' })];
    const annual = quoteOf(ANNUAL, 'equal-principal', 12).terms;
    const samples = [
      loanOf(terms, events.slice(0, 2), day(2026, 4, 22)),
      loanOf(terms, events, day(2026, 5, 10)),
      loanOf(terms, settled, day(2026, 5, 21)),
      loanOf(terms, negotiatedEvents(events), day(2026, 6, 20)),
      loanOf(annual, [{ kind: 'disbursed', on: ON }], day(2026, 3, 20)),
      loanOf(quoteOf(PRODUCT, 'flat', 12).terms, [{ kind: 'disbursed', on: ON }], day(2026, 3, 20)),
      ...COUPONS.map((coupon) =>
        loanOf(
          quoteOf(PRODUCT, 'equal-instalment', 12, coupon).terms,
          [{ kind: 'disbursed', on: ON }],
          day(2026, 3, 20),
        ),
      ),
    ];
    for (const { value, check } of samples) expect(check(value)).toEqual({ verdict: 'verified' });
    const { unseen, unnoticed, count } = campaign(loanSchema, samples);
    // A negotiated plan has no coupon, and no other plan begins with interest alone (product.md 1.14).
    const others = unseen.filter(
      (path) => !/^negotiated\..*coupon|^(?:terms|costStatement)\.interestOnly/.test(path),
    );
    // What a merchant returned follows from no term; what of it reached the loan is among the events, and is checked.
    expect(others).toEqual(['order.refunded']);
    expect(unnoticed).toEqual([]);
    expect(count).toBeGreaterThan(2_000);
  });

  it('notices every altered figure and date of a negotiated plan', () => {
    const { terms, events } = livedLoan();
    const on = day(2026, 5, 20);
    const { value: loan } = loanOf(terms, events, on);
    const figures = negotiate(terms, events, on, AGREED);
    if (isRefusal(figures)) throw new Error(figures.reason);
    const highest = Math.max(...figures.instalments.map((row) => row.total));
    const request: NegotiationRequest = {
      loanId: loan.id,
      situation: 'illness',
      monthly: amount(highest),
      dayOfMonth: 18,
    };
    const value: NegotiatedPlan = parse(negotiatedPlan, {
      id: 'plan-1',
      loanId: loan.id,
      kind: 'soonest',
      state: 'open',
      createdAt: '2026-05-20T06:31:06.204Z',
      expiresAt: '2026-05-20T07:01:06.204Z',
      on: '2026-05-20',
      agreed: toWire(AGREED),
      ...toWire(figures),
      readingSeconds: 10,
      statementConfirmedAt: null,
      contract: { title: 'Agreement', hash: 'a'.repeat(43), language: 'en' },
      creditReport: 'Truthfully.',
      signedAt: null,
      paperId: null,
    });
    const check = (altered: NegotiatedPlan) => checkNegotiatedPlan(altered, request, loan, '2026-05-20');
    expect(check(value)).toEqual({ verdict: 'verified' });
    const { unnoticed, count } = campaign(negotiatedPlan, [{ value, check }]);
    // How long to read is the lender's own setting, and no figure.
    expect(unnoticed).toEqual(['readingSeconds']);
    expect(count).toBeGreaterThan(200);
    // One fen less a month, and the plan no longer fits; another day, or a dearer rate, is not what was asked for.
    const less = { ...request, monthly: amount(highest - 1) };
    const other = { ...request, dayOfMonth: 17 };
    for (const asked of [less, other])
      expect(checkNegotiatedPlan(value, asked, loan, '2026-05-20').verdict).toBe('contradicted');
  });

  it('notices every altered figure and date of a repayment quote', () => {
    const { terms, events } = livedLoan();
    const on = day(2026, 5, 10);
    const { value: loan } = loanOf(terms, events, on);
    const requests: readonly RepaymentRequest[] = [
      { purpose: 'settle', loanIds: [loan.id], cardId: CARD.id },
      { purpose: 'next', loanIds: [loan.id], cardId: CARD.id },
      { purpose: 'part-shorter', loanIds: [loan.id], cardId: CARD.id, principal: amount(200_000) },
    ];
    const samples = requests.map((request) => {
      const wanted: LoanRequest =
        'principal' in request
          ? { purpose: request.purpose, principal: request.principal }
          : { purpose: request.purpose };
      const figures = repaymentFigures(on, request.purpose, [
        { loanId: loan.id, terms, events, request: wanted },
      ]);
      if (isRefusal(figures)) throw new Error(figures.reason);
      const value: RepaymentQuote = parse(repaymentQuoteSchema, {
        id: 'quote-2',
        state: 'open',
        createdAt: '2026-05-10T06:31:06.204Z',
        expiresAt: '2026-05-10T06:46:06.204Z',
        ...toWire(figures),
        card: CARD,
        repaymentId: null,
      });
      return {
        value,
        check: (altered: RepaymentQuote) => checkRepaymentQuote(altered, request, [loan], '2026-05-10'),
      };
    });
    for (const { value, check } of samples) expect(check(value)).toEqual({ verdict: 'verified' });
    const { unseen, unnoticed } = campaign(repaymentQuoteSchema, samples);
    expect(unseen).toEqual([]);
    expect(unnoticed).toEqual([]);
  });
});
