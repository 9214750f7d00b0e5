/** An application for a loan, from signing to money on the card or another ending (product.md F16, F17). */
import * as v from 'valibot';
import { card } from './card';
import { proof } from './challenge';
import { orderNamed } from './checkout';
import { endpoint } from './endpoint';
import { applicationState } from './home';
import { amount, count, date, id, moment, words } from './scalar';
import { method, months } from './terms';

export const application = v.object({
  id,
  quoteId: id,
  productName: words,
  amount,
  method,
  months,
  /** The card that it is paid to; with an order, the one that repays it. */
  card,
  /** The order that it pays for; null for a loan to the card. */
  order: v.nullable(orderNamed),
  state: applicationState,
  /** The lender's clock now: elapsed time is `now` less `submittedAt`. */
  now: moment,
  submittedAt: moment,
  /** The 15-minute promise: by then there is money or a reason. */
  promisedBy: moment,
  /** What happened so far, oldest first. */
  steps: v.array(v.object({ state: applicationState, at: moment })),
  /** When it is over. */
  endedAt: v.nullable(moment),
  loanId: v.nullable(id),
  /** First instalment, once arrived. */
  first: v.nullable(v.object({ due: date, amount })),
  decline: v.nullable(
    v.object({
      reason: v.picklist(['income-unclear', 'recent-overdue', 'too-many-debts', 'identity-check']),
      explanation: words,
      /** What the person can do. */
      advice: words,
      retryOn: date,
      review: v.picklist(['offered', 'requested', 'upheld', 'overturned']),
      reviewAnswerBy: v.nullable(date),
    }),
  ),
  returned: v.nullable(
    v.object({ reason: v.picklist(['card-closed', 'name-mismatch', 'bank-refused']), explanation: words }),
  ),
  canCancel: v.boolean(),
  /** Seconds after which to ask again; null when it will not change by itself. */
  pollAfter: v.nullable(count),
});
export type Application = v.InferOutput<typeof application>;

export const createLoan = endpoint({
  name: 'createLoan',
  method: 'POST',
  path: '/v1/loans',
  summary: 'Sign the quote and apply. One quote makes at most one loan, whatever the key or device (F18)',
  auth: 'session',
  once: true,
  body: v.strictObject({ quoteId: id, challengeId: id, proof }),
  status: 202,
  reply: application,
  problems: [
    'not-active',
    'not-found',
    'quote-expired',
    'quote-used',
    'quote-outdated',
    'cost-statement-unconfirmed',
    'challenge-expired',
    'challenge-used',
    'challenge-mismatch',
    'proof-refused',
    'amount-over-limit',
    'coupon-unusable',
    'overdue-first',
    'application-in-flight',
    'order-closed',
    'order-taken',
    'idempotency-key-missing',
    'idempotency-key-reused',
  ],
});

export const getApplication = endpoint({
  name: 'getApplication',
  method: 'GET',
  path: '/v1/applications/{id}',
  summary: 'How an application stands',
  auth: 'session',
  status: 200,
  reply: application,
  problems: ['not-found'],
});

export const cancelApplication = endpoint({
  name: 'cancelApplication',
  method: 'POST',
  path: '/v1/applications/{id}/cancellation',
  summary: 'Withdraw before the pay-out starts. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: application,
  problems: ['not-found', 'not-cancellable'],
});

export const changeApplicationCard = endpoint({
  name: 'changeApplicationCard',
  method: 'POST',
  path: '/v1/applications/{id}/card',
  summary: 'After the bank returned the pay-out: pay out to another card, with no new application',
  auth: 'session',
  body: v.strictObject({ cardId: id }),
  status: 200,
  reply: application,
  problems: ['not-found', 'card-unknown', 'card-not-needed'],
});

export const requestReview = endpoint({
  name: 'requestReview',
  method: 'POST',
  path: '/v1/applications/{id}/review',
  summary: 'Ask for a person to look at a declined application. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: application,
  problems: ['not-found', 'review-not-offered'],
});

/** The ending has been seen: home stops pointing at it. */
export const dismissApplication = endpoint({
  name: 'dismissApplication',
  method: 'POST',
  path: '/v1/applications/{id}/seen',
  summary: 'The person has seen how it ended',
  auth: 'session',
  status: 200,
  reply: application,
  problems: ['not-found'],
});
