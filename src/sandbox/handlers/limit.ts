/** Handlers of managing the limit. product.md F04, F06, F08. */
import {
  changeLimit,
  closeLimit as closeEndpoint,
  getLimit,
  giveConsent,
  pauseLimit as pauseEndpoint,
  requestLimitReview,
  withdrawConsent,
} from '../../contract/manage-limit';
import type { ProblemCode } from '../../contract/problem';
import type { Refused } from '../borrow/quote';
import { draftOf, refuse, reply, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { giveAgain, kindOf, withdraw } from '../limit/authorising';
import { chooseLimit, closeLimit, pauseLimit } from '../limit/managing';
import { askForReview } from '../limit/review';
import { CONSENT_TAG } from '../papers/signed';
import type { RowKind } from '../store';
import { limitFileView } from '../views/limit';
import { handler, idOf, NOT_FOUND, readAll } from './handling';

/** The limit as it is after a command, or as it stands: what the command appends counts already. */
function limitFile({ customer, rows }: Draft, ctx: Context): Outcome {
  const added = (kind: RowKind) => rows.filter((row) => row.kind === kind);
  return readAll({ kind: 'paper', tags: { type: CONSENT_TAG } }, (consents) =>
    readAll({ kind: 'limit-change' }, (changes) => {
      const all = {
        consents: [...consents, ...added('paper')],
        changes: [...changes, ...added('limit-change')],
      };
      const view = limitFileView(customer, all, ctx);
      return rows.length === 0 ? reply(view) : reply(view, { customer, rows });
    }),
  );
}

/** Runs a decider; what it refuses changes nothing. */
function decided(
  customer: Customer,
  ctx: Context,
  decide: (draft: Draft) => ProblemCode | Refused | null,
): Outcome {
  const draft = draftOf(customer);
  const refused = decide(draft);
  if (refused === null) return limitFile(draft, ctx);
  return typeof refused === 'string' ? refuse(refused) : refuse(refused.code, refused.params);
}

export const limitHandlers = {
  getLimit: handler(getLimit, (customer, _input, ctx) => limitFile(draftOf(customer), ctx)),

  changeLimit: handler(changeLimit, (customer, { body: { total } }, ctx) =>
    decided(customer, ctx, (draft) => chooseLimit(draft, total, ctx)),
  ),

  pauseLimit: handler(pauseEndpoint, (customer, { body: { paused } }, ctx) =>
    decided(customer, ctx, (draft) => pauseLimit(draft, paused, ctx)),
  ),

  closeLimit: handler(closeEndpoint, (customer, _input, ctx) =>
    decided(customer, ctx, (draft) => closeLimit(draft, ctx)),
  ),

  requestLimitReview: handler(requestLimitReview, (customer, _input, ctx) =>
    decided(customer, ctx, (draft) => askForReview(draft, ctx)),
  ),

  withdrawConsent: handler(withdrawConsent, (customer, input, ctx) => {
    const kind = kindOf(idOf(input));
    return kind === null ? NOT_FOUND : decided(customer, ctx, (draft) => withdraw(draft, kind, ctx));
  }),

  giveConsent: handler(giveConsent, (customer, input, ctx) => {
    const kind = kindOf(idOf(input));
    return kind === null
      ? NOT_FOUND
      : decided(customer, ctx, (draft) => giveAgain(draft, kind, input.body, ctx));
  }),
};
