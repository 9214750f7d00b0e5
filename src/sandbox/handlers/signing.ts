/** Handlers of step-up: challenges and the app PIN. */
import { checkPin, createChallenge, getChallenge } from '../../contract/challenge';
import {
  answerWithPin,
  challengeOf,
  openChallenge,
  type ChallengePurpose,
  type Signable,
} from '../borrow/challenge';
import { isInFlight } from '../borrow/in-flight';
import { quoteOf, quoteOver } from '../borrow/quote';
import { isoMoment } from '../business-time';
import { draftOf, refuse, reply } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { deviceDigest } from '../devices/digest';
import { planOf, planOver } from '../difficulty/negotiation';
import { setupOf, setupOver } from '../passkeys/passkey';
import { repaymentQuoteOf, repaymentQuoteOver } from '../repay/quote';
import type { ProblemCode } from '../../contract/problem';
import { challengeView } from '../views/challenge';
import { handler, idOf, NOT_FOUND } from './handling';

/** What can be signed now, or why it cannot. */
function signable(customer: Customer, purpose: ChallengePurpose, ctx: Context): Signable | ProblemCode {
  if (purpose.kind === 'repayment') {
    const quote = repaymentQuoteOf(customer, purpose.repaymentQuoteId);
    return quote === null ? 'not-found' : (repaymentQuoteOver(customer, quote, ctx) ?? quote);
  }
  if (purpose.kind === 'passkey') {
    const setup = setupOf(customer, purpose.passkeySetupId);
    return setup === null ? 'not-found' : (setupOver(setup, ctx) ?? setup);
  }
  if (purpose.kind === 'device')
    return { digest: deviceDigest(customer, purpose.device), expiresAt: Number.POSITIVE_INFINITY };
  if (purpose.kind === 'agreement') return signablePlan(customer, purpose.planId, ctx);
  const quote = quoteOf(customer, purpose.quoteId);
  if (quote === null) return 'not-found';
  const over = quoteOver(quote, ctx);
  if (over !== null) return over;
  if (customer.application !== null && isInFlight(customer.application)) return 'application-in-flight';
  return quote.statementConfirmedAt === null ? 'cost-statement-unconfirmed' : quote;
}

function signablePlan(customer: Customer, planId: string, ctx: Context): Signable | ProblemCode {
  const found = planOf(customer, planId);
  if (found === null) return 'not-found';
  const over = planOver(customer, found, ctx);
  if (over !== null) return over;
  const { plan, negotiation } = found;
  if (plan.statementConfirmedAt === null) return 'cost-statement-unconfirmed';
  return { digest: plan.digest, expiresAt: negotiation.expiresAt };
}

export const signingHandlers = {
  createChallenge: handler(createChallenge, (customer, { body }, ctx) => {
    const target = signable(customer, body.for, ctx);
    if (typeof target === 'string') return refuse(target);
    const draft = draftOf(customer);
    const challenge = openChallenge(draft, body.for, target, ctx);
    return reply(challengeView(draft.customer, challenge, ctx), draft);
  }),

  getChallenge: handler(getChallenge, (customer, input, ctx) => {
    const challenge = challengeOf(customer, idOf(input));
    return challenge === null ? NOT_FOUND : reply(challengeView(customer, challenge, ctx));
  }),

  checkPin: handler(checkPin, (customer, input, ctx) => {
    const challenge = challengeOf(customer, idOf(input));
    if (challenge === null) return NOT_FOUND;
    const draft = draftOf(customer);
    const answer = answerWithPin(draft, challenge, input.body.pin, ctx);
    return 'kind' in answer ? answer : reply({ ...answer, expiresAt: isoMoment(challenge.expiresAt) }, draft);
  }),
};
