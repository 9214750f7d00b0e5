/** What ends a loan on a given day. product.md 1.5. */
import type { Day } from './calendar';
import { ledgerOn } from './replay';
import { settlementOf, type Payoff } from './settlement';
import type { LoanEvent, Terms } from './terms';

/**
 * The pay-off on a day, with its parts and the saving against the plan as it stands; all nothing once settled.
 * @param purpose `refund`: a merchant's refund, without fee, and without any cost before the first due date.
 * @throws RangeError as `position` does.
 */
export function payoff(
  terms: Terms,
  events: readonly LoanEvent[],
  on: Day,
  purpose: 'settle' | 'refund' = 'settle',
): Payoff {
  return settlementOf(ledgerOn(terms, events, on), on, purpose === 'refund');
}
