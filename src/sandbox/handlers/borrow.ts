/** Handlers of borrowing: quotes, cost statement, contract, signature, application. */
import { quoteFigures } from '../../lending/figures';
import {
  cancelApplication,
  changeApplicationCard,
  createLoan,
  dismissApplication,
  getApplication,
  requestReview,
} from '../../contract/application';
import { confirmCostStatement, createQuote, getQuote, getQuoteContract } from '../../contract/quote';
import { canCancel, cancel, payOutAgain, type Application } from '../borrow/application';
import { confirmStatement, makeQuote, quoteOf } from '../borrow/quote';
import { inReview, requestHumanReview } from '../borrow/review';
import { signQuote } from '../borrow/sign';
import { findOrder, stateFor, type PlacedOrder } from '../checkout/order';
import { bodyOf, draftOf, patch, refuse, reply, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { contractText } from '../papers/contract-text';
import { cardOf } from '../people/cards';
import { applicationView } from '../views/application';
import { quoteView } from '../views/quote';
import { handler, idOf, NOT_FOUND } from './handling';

/** The latest application, or an older one: from its row, or still with whoever looks at it again. */
function withApplication(
  customer: Customer,
  id: string,
  current: (application: Application) => Outcome,
  older: (application: Application) => Outcome,
): Outcome {
  const { application } = customer;
  if (application?.id === id) return current(application);
  const waiting = inReview(customer).find((each) => each.id === id);
  if (waiting !== undefined) return older(waiting);
  return {
    kind: 'read-row',
    row: { kind: 'application', key: id },
    then: (row) => (row === null ? NOT_FOUND : older(bodyOf<Application>(row))),
  };
}

/** The application as it is after a command. */
function answer(draft: Draft, ctx: Context): Outcome {
  const { application } = draft.customer;
  return application === null ? NOT_FOUND : reply(applicationView(draft.customer, application, ctx), draft);
}

export const borrowHandlers = {
  createQuote: handler(createQuote, (customer, { body }, ctx) => {
    const price = (order: PlacedOrder | null): Outcome => {
      const draft = draftOf(customer);
      const quote = makeQuote(draft, body, ctx, order);
      return 'code' in quote
        ? refuse(quote.code, quote.params)
        : reply(quoteView(draft.customer, quote, ctx), draft);
    };
    if (body.checkoutId === undefined) return price(null);
    return findOrder(customer, body.checkoutId, ctx, (found) => {
      if (found === null) return NOT_FOUND;
      const state = stateFor(customer, found, ctx);
      if (state === 'taken') return refuse('order-taken');
      return state === 'open' ? price(found.placed) : refuse('order-closed');
    });
  }),

  getQuote: handler(getQuote, (customer, input, ctx) => {
    const quote = quoteOf(customer, idOf(input));
    return quote === null ? NOT_FOUND : reply(quoteView(customer, quote, ctx));
  }),

  getQuoteContract: handler(getQuoteContract, (customer, input) => {
    const quote = quoteOf(customer, idOf(input));
    if (quote === null) return NOT_FOUND;
    return reply(contractText(customer, quote, quoteFigures(quote.terms), quote.contractLanguage));
  }),

  confirmCostStatement: handler(confirmCostStatement, (customer, input, ctx) => {
    const quote = quoteOf(customer, idOf(input));
    if (quote === null) return NOT_FOUND;
    const draft = draftOf(customer);
    const confirmed = confirmStatement(draft, quote, input.body.readSeconds, ctx);
    return 'code' in confirmed
      ? refuse(confirmed.code, confirmed.params)
      : reply(quoteView(draft.customer, confirmed, ctx), draft);
  }),

  createLoan: handler(createLoan, (customer, { body, hostClaims }, ctx) =>
    signQuote(customer, body, hostClaims, ctx),
  ),

  getApplication: handler(getApplication, (customer, input, ctx) => {
    const shown = (application: Application): Outcome => reply(applicationView(customer, application, ctx));
    return withApplication(customer, idOf(input), shown, shown);
  }),

  cancelApplication: handler(cancelApplication, (customer, input, ctx) => {
    const shown = (application: Application): Outcome =>
      application.state === 'cancelled'
        ? reply(applicationView(customer, application, ctx))
        : refuse('not-cancellable');
    return withApplication(
      customer,
      idOf(input),
      (application) => {
        if (!canCancel(application)) return shown(application);
        const draft = draftOf(customer);
        cancel(draft, application, ctx);
        return answer(draft, ctx);
      },
      shown,
    );
  }),

  changeApplicationCard: handler(changeApplicationCard, (customer, input, ctx) => {
    const notNeeded = (): Outcome => refuse('card-not-needed');
    return withApplication(
      customer,
      idOf(input),
      (application) => {
        if (application.state !== 'returned') return notNeeded();
        const { cardId } = input.body;
        // The bank has just refused the first card.
        if (cardOf(customer.cards, cardId) === null || cardId === application.cardId) {
          return refuse('card-unknown');
        }
        const draft = draftOf(customer);
        payOutAgain(draft, application, cardId, ctx);
        return answer(draft, ctx);
      },
      notNeeded,
    );
  }),

  requestReview: handler(requestReview, (customer, input, ctx) => {
    const asked = (application: Application): Outcome =>
      application.decline?.review === 'requested'
        ? reply(applicationView(customer, application, ctx))
        : refuse('review-not-offered');
    return withApplication(
      customer,
      idOf(input),
      (application) => {
        if (application.decline?.review !== 'offered') return asked(application);
        const draft = draftOf(customer);
        requestHumanReview(draft, application, ctx);
        return answer(draft, ctx);
      },
      asked,
    );
  }),

  dismissApplication: handler(dismissApplication, (customer, input, ctx) => {
    const shown = (application: Application): Outcome => reply(applicationView(customer, application, ctx));
    return withApplication(
      customer,
      idOf(input),
      (application) => {
        if (application.endedAt === null || application.seen) return shown(application);
        const draft = draftOf(customer);
        patch(draft, { application: { ...application, seen: true } });
        return answer(draft, ctx);
      },
      shown,
    );
  }),
};
