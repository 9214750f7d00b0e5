/** What a coupon does to a plan: it lowers interest, nothing else. product.md 1.13. */
import { addDays, type Day } from './calendar';
import type { StatedRate, Terms } from './terms';

/** The rate that normal interest runs at: the cut one while a rate cut applies. Penalty never uses it. */
export function rateInForce(terms: Pick<Terms, 'rate' | 'coupon'>): StatedRate {
  return terms.coupon?.kind === 'rate-cut' ? terms.coupon.rate : terms.rate;
}

/**
 * The first day that bears interest when money arrives on `disbursedOn`: free days run from the arrival, and those not
 * used by the end of the loan lapse.
 */
export function interestStarts(terms: Pick<Terms, 'coupon'>, disbursedOn: Day): Day {
  return terms.coupon?.kind === 'free-days' ? addDays(disbursedOn, terms.coupon.days) : disbursedOn;
}
