/** Applications: signed and sent once, followed to their end, and what can be done at each ending (F16 to F18). */
import { queryOptions } from '@tanstack/react-query';
import {
  type Application,
  cancelApplication as cancelEndpoint,
  changeApplicationCard as changeCardEndpoint,
  createLoan,
  dismissApplication as dismissEndpoint,
  getApplication,
  requestReview as reviewEndpoint,
} from '../contract/application';
import type { Proof } from '../contract/challenge';
import { getQuote } from '../contract/quote';
import type { Answer } from './answer';
import type { Look } from './outcome';
import type { PendingCommand } from './pending-command';
import { pollInterval } from './polling';
import { ask, send } from './send';

/** Asked again at the lender's pace until it is over. */
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: ({ signal }) => ask(getApplication, { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: pollInterval<Application>,
  });

/** Signs the quote and applies, with the command's own key. */
export function submitLoan(command: PendingCommand, proof: Proof): Promise<Answer<Application>> {
  return send(createLoan, {
    body: { quoteId: command.quoteId, challengeId: command.challengeId ?? '', proof },
    idempotencyKey: command.key,
  });
}

/**
 * Whether the quote became an application, changing nothing. An expired quote without one has made none and never
 * will: that is an answer too.
 */
export const lookForLoan =
  (quoteId: string): Look<Application> =>
  async () => {
    const quote = await send(getQuote, { params: { id: quoteId } });
    if (quote.kind === 'unreachable') return null;
    if (quote.kind === 'problem') return quote.problem.code === 'not-found' ? quote : null;
    const { applicationId, state } = quote.reply;
    if (applicationId === null) {
      if (state !== 'expired') return null;
      return { kind: 'not-done', correlationId: quote.correlationId };
    }
    const application = await send(getApplication, { params: { id: applicationId } });
    return application.kind === 'reply' ? application : null;
  };

/** Withdraws before the pay-out starts. Repeating it changes nothing. */
export const cancelApplication = (id: string): Promise<Answer<Application>> =>
  send(cancelEndpoint, { params: { id } });

/** After the bank returned the money: pays out to another card. */
export const changeApplicationCard = (id: string, cardId: string): Promise<Answer<Application>> =>
  send(changeCardEndpoint, { params: { id }, body: { cardId } });

/** Asks for a person to look at a declined application. */
export const requestReview = (id: string): Promise<Answer<Application>> =>
  send(reviewEndpoint, { params: { id } });

/** The ending was seen: home stops pointing at it. */
export const dismissApplication = (id: string): Promise<Answer<Application>> =>
  send(dismissEndpoint, { params: { id } });
