/** Which of the lender's events the wallet tells a person as a message, and where in the mini-program one leads. */
import type { SandboxEvent } from '../lender';

/** Start parameters; null opens the first screen. */
const LEADS: ReadonlyMap<string, string | null> = new Map([
  ['loan.disbursed', 'loans'],
  ['loan.declined', null],
  ['loan.requote', null],
  ['loan.review-answered', null],
  ['loan.returned', null],
  ['loan.settled', 'records'],
  ['repayment.succeeded', 'records'],
  ['debit.insufficient', 'payDue'],
  ['debit.returned', 'payDue'],
  ['limit.frozen', null],
  ['limit.restored', null],
  ['limit.plan-over', null],
  ['limit.offered', null],
  ['limit.raised', null],
  ['limit.raise-refused', null],
  ['limit.expired', null],
  ['reminder.before', 'loans'],
  ['reminder.on-day', 'payDue'],
  ['overdue.told', null],
  ['overdue.reported', null],
  ['loan.renegotiated', 'loans'],
  ['complaint.answered', 'help'],
]);

export interface Message {
  readonly id: number;
  readonly at: string;
  readonly text: string;
  readonly startParam: string | null;
}

/** The newest first, at most so many. */
export function messagesOf(events: readonly SandboxEvent[], most: number): readonly Message[] {
  return events
    .filter(({ kind }) => LEADS.has(kind))
    .slice(-most)
    .reverse()
    .map(({ id, at, kind, text }) => ({ id, at, text, startParam: LEADS.get(kind) ?? null }));
}
