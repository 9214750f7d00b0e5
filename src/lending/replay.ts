/** A loan's account as the fold of its events. product.md 1.11. */
import { openLedger, type Ledger } from './ledger';
import { post } from './posting';
import { renegotiate } from './renegotiation';
import { isRefusal, refuse, type Refusal } from './refusal';
import { dueDates, payoutNeedsNewQuote } from './schedule';
import type { Day } from './calendar';
import type { LoanEvent, Terms } from './terms';

/**
 * Posts every event in order.
 * @returns the account, or why the first impossible event cannot have happened.
 */
export function replay(terms: Terms, events: readonly LoanEvent[]): Ledger | Refusal {
  const [first, ...later] = events;
  if (first?.kind !== 'disbursed') return refuse('not-disbursed');
  const ledger = disburse(terms, first.on);
  if (isRefusal(ledger)) return ledger;
  for (const event of later) {
    if (event.kind === 'disbursed') return refuse('already-disbursed');
    const refusal = event.kind === 'paid' ? post(ledger, event) : renegotiate(ledger, event);
    if (refusal !== null) return refusal;
  }
  return ledger;
}

function disburse(terms: Terms, on: Day): Ledger | Refusal {
  const firstDue = dueDates(terms.due, terms.valueDate, terms.months, terms.method)[0] ?? on;
  if (on < terms.valueDate || payoutNeedsNewQuote(terms.valueDate, firstDue, on)) {
    return refuse('needs-new-quote');
  }
  return openLedger(terms, on);
}

/**
 * The account on a date: events after it are left out.
 * @throws RangeError when the events cannot have happened, or when no money has arrived by then: an application is not
 * yet a loan.
 */
export function ledgerOn(terms: Terms, events: readonly LoanEvent[], asOf: Day): Ledger {
  const ledger = replay(
    terms,
    events.filter((event) => event.on <= asOf),
  );
  if (isRefusal(ledger)) throw new RangeError(`these events make no loan: ${ledger.reason}`);
  return ledger;
}
