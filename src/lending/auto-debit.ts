/** When an instalment is collected from the card, and how much. product.md 1.7. */
import type { Amount } from './money';
import { addDays, type Day } from './calendar';
import { payableInstalments, type HeldLoan } from './allocation';
import { totalOf } from './breakdown';

/** A full hour (0-23) of a day in the lender's zone. */
export interface DebitMoment {
  readonly day: Day;
  readonly hour: number;
}

/** Every day from the due day on while anything is unpaid; and once more on the due day itself. */
const MORNING = 6;
const DUE_DAY_EVENING = 17;

/**
 * The next attempt after a moment: 06:00 and 17:00 on a due day, 06:00 on every day after it.
 * @param unpaidDues due dates of all unpaid instalments, those to come included, in any order.
 * @param after itself excluded. @returns null when nothing is unpaid.
 */
export function nextAttempt(unpaidDues: readonly Day[], after: DebitMoment): DebitMoment | null {
  let next: DebitMoment | null = null;
  for (const due of unpaidDues) {
    const attempt = nextAttemptFor(due, after);
    if (next === null || isBefore(attempt, next)) next = attempt;
  }
  return next;
}

function nextAttemptFor(due: Day, after: DebitMoment): DebitMoment {
  const morning = { day: due, hour: MORNING };
  if (isBefore(after, morning)) return morning;
  const evening = { day: due, hour: DUE_DAY_EVENING };
  if (isBefore(after, evening)) return evening;
  const today = { day: after.day, hour: MORNING };
  return after.day > due && isBefore(after, today) ? today : { day: addDays(after.day, 1), hour: MORNING };
}

function isBefore(a: DebitMoment, b: DebitMoment): boolean {
  return a.day < b.day || (a.day === b.day && a.hour < b.hour);
}

/** One instalment to be collected whole. */
export interface Debit {
  readonly loanId: string;
  readonly no: number;
  readonly amount: Amount;
}

/** What an attempt asks for: every due and overdue instalment, oldest first. `loans` as in `payableInstalments`. */
export function debits(loans: readonly HeldLoan[]): Debit[] {
  return payableInstalments(loans)
    .map(({ held, instalment, unpaid }) => ({
      loanId: held.loanId,
      no: instalment.no,
      amount: totalOf(unpaid),
    }))
    .filter((debit) => debit.amount > 0);
}
