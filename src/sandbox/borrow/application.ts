/** An application and its life on the business clock: each step a pure decision at its own moment. product.md F16, F17. */
import { addDays, type Day } from '../../lending/calendar';
import type { Amount } from '../../lending/money';
import { dueDates, payoutNeedsNewQuote, plan } from '../../lending/schedule';
import type { Terms } from '../../lending/terms';
import type { ApplicationState } from '../../contract/home';
import { dateOf, momentOf } from '../business-time';
import {
  disbursementEntries,
  merchantShareEntries,
  payoutEntries,
  postMovement,
  reversed,
} from '../books/movement';
import { log, patch, type Draft } from '../change';
import { endOrder } from '../checkout/claim';
import { signedOrderOf } from '../checkout/order';
import type { Context } from '../decision';
import { outstandingOf } from '../loan';
import { giveCouponBack } from '../people/coupons';
import { RETRY_DAYS, SECOND_PAYOUT } from '../settings';
import { money } from '../writing';
import { disburse } from './disbursement';
import { isOver } from './in-flight';
import type { LoanQuote } from './quote';

export type DeclineReason = 'income-unclear' | 'recent-overdue' | 'too-many-debts' | 'identity-check';

export interface Application {
  readonly id: string;
  /** The loan that it becomes, once money arrives. */
  readonly loanId: string;
  readonly quote: LoanQuote;
  readonly cardId: string;
  readonly state: ApplicationState;
  /** Business moments, as all below. */
  readonly submittedAt: number;
  readonly steps: readonly Step[];
  /** What happens by itself from here on, in order. */
  readonly ahead: readonly Step[];
  readonly decline: {
    readonly reason: DeclineReason;
    readonly retryOn: Day;
    readonly review: 'offered' | 'requested' | 'upheld' | 'overturned';
    readonly answerBy: Day | null;
  } | null;
  /** The bank sent the money back. */
  readonly isReturned: boolean;
  /** How often money was sent to the bank. */
  readonly payouts: number;
  readonly endedAt: number | null;
  readonly seen: boolean;
  readonly first: { readonly due: Day; readonly amount: Amount } | null;
}

export interface Step {
  readonly state: ApplicationState;
  readonly at: number;
}

const CANCELLABLE: ReadonlySet<ApplicationState> = new Set<ApplicationState>([
  'submitted',
  'in-review',
  'approved',
  'returned',
]);

export function canCancel({ state }: Application): boolean {
  return CANCELLABLE.has(state);
}

/** The application after a step into `state`. */
export function steppedInto(application: Application, state: ApplicationState, at: number): Application {
  return {
    ...application,
    state,
    steps: [...application.steps, { state, at }],
    ...(isOver(state) ? { endedAt: at, seen: false } : {}),
  };
}

/** Replaces the application by itself after a step into `state`. */
function enter(
  draft: Draft,
  application: Application,
  state: ApplicationState,
  at: number,
  changes: Partial<Application> = {},
): Application {
  const over = isOver(state);
  const entered = steppedInto({ ...application, ...changes }, state, at);
  patch(draft, { application: entered });
  if (over && state !== 'arrived') giveCouponBack(draft, entered.id);
  if (over) endOrder(draft, entered);
  return entered;
}

/** Takes the next step that is ahead, at its moment: `ctx.business`. */
export function advance(draft: Draft, application: Application, ctx: Context): void {
  const [step, ...ahead] = application.ahead;
  if (step === undefined) return;
  const moved = { ...application, ahead };
  const at = ctx.business;
  switch (step.state) {
    case 'paying-out':
      return payOut(draft, moved, ctx);
    case 'arrived':
      return arrive(draft, moved, ctx);
    case 'returned':
      return comeBack(draft, moved, ctx);
    case 'declined':
      return decline(draft, moved, ctx);
    case 'requote':
      return needNewQuote(draft, moved, ctx);
    default:
      enter(draft, moved, step.state, at);
      return step.state === 'in-review'
        ? log(draft, at, 'loan.in-review', '转人工审核', 'A person reviews the application')
        : log(draft, at, 'loan.approved', '审核通过', 'Application approved');
  }
}

/** The day on which the money of a pay-out begun now is on the card, as far as can be told. */
function arrivalDay(application: Application, ctx: Context): Day {
  const next = application.ahead[0];
  return dateOf(next === undefined ? ctx.business : next.at);
}

function firstDueOf({ due, valueDate, months, method }: Terms): Day {
  return dueDates(due, valueDate, months, method)[0] ?? valueDate;
}

/** Whether money arriving on this day would need a new signed quote (product.md 1.12). */
function isTooLate({ terms }: LoanQuote, on: Day): boolean {
  return payoutNeedsNewQuote(terms.valueDate, firstDueOf(terms), on);
}

