/** What a merchant's refund does to the loan that paid for the order, and what goes back to the borrower. product.md 1.5. */
import { amount, minus, NOTHING, plus, type Amount } from './money';
import type { Day } from './calendar';
import { totalOf } from './breakdown';
import { accruedInterest, payable, upcomingRows, type Ledger } from './ledger';
import { isRefusal, refuse, type Refusal } from './refusal';
import { ledgerOn, replay } from './replay';
import { isRefundCostFree, settlementOf } from './settlement';
import type { LoanEvent, PostedPayment, Terms } from './terms';

export interface MerchantRefund {
  /** What the merchant returns now; with what it returned before never more than the order's price. */
  readonly returned: Amount;
  /** Nothing of the price is kept: the sale is undone, and the loan with it. */
  readonly whole: boolean;
}

export interface Unwinding {
  /** The event to be posted; null when the loan was repaid before and nothing of it is owed. */
  readonly event: Extract<LoanEvent, { kind: 'paid' }> | null;
  /** Where it goes on the loan; null without an event. */
  readonly posted: PostedPayment | null;
  /** Of the refund, what the loan takes. */
  readonly toLoan: Amount;
  /** Cost that the refund does not reach: the lender waives it, because a whole refund leaves nothing owed. */
  readonly waived: Amount;
  /** Cost paid that is given back beside the refund: before the first due date a whole refund cancels all of it. */
  readonly costBack: Amount;
  /** To the borrower's card: what the loan does not need, and the cost given back. */
  readonly toBorrower: Amount;
  readonly settled: boolean;
}

/**
 * An early payment without fee (product.md 1.5), so what ends the loan on that day is the pay-off of 1.5 less its fee:
 * normal interest since the last due date is in it, of a flat plan the running period's fee for the days gone by.
 * "A full refund before the first due date cancels all cost" is the one exception that the rule makes.
 *
 * Whole: the loan ends; the price pays what ends it on that day, and what is left of the price is the borrower's, who is
 * then out by no more than the cost up to that day. Part: overdue and due amounts, then interest to the day, then
 * principal; dates stay and the instalments are lower.
 * @param on not before the last event.
 * @returns `not-offered` for a part of a flat plan, `amount-too-small` for a part that no principal would be left of.
 * @throws RangeError as `position` does.
 */
export function unwind(
  terms: Terms,
  events: readonly LoanEvent[],
  on: Day,
  refund: MerchantRefund,
): Unwinding | Refusal {
  const latest = events.at(-1);
  if (latest !== undefined && on < latest.on) return refuse('date-goes-back');
  const ledger = ledgerOn(terms, events, on);
  const { returned, whole } = refund;
  if (ledger.settled) return afterSettling(ledger, on, refund);
  const ending = settlementOf(ledger, on, true);
  if (!whole && returned < ending.total) return partly(ledger, events, on, returned);
  const unreturned = whole ? minus(costPaidInVain(ledger, on), ending.givenBack) : NOTHING;
  const waived = returned < ending.total ? minus(ending.total, returned) : NOTHING;
  return posting(terms, events, {
    event: { kind: 'paid', on, purpose: 'refund', amount: ending.total },
    toLoan: minus(ending.total, waived),
    waived,
    costBack: unreturned,
    toBorrower: plus(minus(plus(returned, waived), ending.total), unreturned),
  });
}

/** Nothing is owed any longer: all of it is the borrower's. */
function afterSettling(ledger: Ledger, on: Day, { returned, whole }: MerchantRefund): Unwinding {
  const costBack = whole ? costPaidInVain(ledger, on) : NOTHING;
  return {
    event: null,
    posted: null,
    toLoan: NOTHING,
    waived: NOTHING,
    costBack,
    toBorrower: plus(returned, costBack),
    settled: true,
  };
}

/** Interest and fees paid so far, when a whole refund on this day cancels them. */
function costPaidInVain(ledger: Ledger, on: Day): Amount {
  const { interest, fees } = ledger.paid;
  return isRefundCostFree(ledger, on) ? plus(interest, fees) : NOTHING;
}

function partly(
  ledger: Ledger,
  events: readonly LoanEvent[],
  on: Day,
  returned: Amount,
): Unwinding | Refusal {
  const { terms } = ledger;
  if (terms.method === 'flat') return refuse('not-offered');
  const due = totalOf(payable(ledger, on));
  const interest = accruedInterest(ledger, upcomingRows(ledger, on), on);
  if (returned > due && returned <= due + interest) return refuse('amount-too-small');
  return posting(terms, events, {
    event: { kind: 'paid', on, purpose: 'refund', amount: returned },
    toLoan: returned,
    waived: NOTHING,
    costBack: NOTHING,
    toBorrower: NOTHING,
  });
}

/** The least that a part refund must return on a day beyond what is due, so that it lowers the principal. */
export function leastPart(terms: Terms, events: readonly LoanEvent[], on: Day): Amount {
  const ledger = ledgerOn(terms, events, on);
  const interest = accruedInterest(ledger, upcomingRows(ledger, on), on);
  return amount(totalOf(payable(ledger, on)) + interest + 1);
}

interface Planned extends Omit<Unwinding, 'event' | 'posted' | 'settled'> {
  readonly event: Extract<LoanEvent, { kind: 'paid' }>;
}

function posting(terms: Terms, events: readonly LoanEvent[], planned: Planned): Unwinding | Refusal {
  const after = replay(terms, [...events, planned.event]);
  if (isRefusal(after)) return after;
  return { ...planned, posted: after.payments.at(-1) ?? null, settled: after.settled };
}
