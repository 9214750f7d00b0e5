/** Whether terms that somebody else declared are complete, and within what the engine computes. product.md 1.11. */
import type { Component, CouponTerms, DueRule, LoanEvent, Negotiation, StatedRate, Terms } from './terms';

/** Terms as a lender's answer declares them: any of them may be absent. */
export type DeclaredTerms = { readonly [K in keyof Terms]?: Terms[K] | undefined };

const NAMES: readonly (keyof Terms)[] = [
  'principal',
  'method',
  'months',
  'due',
  'valueDate',
  'rate',
  'rounding',
  'periodFee',
  'minimumDays',
  'earlyFee',
  'penalty',
  'allocation',
  'coupon',
];

const COMPONENTS: readonly Component[] = ['fees', 'penalty', 'interest', 'principal'];

/** Far beyond any loan, near enough that every product of amount, rate and days stays exact. */
const MOST_PRINCIPAL = 100_000_000_000;
const MOST_MONTHS = 360;
/** 1000 %. */
const MOST_RATE = 1_000_000_000;
const MOST_DAYS = 3_660;
/** Well into the 23rd century. */
const LAST_DAY = 100_000;

/** Names of terms that are not declared, as paths. `coupon` may be null, not absent. */
export function missingTerms(terms: DeclaredTerms | null, root: string): string[] {
  return NAMES.filter((name) => terms?.[name] === undefined).map((name) => `${root}.${name}`);
}

/** Whether nothing is missing. */
export function isComplete(terms: DeclaredTerms | null): terms is Terms {
  return missingTerms(terms, '').length === 0;
}

/** Paths of terms that are out of bounds or not whole, so that nothing can be computed from them. */
export function termsOutOfBounds(terms: Terms, root: string): string[] {
  const { principal, months, valueDate, periodFee, minimumDays, earlyFee, penalty } = terms;
  const within: readonly (readonly [string, boolean])[] = [
    ['principal', isWhole(principal, 1, MOST_PRINCIPAL)],
    ['months', isWhole(months, 1, MOST_MONTHS)],
    ['due', dueWithin(terms.due)],
    ['valueDate', isWhole(valueDate, 0, LAST_DAY)],
    ['rate', rateWithin(terms.rate)],
    ['periodFee', isWhole(periodFee, 0, terms.method === 'flat' ? MOST_RATE : 0)],
    ['minimumDays', isWhole(minimumDays, 0, MOST_DAYS)],
    ['earlyFee', isWhole(earlyFee, 0, MOST_RATE)],
    ['penalty.rate', isWhole(penalty.rate, 0, MOST_RATE)],
    ['penalty.graceDays', isWhole(penalty.graceDays, 0, MOST_DAYS)],
    ['allocation', eachOnce(terms.allocation)],
    ['coupon', couponWithin(terms.coupon)],
    ['interestOnly', interestOnlyWithin(terms)],
  ];
  return within.filter(([, isWithin]) => !isWithin).map(([name]) => `${root}.${name}`);
}

/** Paths of events whose date, amount or agreement is out of bounds or not whole. */
export function eventsOutOfBounds(events: readonly LoanEvent[]): string[] {
  return events.flatMap((event, index) => [
    ...(isWhole(event.on, 0, LAST_DAY) ? [] : [`events[${index}].on`]),
    ...(event.kind !== 'paid' || isWhole(event.amount, 0, MOST_PRINCIPAL) ? [] : [`events[${index}].amount`]),
    ...(event.kind === 'negotiated' ? agreementOutOfBounds(event.agreed, `events[${index}].agreed`) : []),
  ]);
}

/** Paths of what was agreed on that is out of bounds or not whole. */
export function agreementOutOfBounds(agreed: Negotiation, root: string): string[] {
  const within: readonly (readonly [string, boolean])[] = [
    ['months', isWhole(agreed.months, 1, MOST_MONTHS)],
    ['due', dueWithin(agreed.due)],
    ['rate', rateWithin(agreed.rate)],
    ['waivedPenalty', isWhole(agreed.waivedPenalty, 0, MOST_PRINCIPAL)],
    ['interestOnly', interestOnlyWithin(agreed)],
  ];
  return within.filter(([, isWithin]) => !isWithin).map(([name]) => `${root}.${name}`);
}

/** Of dates that share the principal, some are left after those that collect interest alone. */
export function interestOnlyWithin({
  interestOnly,
  method,
  months,
}: Pick<Terms, 'interestOnly' | 'method' | 'months'>): boolean {
  const shares = method === 'equal-instalment' || method === 'equal-principal';
  return interestOnly === undefined || (shares && isWhole(interestOnly, 1, months - 1));
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function dueWithin(due: DueRule): boolean {
  return due.kind === 'anchor' || isWhole(due.dayOfMonth, 1, 28);
}

function rateWithin(rate: StatedRate): boolean {
  return isWhole(rate.value, 0, MOST_RATE);
}

function eachOnce(order: readonly Component[]): boolean {
  return order.length === COMPONENTS.length && COMPONENTS.every((each) => order.includes(each));
}

function couponWithin(coupon: CouponTerms | null): boolean {
  if (coupon === null) return true;
  return coupon.kind === 'free-days' ? isWhole(coupon.days, 0, MOST_DAYS) : rateWithin(coupon.rate);
}
