/** A loan's terms, plan, events and position as they travel: the engine's own shapes with dates as text. */
import * as v from 'valibot';
import { amount, count, date, rate } from './scalar';

export const statedRate = v.variant('per', [
  v.object({ per: v.literal('day'), value: rate }),
  v.object({
    per: v.literal('year'),
    value: rate,
    dayCount: v.picklist(['actual/365', 'actual/360', 'actual/actual', '30/360']),
  }),
]);

export const method = v.picklist([
  'equal-principal',
  'equal-instalment',
  'interest-first',
  'pay-any-time',
  'flat',
]);
export const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(360));
/** How many of a plan's first due dates collect interest and carried cost alone; fewer than its months. */
export const interestOnly = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(359));
export const component = v.picklist(['fees', 'penalty', 'interest', 'principal']);

export const dueRule = v.variant('kind', [
  v.object({ kind: v.literal('anchor') }),
  v.object({
    kind: v.literal('fixed'),
    dayOfMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28)),
  }),
]);

export const penaltyTerms = v.object({
  rate,
  base: v.picklist(['principal', 'principal-and-interest']),
  graceDays: count,
});

/** A coupon lowers interest only (product.md 1.13). */
export const couponTerms = v.variant('kind', [
  v.object({ kind: v.literal('free-days'), days: count }),
  v.object({ kind: v.literal('rate-cut'), rate: statedRate }),
]);
export const coupon = v.nullable(couponTerms);

/** Everything from which a loan's figures follow (product.md 1.2, 1.11). */
export const terms = v.object({
  principal: amount,
  method,
  months,
  due: dueRule,
  valueDate: date,
  rate: statedRate,
  rounding: v.picklist(['half-up', 'half-even']),
  periodFee: rate,
  minimumDays: count,
  earlyFee: rate,
  penalty: penaltyTerms,
  allocation: v.pipe(v.array(component), v.length(4)),
  coupon,
  /** Of a negotiated plan: so many of the first due dates collect no principal (product.md 1.14). Absent in any other. */
  interestOnly: v.exactOptional(interestOnly),
});
export type WireTerms = v.InferOutput<typeof terms>;

export const instalment = v.object({
  no: count,
  from: date,
  due: date,
  principal: amount,
  interest: amount,
  fee: amount,
  balance: amount,
});
export type WireInstalment = v.InferOutput<typeof instalment>;

export const plan = v.object({
  instalments: v.pipe(v.array(instalment), v.minLength(1), v.maxLength(360)),
  totalInterest: amount,
  totalFees: amount,
  total: amount,
});
export type WirePlan = v.InferOutput<typeof plan>;

/** product.md 1.9, both at 0.01 %. */
export const annualRates = v.object({ simple: rate, internal: rate });

export const breakdown = v.object({ fees: amount, penalty: amount, interest: amount, principal: amount });
export type WireBreakdown = v.InferOutput<typeof breakdown>;
