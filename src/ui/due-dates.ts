/** The due dates of a loan that are still to come, as entries of a calendar: amount and lender, nothing of the person. */
import type { Loan } from '../contract/loan';
import { fromWire } from '../contract/wire';
import { totalOf, unpaidParts } from '../lending/breakdown';
import type { Amount } from '../lending/money';
import type { LoanPosition, Plan } from '../lending/terms';
import type { CalendarEntry, CalendarText } from './icalendar';

export interface DueWords {
  /** What is due, in words. */
  readonly due: (amount: Amount) => string;
  /** What a person finds who kept an entry that no longer holds. */
  readonly gone: string;
}

/**
 * Every posted event may change the plan, so their number is the sequence. What the plan once had and no longer asks
 * for, from the business date on, is cancelled.
 */
export function dueDates(loan: Loan, words: DueWords, writtenAt: number): CalendarText {
  const { instalments, asOf } = fromWire<Pick<LoanPosition, 'asOf' | 'instalments'>>(loan.position);
  const plan = fromWire<Plan>(loan.plan);
  const entries: CalendarEntry[] = [];
  const planned = plan.instalments.filter(({ no }) => !instalments.some((each) => each.no === no));
  for (const { no, due } of [...instalments, ...planned].sort((one, other) => one.due - other.due)) {
    if (due < asOf) continue;
    const row = instalments.find((each) => each.no === no);
    const isOpen = row !== undefined && row.closedOn === null;
    entries.push({
      uid: `${loan.id}-${no}@suijie`,
      on: due,
      title: isOpen ? words.due(totalOf(unpaidParts(row))) : words.gone,
      cancelled: !isOpen,
    });
  }
  return { entries, sequence: loan.events.length - 1, writtenAt };
}
