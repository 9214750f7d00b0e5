/**
 * Every numeric and date field of a quote, a loan and a repayment quote, as the contract's schemas list them, altered by
 * one fen, one day or one basis point, is noticed (product.md 1.11, F81).
 */
import { describe, expect, it } from 'vitest';
import { loan as loanSchema } from '../contract/loan';
import { negotiatedPlan, type NegotiatedPlan, type NegotiationRequest } from '../contract/negotiation';
import { quote as quoteSchema } from '../contract/quote';
import { repaymentQuote as repaymentQuoteSchema, type RepaymentQuote } from '../contract/repayment';
import type { RepaymentRequest } from '../contract/repayment';
import { toWire } from '../contract/wire';
import { day } from '../lending/calendar';
import { type RepaymentRequest as LoanRequest } from '../lending/early-repayment';
import { repaymentFigures } from '../lending/figures';
import { amount } from '../lending/money';
import { negotiate } from '../lending/negotiated';
import { isRefusal } from '../lending/refusal';
import { campaign, leavesOf } from './testing/altered';
import { checkNegotiatedPlan, checkRepaymentQuote } from './verification';
import { parse } from 'valibot';
import {
  AGREED,
  ANNUAL,
  CARD,
  COUPONS,
  METHODS,
  ON,
  PRODUCT,
  livedLoan,
  loanOf,
  negotiatedEvents,
  paid,
  quoteOf,
} from './testing/samples';

const ORDER = { checkoutId: 'checkout-1', merchant: 'Mubai Home', title: 'A monitor' };
const REFUND = { kind: 'paid', on: day(2026, 5, 8), purpose: 'refund', amount: amount(200_000) } as const;

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
      loanOf(terms, [...events, REFUND], day(2026, 5, 10), { ...ORDER, refunded: REFUND.amount }),
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
    expect(others).toEqual([]);
    expect(unnoticed).toEqual([]);
    expect(count).toBeGreaterThan(2_000);
  });

  it('holds what a merchant returned against the loan while it runs, and against the price once it is over', () => {
    const { terms, events } = livedLoan();
    const over = [...events, paid(terms, events, day(2026, 5, 20), { purpose: 'settle' })];
    const verdictOn = (refunded: number, of: typeof events) => {
      const { value, check } = loanOf(terms, of, day(2026, 5, 21), { ...ORDER, refunded: amount(refunded) });
      return check(value).verdict;
    };
    expect(verdictOn(0, events)).toBe('verified');
    expect(verdictOn(1, events)).toBe('contradicted');
    expect(verdictOn(100_000, over)).toBe('verified');
    expect(verdictOn(terms.principal, over)).toBe('verified');
    expect(verdictOn(terms.principal + 1, over)).toBe('contradicted');
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
