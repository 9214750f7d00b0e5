/** A look at a frozen limit, or a new one after the old has ended; and limits that end by themselves. product.md F04, F05. */
import { addDays, addMonths, type Day } from '../../lending/calendar';
import type { ProblemCode } from '../../contract/problem';
import { dateOf } from '../business-time';
import { hasOverdue } from '../borrow/standing';
import { patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LIMIT_MONTHS, OFFER_DAYS, REVIEW_PROMISED_DAYS, REVIEW_TAKES } from '../settings';
import { changeState, FRESH, noteChange, stateOf } from './state';

/** The last day on which a limit granted today can be used. */
export const limitEnd = (on: Day): Day => addMonths(on, LIMIT_MONTHS);
/** The last day on which an offer made today can be accepted. */
export const offerEnd = (on: Day): Day => addDays(on, OFFER_DAYS);

/** Whether there is something that a look at it could change. */
export function reviewOffered(customer: Customer): boolean {
  const { held, ended } = stateOf(customer);
  return customer.limit === null ? customer.standing === 'expired' : held || ended !== null;
}

export function askForReview(draft: Draft, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  if (stateOf(customer).review !== null) return null;
  if (!reviewOffered(customer)) return 'review-not-offered';
  if (hasOverdue(customer, ctx)) return 'overdue-first';
  beginReview(draft, ctx);
  return null;
}

export function beginReview(draft: Draft, ctx: Context): void {
  const answerBy = addDays(dateOf(ctx.business), REVIEW_PROMISED_DAYS);
  changeState(draft, ctx, 'review-asked', { review: { answersAt: ctx.business + REVIEW_TAKES, answerBy } });
}

/** The answer, at its moment: the limit as it was, or an offer to be accepted anew where no consent is left. */
export function answerReview(draft: Draft, ctx: Context): void {
  const { customer } = draft;
  const { ended, granted, expiresOn } = stateOf(customer);
  const on = dateOf(ctx.business);
  if (customer.limit !== null && ended !== 'closed') {
    const until = ended === 'expired' ? limitEnd(on) : expiresOn;
    return changeState(draft, ctx, 'restored', { review: null, held: false, ended: null, expiresOn: until });
  }
  const limit = granted ?? customer.limit ?? customer.offer?.limit;
  if (limit === undefined) return changeState(draft, ctx, 'restored', { review: null });
  patch(draft, {
    standing: 'invited',
    limit: null,
    limitState: FRESH,
    offer: { limit, expiresOn: offerEnd(on) },
  });
  noteChange(draft, ctx, 'offered');
}

/** The day after its last one. */
export function expireLimit(draft: Draft, ctx: Context): void {
  changeState(draft, ctx, 'expired', { ended: 'expired' });
}

/** The lender holds the limit until somebody has looked at the identity document. */
export function holdLimit(draft: Draft, ctx: Context): void {
  changeState(draft, ctx, 'frozen', { held: true });
}
