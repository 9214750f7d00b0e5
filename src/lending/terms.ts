/**
 * The terms of a loan: all that the lender states, from which every figure of the loan follows (product.md 1.2, 1.11).
 * Nothing derived is stored here.
 */
import type { Amount } from './money';
import type { Day } from './calendar';

declare const rateBrand: unique symbol;

/** An exact rate as an integer at scale 1e-8: 50_000 is 0.05 %, 18_250_000 is 18.25 %. Made only by `rate`. */
export type Rate = number & { readonly [rateBrand]: 'Rate' };

/** How days become a share of a year, for products that state an annual rate (product.md 1.2). */
export type DayCount = 'actual/365' | 'actual/360' | 'actual/actual' | '30/360';

/** The one rate that a product states. */
export type StatedRate =
  | { readonly per: 'day'; readonly value: Rate }
  | { readonly per: 'year'; readonly value: Rate; readonly dayCount: DayCount };

export type Rounding = 'half-up' | 'half-even';

/** Methods of repayment (product.md 1.4): 等额本金, 等额本息, 先息后本, 随借随还, 分期手续费. */
export type Method = 'equal-principal' | 'equal-instalment' | 'interest-first' | 'pay-any-time' | 'flat';

/** Due dates (product.md 1.3): the disbursement's own day of the month, or one fixed day (1-28) of it. */
export type DueRule = { readonly kind: 'anchor' } | { readonly kind: 'fixed'; readonly dayOfMonth: number };

/** What an instalment is made of, in the order in which a payment meets it (product.md 1.7). */
export type Component = 'fees' | 'penalty' | 'interest' | 'principal';

/** Penalty on what is overdue, instead of normal interest on it (product.md 1.6). */
export interface PenaltyTerms {
  /** A day. */
  readonly rate: Rate;
  readonly base: 'principal' | 'principal-and-interest';
  /** Days after the due date on which a payment still counts as on time. 0 or more. */
  readonly graceDays: number;
}

/** A coupon lowers interest only (product.md 1.13). */
export type CouponTerms =
  | { readonly kind: 'free-days'; readonly days: number }
  | { readonly kind: 'rate-cut'; readonly rate: StatedRate };

export interface Terms {
  readonly principal: Amount;
  readonly method: Method;
  /** Length in months, 1-360. One instalment a month, except pay-any-time: one due date, at the end. */
  readonly months: number;
  readonly due: DueRule;
  /** The quote's value date: due dates and level instalment are fixed by it (product.md 1.12). */
  readonly valueDate: Day;
  readonly rate: StatedRate;
  readonly rounding: Rounding;
  /** Flat fee of each period as a share of the original principal; 0 unless the method is `flat`. */
  readonly periodFee: Rate;
  /** Fewest days for which interest is charged when all is repaid; 0 unless the product states it (product.md 1.1). */
  readonly minimumDays: number;
  /** Fee on principal repaid early, as a share of it; 0 unless the product states it (product.md 1.5). */
  readonly earlyFee: Rate;
  readonly penalty: PenaltyTerms;
  readonly allocation: readonly Component[];
  readonly coupon: CouponTerms | null;
  /** See {@link Negotiation}; no other plan has it. */
  readonly interestOnly?: number;
}

/** One instalment as planned. */
export interface Instalment {
  /** From 1. */
  readonly no: number;
  /** First day that bears interest in it. */
  readonly from: Day;
  /** Due date: the first day that does not. */
  readonly due: Day;
  readonly principal: Amount;
  readonly interest: Amount;
  /** Flat fee of the period. */
  readonly fee: Amount;
  /** Principal still owed once this instalment is paid. */
  readonly balance: Amount;
}

export interface Plan {
  readonly instalments: readonly Instalment[];
  readonly totalInterest: Amount;
  readonly totalFees: Amount;
  /** Principal + interest + fees. */
  readonly total: Amount;
}

/** Annual rates at 0.01 % (multiples of 10_000), product.md 1.9. */
export interface AnnualRates {
  /** (interest + fees) / sum over days of outstanding principal x 365. */
  readonly simple: Rate;
  /** Internal rate of return of the dated flows, effective, actual/365. */
  readonly internal: Rate;
}

