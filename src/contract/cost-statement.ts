/** The comprehensive financing cost statement 综合融资成本明示表 (product.md F14): the engine's shape as it travels. */
import * as v from 'valibot';
import { amount, count, date, rate } from './scalar';
import { annualRates, coupon, dueRule, interestOnly, method, months, statedRate } from './terms';

export const costBasis = v.variant('of', [
  v.object({
    of: v.literal('outstanding-principal'),
    rate: statedRate,
    coupon,
    /** Fewest days charged when all is repaid. */
    minimumDays: count,
  }),
  v.object({ of: v.literal('original-principal'), rate }),
  v.object({ of: v.literal('early-principal'), rate }),
  v.object({ of: v.literal('nothing') }),
]);

export const costItem = v.object({
  kind: v.picklist(['interest', 'period-fee', 'guarantee', 'service', 'membership', 'early-repayment']),
  basis: costBasis,
  /** Who charges it; null: nobody. */
  collector: v.nullable(v.literal('lender')),
  annual: rate,
  amount,
});

export const contingentItem = v.object({
  kind: v.literal('penalty'),
  basis: v.object({ of: v.picklist(['principal', 'principal-and-interest']), rate }),
  collector: v.literal('lender'),
  graceDays: count,
  /** The daily penalty rate as a multiple of the agreed one, in lowest terms. */
  multiple: v.nullable(
    v.object({
      numerator: v.pipe(v.number(), v.integer(), v.minValue(0)),
      denominator: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
  annual: rate,
});

export const costStatement = v.object({
  principal: amount,
  method,
  months,
  instalments: count,
  /** Of a negotiated plan: so many of the first collect no principal (product.md 1.14). */
  interestOnly: v.exactOptional(interestOnly),
  valueDate: date,
  dueRule,
  firstDue: date,
  lastDue: date,
  items: v.array(costItem),
  contingent: v.array(contingentItem),
  normal: annualRates,
  totalInterest: amount,
  totalFees: amount,
  totalCost: amount,
  totalRepayable: amount,
});
export type WireCostStatement = v.InferOutput<typeof costStatement>;
