/**
 * Everything that is due happens, in order, once: application steps, answers of the bank, collections, offers that end.
 * Each is decided at its own moment, so that one leap of the clock and many small steps end the same.
 */
import { addDays } from '../lending/calendar';
import { arrearsSteps } from './arrears/arrears';
import { momentOf } from './business-time';
import { advance } from './borrow/application';
import { answerOlder, inReview } from './borrow/review';
import { answerComplaint } from './complaints/complaint';
import { changeOf, draftOf, patch, type Draft } from './change';
import type { Customer } from './customer';
import type { Change, Context } from './decision';
import { answerIncrease } from './limit/increase';
import { answerReview, expireLimit } from './limit/review';
import { noteChange, stateOf } from './limit/state';
import { nextReminder, remind } from './reminders/reminder';
import { collect, nextCollection, noteAnswer } from './repay/collection';
import { complete } from './repay/repayment';

interface Due {
  /** Business moment. */
  readonly at: number;
  readonly happen: (draft: Draft, ctx: Context) => void;
}

/** The next thing that happens by itself; of several at one moment the one that began first. */
function nextDue(customer: Customer): Due | null {
  let next: Due | null = null;
  for (const due of candidates(customer)) {
    if (next === null || due.at < next.at) next = due;
  }
  return next;
}

function candidates(customer: Customer): Due[] {
  const { application, offer, repayments, standing } = customer;
  const dues: Due[] = [];
  const step = application?.ahead[0];
  if (application !== null && step !== undefined) {
    dues.push({ at: step.at, happen: (draft, ctx) => advance(draft, application, ctx) });
  }
  for (const older of inReview(customer)) {
    const [answer] = older.ahead;
    if (answer) dues.push({ at: answer.at, happen: (draft, ctx) => answerOlder(draft, older, ctx) });
  }
  for (const pending of repayments) {
    dues.push({
      at: pending.endsAt,
      happen: (draft, ctx) => {
        complete(draft, pending, ctx);
        noteAnswer(draft, pending, ctx);
      },
    });
  }
  const collection = nextCollection(customer);
  if (collection !== null) dues.push({ at: collection, happen: collect });
  for (const open of customer.complaints ?? []) {
    dues.push({ at: open.answersAt, happen: (draft, ctx) => answerComplaint(draft, open, ctx) });
  }
  const reminder = nextReminder(customer);
  if (reminder !== null) dues.push({ at: reminder, happen: remind });
  if (standing === 'invited' && offer !== null) {
    dues.push({ at: momentOf(addDays(offer.expiresOn, 1)), happen: expireOffer });
  }
  return [...dues, ...arrearsSteps(customer), ...limitDues(customer)];
}

function limitDues(customer: Customer): Due[] {
  const { review, expiresOn, ended } = stateOf(customer);
  const dues: Due[] = [];
  const { increase } = customer;
  if (increase) {
    dues.push({ at: increase.answersAt, happen: (draft, ctx) => answerIncrease(draft, increase, ctx) });
  }
  if (review !== null) dues.push({ at: review.answersAt, happen: answerReview });
  if (customer.limit !== null && ended === null && expiresOn !== null) {
    dues.push({ at: momentOf(addDays(expiresOn, 1)), happen: expireLimit });
  }
  return dues;
}

function expireOffer(draft: Draft, ctx: Context): void {
  patch(draft, { standing: 'expired' });
  noteChange(draft, ctx, 'expired');
}

/** Business moment of the next thing that happens by itself; null when nothing does. */
export function nextEventAt(customer: Customer): number | null {
  return nextDue(customer)?.at ?? null;
}

/** The draft with its next event written down, as it is to be saved. */
export function finished(draft: Draft): Change {
  const at = nextEventAt(draft.customer);
  if (draft.customer.nextEventAt !== at) patch(draft, { nextEventAt: at });
  return changeOf(draft);
}

/** Lets everything due up to `ctx.business` happen; null when nothing was. */
export function catchUp(customer: Customer, ctx: Context): Change | null {
  if (customer.nextEventAt === null || customer.nextEventAt > ctx.business) return null;
  const draft = draftOf(customer);
  for (let due = nextDue(customer); due !== null && due.at <= ctx.business; due = nextDue(draft.customer)) {
    due.happen(draft, { ...ctx, business: due.at });
  }
  return finished(draft);
}
