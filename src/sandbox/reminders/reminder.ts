/**
 * Reminders of what falls due: three days before, and on the day while it is unpaid (product.md F57). Each is due as its
 * day begins, which is night, so it is sent when the night ends.
 */
import { totalOf, unpaidParts } from '../../lending/breakdown';
import { addDays, type Day } from '../../lending/calendar';
import type { Reminders } from '../../contract/reminder';
import { dateOf, momentOf } from '../business-time';
import { append, patch, type Draft, type LoggedEvent } from '../change';
import { bilingual } from '../bilingual';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lastEventOn, positionOn, repaymentInFlight, type RunningLoan } from '../loan';
import { knownCardOf } from '../people/cards';
import { money } from '../writing';
import { afterQuiet } from './quiet-hours';

export type ReminderKind = 'before' | 'onDay';

/** What a person wants to be reminded of, and up to which moment reminders have gone out. */
export interface ReminderState {
  readonly before: boolean;
  readonly onDay: boolean;
  readonly sentUntil: number;
}

const DAYS_BEFORE = 3;
const KINDS: readonly ReminderKind[] = ['before', 'onDay'];
const USUAL: ReminderState = { before: true, onDay: true, sentUntil: 0 };

export const reminderState = ({ reminders = USUAL }: Pick<Customer, 'reminders'>): ReminderState => reminders;

export function remindersView(customer: Customer): Reminders {
  const { before, onDay } = reminderState(customer);
  return { before, onDay, quiet: { from: '22:00', to: '08:00' } };
}

/** Takes over what the person chose; what was missed while it was off is not made up for. */
export function chooseReminders(draft: Draft, chosen: Pick<Reminders, ReminderKind>, ctx: Context): boolean {
  const state = reminderState(draft.customer);
  if (state.before === chosen.before && state.onDay === chosen.onDay) return false;
  const { before, onDay } = chosen;
  patch(draft, { reminders: { before, onDay, sentUntil: Math.max(state.sentUntil, ctx.business) } });
  return true;
}

function momentFor(kind: ReminderKind, due: Day): number {
  return afterQuiet(momentOf(kind === 'before' ? addDays(due, -DAYS_BEFORE) : due));
}

const openRows = (loan: RunningLoan) =>
  positionOn(loan, lastEventOn(loan)).instalments.filter((row) => row.closedOn === null);

/** When the next reminders go out; null when none ever will. */
export function nextReminder(customer: Customer): number | null {
  const state = reminderState(customer);
  let next: number | null = null;
  const kinds = KINDS.filter((kind) => state[kind]);
  if (kinds.length === 0) return null;
  for (const loan of customer.loans) {
    const after = Math.max(state.sentUntil, loan.disbursedAt);
    for (const { due } of openRows(loan)) {
      for (const at of kinds.map((kind) => momentFor(kind, due))) {
        if (at > after && (next === null || at < next)) next = at;
      }
    }
  }
  return next;
}

/** What a reminder is about, kept with its event. */
export interface Reminded {
  readonly loanId: string;
  readonly due: Day;
}

/** Sends whatever is to be sent at this moment, `ctx.business`: one message for each instalment. */
export function remind(draft: Draft, ctx: Context): void {
  const { customer } = draft;
  const state = reminderState(customer);
  const at = ctx.business;
  patch(draft, { reminders: { ...state, sentUntil: at } });
  for (const kind of KINDS.filter((each) => state[each])) {
    for (const loan of customer.loans) {
      // A payment on its way may close it: whoever waits for its result need not be told to pay.
      if (loan.disbursedAt >= at || repaymentInFlight(customer, loan.id) !== null) continue;
      for (const { due } of openRows(loan)) {
        if (momentFor(kind, due) === at) tell(draft, kind, loan, due, at);
      }
    }
  }
}

/** `4 月 15 日`, `15 April`: as a message says it. */
function dayWords(due: Day): { readonly zh: string; readonly en: string } {
  const date = new Date(momentOf(due, 12));
  const part = (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' }).format(
      date,
    );
  return { zh: part('zh-CN'), en: part('en-GB') };
}

function tell(draft: Draft, kind: ReminderKind, loan: RunningLoan, due: Day, at: number): void {
  const row = positionOn(loan, dateOf(at)).instalments.find((each) => each.due === due);
  const card = knownCardOf(draft.customer, loan.cardId);
  if (row === undefined || row.closedOn !== null || card === null) return;
  const owed = totalOf(unpaidParts(row));
  const [zh, en] = [money(owed, 'zh-CN'), money(owed, 'en')];
  const day = dayWords(due);
  const text =
    kind === 'before'
      ? bilingual(
          `${day.zh}应还 ${zh}，届时从${card.bank['zh-CN']} 尾号 ${card.tail} 扣款`,
          `${en} is due on ${day.en} and will be taken from ${card.bank.en} ${card.tail}`,
        )
      : bilingual(`今天应还 ${zh}，还没有还`, `${en} is due today and not yet paid`);
  const about: Reminded = { loanId: loan.id, due };
  const event: LoggedEvent & { readonly about: Reminded } = {
    at,
    kind: kind === 'before' ? 'reminder.before' : 'reminder.on-day',
    text,
    about,
  };
  append(draft, 'event', `e${draft.customer.seq + 1}`, event);
}
