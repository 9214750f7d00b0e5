/** Moving a customer's clock forward; everything due on the way happens on the way. product.md F72. */
import type * as v from 'valibot';
import { addDays, parseDay, type Day } from '../../lending/calendar';
import type { moveClock } from '../../contract/sandbox';
import { DAY_LENGTH, dateOf, LATEST_DATE, momentOf } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lastEventOn, positionOn } from '../loan';
import { openDues } from '../views/sandbox-customer';

export type ClockMove = v.InferOutput<(typeof moveClock)['body']>;
type Landmark = Extract<ClockMove, { to: unknown }>['to'];

/** Just after an event, so that it has happened. */
const JUST_AFTER = 1;

/**
 * The business moment to which a move leads.
 * @returns null when there is no such moment ahead: it is past, or nothing of the kind is to come.
 */
export function destination(customer: Customer, move: ClockMove, ctx: Context): number | null {
  const at = wanted(customer, move, ctx.business);
  return at !== null && at > ctx.business ? at : null;
}

/** Dates are written with four digits of year, and the sandbox's calendar ends somewhere. */
export function isBeyondCalendar(at: number): boolean {
  return dateOf(at) >= LATEST_DATE;
}

function wanted(customer: Customer, move: ClockMove, now: number): number | null {
  if ('days' in move) return now + move.days * DAY_LENGTH;
  if ('seconds' in move) return now + move.seconds * 1_000;
  if ('at' in move) return Date.parse(move.at);
  if ('date' in move) {
    const on = parseDay(move.date);
    return on === null ? null : now + (on - dateOf(now)) * DAY_LENGTH;
  }
  return landmark(customer, move.to, now);
}

function landmark(customer: Customer, to: Landmark, now: number): number | null {
  if (to === 'next-event') return customer.nextEventAt === null ? null : customer.nextEventAt + JUST_AFTER;
  const last = openDues(customer).at(-1);
  if (to === 'end') return last === undefined ? null : momentOf(addDays(last, 1));
  const moments =
    to === 'past-due' ? graceEnds(customer) : openDues(customer).map((due) => aroundDue(due, to));
  return moments.sort((a, b) => a - b).find((at) => at > now) ?? null;
}

/** 09:00 on the eve, or 07:00 of the day, when the first collection has run. */
function aroundDue(due: Day, to: 'before-due' | 'next-due'): number {
  return to === 'before-due' ? momentOf(addDays(due, -1), 9) : momentOf(due, 7);
}

/** Noon of the first day on which an instalment unpaid until then is overdue. */
function graceEnds(customer: Customer): number[] {
  return customer.loans.flatMap((loan) =>
    positionOn(loan, lastEventOn(loan))
      .instalments.filter((row) => row.closedOn === null)
      .map((row) => momentOf(addDays(row.due, loan.terms.penalty.graceDays + 1), 12)),
  );
}
