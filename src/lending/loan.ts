/** A loan on a date, computed from its terms and everything that happened to it. product.md 1.11. */
import { daysBetween, type Day } from './calendar';
import { isOverdue } from './arrears';
import { totalCarried } from './carried';
import {
  accruedInterest,
  outstanding,
  payable,
  rowPenalty,
  unpaidTotal,
  upcomingRows,
  type Ledger,
  type LedgerRow,
} from './ledger';
import { isRefusal, refuse, type Refusal } from './refusal';
import { ledgerOn, replay } from './replay';
import type { InstalmentState, LoanEvent, LoanInstalment, LoanPosition, LoanState, Terms } from './terms';

/**
 * Where the loan stands at the end of `asOf`: events after it are left out, penalty and interest run to it.
 * @throws RangeError when no money has arrived by then (an application is not yet a loan), or when the events cannot
 * have happened; {@link apply} tells the reason as data.
 */
export function position(terms: Terms, events: readonly LoanEvent[], asOf: Day): LoanPosition {
  return positionOf(ledgerOn(terms, events, asOf), asOf);
}

/** The loan after one more event, on that event's day; or why it cannot happen. `events` themselves must be possible. */
export function apply(terms: Terms, events: readonly LoanEvent[], event: LoanEvent): LoanPosition | Refusal {
  const latest = events.at(-1);
  if (latest !== undefined && event.on < latest.on) return refuse('date-goes-back');
  const ledger = replay(terms, [...events, event]);
  return isRefusal(ledger) ? ledger : positionOf(ledger, event.on);
}

/** The account as the outside sees it on a day not before its last event. */
export function positionOf(ledger: Ledger, asOf: Day): LoanPosition {
  const instalments = ledger.rows.map((row) => instalmentOn(ledger, row, asOf));
  return {
    asOf,
    state: loanState(ledger, instalments),
    outstanding: outstanding(ledger),
    instalments,
    payableNow: payable(ledger, asOf),
    accruedInterest: accruedInterest(ledger, upcomingRows(ledger, asOf), asOf),
    paid: ledger.paid,
    payments: ledger.payments,
  };
}

function loanState(ledger: Ledger, instalments: readonly LoanInstalment[]): LoanState {
  if (ledger.settled) return 'settled';
  return instalments.some((row) => row.state === 'overdue') ? 'overdue' : 'active';
}

function instalmentOn(ledger: Ledger, row: LedgerRow, asOf: Day): LoanInstalment {
  const closedOn = closedBy(ledger, row, asOf);
  const isOpen = closedOn === null;
  return {
    no: row.no,
    from: row.from,
    due: row.due,
    principal: row.principal,
    interest: row.interest,
    fee: row.fee,
    balance: row.balance,
    state: stateOn(ledger.terms, row, closedOn, asOf),
    penalty: isOpen ? rowPenalty(ledger, row, asOf) : row.paid.penalty,
    overdueDays: isOpen && asOf > row.due ? daysBetween(row.due, asOf) : 0,
    paid: row.paid,
    ...(totalCarried(row.carried) > 0 && { carried: row.carried }),
    closedOn,
  };
}

/** The day a row was closed; one without any amount (interest-free) closes by itself on its due date. */
function closedBy(ledger: Ledger, row: LedgerRow, asOf: Day): Day | null {
  if (row.closedOn !== null) return row.closedOn;
  return row.due <= asOf && unpaidTotal(ledger, row, asOf) === 0 ? row.due : null;
}

function stateOn(terms: Terms, row: LedgerRow, closedOn: Day | null, asOf: Day): InstalmentState {
  if (closedOn !== null) return row.settledEarly ? 'settled-early' : 'paid';
  if (row.due > asOf) return 'upcoming';
  return isOverdue(row.due, terms.penalty, asOf) ? 'overdue' : 'due';
}