function payOut(draft: Draft, application: Application, ctx: Context): void {
  if (isTooLate(application.quote, arrivalDay(application, ctx)))
    return needNewQuote(draft, application, ctx);
  const turn = application.payouts + 1;
  enter(draft, application, 'paying-out', ctx.business, { payouts: turn, isReturned: false });
  const { principal } = application.quote.terms;
  postMovement(draft, ctx, {
    kind: 'payout',
    loanId: application.loanId,
    cause: application.id,
    turn,
    entries: payoutEntries(principal),
  });
  log(
    draft,
    ctx.business,
    'loan.paying-out',
    `放款中：${money(principal, 'zh-CN')}`,
    `Paying out ${money(principal, 'en')}`,
  );
}

function arrive(draft: Draft, application: Application, ctx: Context): void {
  const { terms } = application.quote;
  const first = plan(terms, dateOf(ctx.business)).instalments[0];
  enter(draft, application, 'arrived', ctx.business, {
    first:
      first === undefined
        ? null
        : { due: first.due, amount: (first.principal + first.interest + first.fee) as Amount },
  });
  postMovement(draft, ctx, {
    kind: 'disbursement',
    loanId: application.loanId,
    cause: application.id,
    entries: disbursementEntries(terms.principal),
  });
  takeMerchantShare(draft, application, ctx);
  disburse(draft, application, ctx);
}

/** What a plan without interest costs the merchant is kept back from what the merchant is paid. */
function takeMerchantShare(draft: Draft, { id, loanId, quote }: Application, ctx: Context): void {
  const share = quote.order && signedOrderOf(draft.customer, quote.order.checkoutId)?.merchantPays;
  if (!share) return;
  postMovement(draft, ctx, {
    kind: 'merchant-share',
    loanId,
    cause: id,
    entries: merchantShareEntries(share),
  });
}

function comeBack(draft: Draft, application: Application, ctx: Context): void {
  const { terms } = application.quote;
  // Until the last day on which money may still arrive for this quote, another card can be chosen.
  let lastDay = terms.valueDate;
  while (!isTooLate(application.quote, addDays(lastDay, 1))) lastDay = addDays(lastDay, 1);
  enter(draft, application, 'returned', ctx.business, {
    isReturned: true,
    ahead: [{ state: 'requote', at: Math.max(momentOf(addDays(lastDay, 1)), ctx.business) }],
  });
  postMovement(draft, ctx, {
    kind: 'payout-returned',
    loanId: application.loanId,
    cause: application.id,
    turn: application.payouts,
    entries: reversed(payoutEntries(terms.principal)),
  });
  log(draft, ctx.business, 'loan.returned', '银行退回放款', 'The bank returned the pay-out');
}

/** Declined at first, or still declined after a person looked again. */
function decline(draft: Draft, application: Application, ctx: Context): void {
  const on = dateOf(ctx.business);
  const upheld = application.decline;
  enter(draft, application, 'declined', ctx.business, {
    decline:
      upheld === null
        ? {
            reason: declineReason(draft, application),
            retryOn: addDays(on, RETRY_DAYS),
            review: 'offered',
            answerBy: null,
          }
        : { ...upheld, review: 'upheld' },
  });
  log(draft, ctx.business, 'loan.declined', '申请未通过', 'Application declined');
}

/** The sandbox's stand-in for a credit decision, from what it knows. */
function declineReason({ customer }: Draft, application: Application): DeclineReason {
  const wasLate = customer.collections.last !== null && customer.collections.last.result !== 'succeeded';
  if (wasLate) return 'recent-overdue';
  const owed = outstandingOf(customer) + application.quote.terms.principal;
  const halfUsed = customer.loans.length > 0 && owed * 2 > (customer.limit ?? 0);
  return halfUsed ? 'too-many-debts' : 'income-unclear';
}

/** Too late for its quote, or a person found in favour: in both cases a new quote is signed to go on. */
function needNewQuote(draft: Draft, application: Application, ctx: Context): void {
  enter(draft, application, 'requote', ctx.business, {
    ahead: [],
    decline: application.decline === null ? null : { ...application.decline, review: 'overturned' },
  });
  log(draft, ctx.business, 'loan.requote', '需要重新报价并签署', 'A new quote must be signed');
}

export function cancel(draft: Draft, application: Application, ctx: Context): void {
  enter(draft, application, 'cancelled', ctx.business, { ahead: [] });
  log(draft, ctx.business, 'loan.cancelled', '借款人取消申请', 'Cancelled by the borrower');
}

/** Pays out to another card after a return, with no new application. */
export function payOutAgain(draft: Draft, application: Application, cardId: string, ctx: Context): void {
  payOut(
    draft,
    { ...application, cardId, ahead: [{ state: 'arrived', at: ctx.business + SECOND_PAYOUT }] },
    ctx,
  );
}
