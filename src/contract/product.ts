/** The products open to a person, with all that a preview needs. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { amount, count, id, rate, words } from './scalar';
import { dueRule, method, months, penaltyTerms, statedRate, component } from './terms';

export const purpose = v.picklist([
  'daily-spending',
  'home-improvement',
  'education',
  'medical',
  'travel',
  'appliances',
  'wedding',
  'moving',
]);
export type Purpose = v.InferOutput<typeof purpose>;

/** What a loan may not be used for; shown with the reason (product.md F11). */
export const barredPurpose = v.picklist([
  'house-purchase',
  'securities',
  'business-equity',
  'gambling',
  'relending',
]);

export const product = v.object({
  id,
  name: words,
  minimum: amount,
  step: amount,
  /** The most of this product for this person; the limit's available amount binds as well. */
  maximum: amount,
  /** Which lengths each method is offered for. */
  options: v.pipe(
    v.array(v.object({ method, months: v.pipe(v.array(months), v.minLength(1)) })),
    v.minLength(1),
  ),
  due: dueRule,
  rate: statedRate,
  rounding: v.picklist(['half-up', 'half-even']),
  periodFee: rate,
  minimumDays: count,
  earlyFee: rate,
  penalty: penaltyTerms,
  allocation: v.pipe(v.array(component), v.length(4)),
  /** The cap in force for this kind of lender on the business date (product.md 1.10); null when none applies. */
  cap: v.nullable(rate),
  /** Seconds for which a cost statement must be in view before it can be confirmed; a setting of the lender. */
  readingSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
  purposes: v.array(purpose),
  barredPurposes: v.array(barredPurpose),
});
export type Product = v.InferOutput<typeof product>;

export const listProducts = endpoint({
  name: 'listProducts',
  method: 'GET',
  path: '/v1/products',
  summary: 'The products open to this person, at this person’s rates',
  auth: 'session',
  status: 200,
  reply: v.object({ products: v.array(product) }),
  problems: ['not-active'],
});
