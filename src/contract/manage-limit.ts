/** Managing the limit: why it is this, its authorisations, lower, pause, close, a person's look (product.md F06, F08). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { consent } from './home';
import { limit, standing } from './limit';
import { amount, date, digest, id, moment, words } from './scalar';
import { nextStep } from './standing-steps';

export const consentKind = consent.entries.kind;

/** A kind of data that the lender looked at to set the limit, and on which authorisation that rests. */
export const dataUse = v.object({ id, title: words, detail: words, source: words, consent: consentKind });
export type DataUse = v.InferOutput<typeof dataUse>;

/** What a person agreed to, as it stands. */
export const authorisation = v.object({
  ...consent.entries,
  /** The paper as it was signed last; null when it never was, or is not kept. */
  signed: v.nullable(v.object({ paperId: id, at: moment })),
  inForce: v.boolean(),
  /** When it was withdrawn; null while it is in force or was never given. */
  withdrawnAt: v.nullable(moment),
  /** `now` at once; `after-loans` when nothing is borrowed or applied for; `by-closing` ends with the limit alone. */
  withdrawal: v.picklist(['now', 'after-loans', 'by-closing']),
});
export type Authorisation = v.InferOutput<typeof authorisation>;

export const limitChange = v.object({
  at: moment,
  kind: v.picklist([
    'activated',
    'changed',
    'raise-asked',
    'raised',
    'raise-refused',
    'paused',
    'resumed',
    'plan-begun',
    'plan-over',
    'consent-withdrawn',
    'consent-given',
    'frozen',
    'review-asked',
    'restored',
    'offered',
    'expired',
    'closed',
  ]),
  standing,
  /** The whole limit from then on; null while there is none. */
  total: v.nullable(amount),
  consent: v.nullable(consentKind),
});
export type LimitChange = v.InferOutput<typeof limitChange>;

export const limitFile = v.object({
  standing,
  /** Why nothing can be borrowed now, also from an active limit while something is overdue; null when it can. */
  standingReason: v.nullable(words),
  nextSteps: v.array(nextStep),
  limit: v.nullable(limit),
  /** What the lender granted: the most that the person can choose. */
  granted: v.nullable(amount),
  /** The least that can be chosen: what is owed and in flight, to the next step. */
  minimum: amount,
  step: amount,
  /** The last day on which the limit can be used, unless it is renewed. */
  expiresOn: v.nullable(date),
  /** It can be changed and paused; it can be closed. */
  adjustable: v.boolean(),
  closable: v.boolean(),
  /** The person's own pause, whatever else holds the limit. */
  paused: v.boolean(),
  data: v.array(dataUse),
  /** What was left alone, in words. */
  notUsed: words,
  authorisations: v.pipe(v.array(authorisation), v.length(3)),
  /** What stands in the way of closing it; empty when nothing does. */
  inTheWay: v.array(v.object({ kind: v.picklist(['loan', 'application', 'repayment']), id, amount })),
  /** What happened to it, newest first. */
  history: v.array(limitChange),
});
export type LimitFile = v.InferOutput<typeof limitFile>;

export const getLimit = endpoint({
  name: 'getLimit',
  method: 'GET',
  path: '/v1/limit',
  summary: 'The limit with its reasons, authorisations and history (product.md F06)',
  auth: 'session',
  status: 200,
  reply: limitFile,
  problems: [],
});

export const changeLimit = endpoint({
  name: 'changeLimit',
  method: 'PUT',
  path: '/v1/limit',
  summary: 'Choose a lower limit, or go back up to what was granted. Repeating it changes nothing',
  auth: 'session',
  body: v.strictObject({ total: amount }),
  status: 200,
  reply: limitFile,
  problems: ['no-limit', 'limit-below-used', 'limit-above-granted', 'amount-off-step'],
});

export const pauseLimit = endpoint({
  name: 'pauseLimit',
  method: 'PUT',
  path: '/v1/limit/pause',
  summary: 'Pause the limit, or use it again, at once. Loans are repaid as agreed',
  auth: 'session',
  body: v.strictObject({ paused: v.boolean() }),
  status: 200,
  reply: limitFile,
  problems: ['no-limit'],
});

export const closeLimit = endpoint({
  name: 'closeLimit',
  method: 'POST',
  path: '/v1/limit/closure',
  summary:
    'Close it when nothing is owed or in flight; all consents end with it. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: limitFile,
  problems: ['no-limit', 'limit-in-use'],
});

export const requestLimitReview = endpoint({
  name: 'requestLimitReview',
  method: 'POST',
  path: '/v1/limit/review',
  summary:
    'Ask for a look at a frozen limit, or for a new one after the old has ended. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: limitFile,
  problems: ['review-not-offered', 'overdue-first'],
});

export const withdrawConsent = endpoint({
  name: 'withdrawConsent',
  method: 'POST',
  path: '/v1/authorisations/{id}/withdrawal',
  summary:
    'Withdraw an authorisation, named by its kind. The limit is frozen, loans go on. Repeating it changes nothing',
  auth: 'session',
  status: 200,
  reply: limitFile,
  problems: ['not-found', 'no-limit', 'consent-holds-loans', 'consent-by-closing'],
});

export const giveConsent = endpoint({
  name: 'giveConsent',
  method: 'PUT',
  path: '/v1/authorisations/{id}',
  summary: 'Give a withdrawn authorisation again, in the words that were read. Repeating it changes nothing',
  auth: 'session',
  body: v.strictObject({ paperId: id, hash: digest }),
  status: 200,
  reply: limitFile,
  problems: ['not-found', 'no-limit', 'consent-changed'],
});
