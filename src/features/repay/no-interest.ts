/** Why an early repayment bears no interest, where it bears none: the true reason, not the likely one. product.md F38. */
import { interestStarts, rateInForce } from '../../lending/coupon';
import { termsInForce } from '../../lending/negotiated';
import type { OpenLoan } from './early-modes';

export type NoInterest =
  'arrived-today' | 'free-days' | 'interest-free' | 'paid-to-today' | 'under-half-a-cent';

/** Asked only of a repayment whose arithmetic has no line. */
export function noInterestReason({
  terms: signed,
  events,
  position,
  today,
}: Pick<OpenLoan, 'events' | 'position' | 'terms' | 'today'>): NoInterest {
  const terms = termsInForce(signed, events);
  const disbursedOn = events[0]?.on ?? today;
  if (disbursedOn === today) return 'arrived-today';
  if (rateInForce(terms).value === 0) return 'interest-free';
  if (today <= interestStarts(terms, disbursedOn)) return 'free-days';
  const running = position.instalments.find((row) => row.due > today && row.closedOn === null);
  return running === undefined || running.from >= today ? 'paid-to-today' : 'under-half-a-cent';
}