/** What is negotiated with a person in difficulty; the rest of the terms stays (product.md 1.14). */
export interface Negotiation {
  readonly method: Exclude<Method, 'flat'>;
  /** 1-360. */
  readonly months: number;
  readonly due: DueRule;
  readonly rate: StatedRate;
  /** Penalty that is forgiven, as stated; at most what is unpaid of it. */
  readonly waivedPenalty: Amount;
  /**
   * Lower first, more later: so many of the first due dates collect interest and carried cost, no principal; all of it is
   * spread over the others. At least 1, fewer than there are months; equal instalments or equal principal. Absent: none.
   */
  readonly interestOnly?: number;
}

/** Unpaid cost that opens a negotiated plan and bears no interest in it (product.md 1.14). */
export interface CarriedCost {
  readonly fees: Amount;
  /** After the waiver. */
  readonly penalty: Amount;
  /** Unpaid interest, and normal interest to the day on principal not yet due. */
  readonly interest: Amount;
}

/**
 * What happened to a loan after signing, in order: with the terms, all that is needed to recompute it (product.md 1.11).
 * Dates never go back.
 */
export type LoanEvent =
  /** Money arrived on the card; interest starts (product.md 1.12). Always the first event, exactly once. */
  | { readonly kind: 'disbursed'; readonly on: Day }
  /** A payment that succeeded, dated when the person confirmed (product.md 1.7). */
  | { readonly kind: 'paid'; readonly on: Day; readonly purpose: RepaymentPurpose; readonly amount: Amount }
  /** A negotiated plan was signed: from that day on it is the loan's plan (product.md 1.14). */
  | { readonly kind: 'negotiated'; readonly on: Day; readonly agreed: Negotiation };

/**
 * What a payment is for (product.md 1.5): `due` overdue and due amounts, a part of them allowed; `settle` all of it;
 * `part-*` principal early, then a shorter term, lower instalments, or dates kept (interest-first, pay-any-time);
 * `next` the next instalment now; `refund` a merchant's refund.
 */
export type RepaymentPurpose =
  'due' | 'settle' | 'part-shorter' | 'part-lower' | 'part-keep' | 'next' | 'refund';

/** What has been, or is to be, paid on each component. */
export interface Breakdown {
  readonly fees: Amount;
  readonly penalty: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
}

export type InstalmentState = 'upcoming' | 'due' | 'overdue' | 'paid' | 'settled-early';

/** An instalment of a running loan: as it now stands, after re-plans, with what was paid on it. */
export interface LoanInstalment extends Instalment {
  readonly state: InstalmentState;
  /** Penalty accrued to the date asked about, paid or not. */
  readonly penalty: Amount;
  /** Days past the due date while anything of it is unpaid; days of grace count too, though they bear no penalty. */
  readonly overdueDays: number;
  readonly paid: Breakdown;
  /** Within its fee, penalty and interest: what a negotiated plan carries in it. Absent in every other plan. */
  readonly carried?: CarriedCost;
  /** The day it was closed; null while anything of it is unpaid. */
  readonly closedOn: Day | null;
}

export type LoanState = 'active' | 'overdue' | 'settled';

/** What a payment did to one instalment (product.md 1.7). */
export interface Allocation {
  /** The instalment; null for what belongs to none: principal paid early, interest to the day with it, early fee. */
  readonly no: number | null;
  /** Below zero only where a merchant's full refund gives cost back (product.md 1.5). */
  readonly paid: Breakdown;
}

/** A payment as posted: where every unit of it went. */
export interface PostedPayment {
  readonly on: Day;
  readonly purpose: RepaymentPurpose;
  readonly amount: Amount;
  /** Sum of the allocations; its components sum to the amount. */
  readonly paid: Breakdown;
  readonly allocations: readonly Allocation[];
}

/** A loan on a given date, all of it recomputed from terms and events. */
export interface LoanPosition {
  readonly asOf: Day;
  readonly state: LoanState;
  /** Principal not yet repaid. */
  readonly outstanding: Amount;
  readonly instalments: readonly LoanInstalment[];
  /** Unpaid amounts of due and overdue instalments, penalty to the date included. */
  readonly payableNow: Breakdown;
  /** Interest on principal not yet due, from the last due date, disbursement or re-plan to the date asked about. */
  readonly accruedInterest: Amount;
  /** Everything paid so far. */
  readonly paid: Breakdown;
  /** Every payment posted up to the date, in order. */
  readonly payments: readonly PostedPayment[];
}
