/** Handlers of difficulty: plans, the agreement, a person to talk to. product.md F59. */
import {
  confirmNegotiatedPlanStatement,
  createAgreement,
  createHandOver,
  createNegotiation,
  getNegotiatedPlan,
  getNegotiatedPlanContract,
} from '../../contract/negotiation';
import { draftOf, refuse, reply } from '../change';
import { complaintView, handOver } from '../complaints/complaint';
import type { Outcome } from '../decision';
import { confirmPlanStatement, figuresOf, openNegotiation, planOf } from '../difficulty/negotiation';
import { signPlan } from '../difficulty/sign';
import { loanOf } from '../loan';
import { agreementText } from '../papers/agreement-text';
import { COMPLAINTS_OPEN } from '../settings';
import { loanBefore, negotiationView, planView } from '../views/negotiation';
import { handler, idOf, NOT_FOUND } from './handling';

/** A loan that has left the aggregate is settled, or was never this person's. */
function settledOrUnknown(loanId: string): Outcome {
  return {
    kind: 'read-row',
    row: { kind: 'settled-loan', key: loanId },
    then: (row) => refuse(row === null ? 'not-found' : 'loan-settled'),
  };
}

export const negotiationHandlers = {
  createNegotiation: handler(createNegotiation, (customer, { body }, ctx) => {
    const draft = draftOf(customer);
    const opened = openNegotiation(draft, body, ctx);
    if (!('code' in opened)) return reply(negotiationView(draft.customer, opened, ctx), draft);
    return opened.code === 'not-found' ? settledOrUnknown(body.loanId) : refuse(opened.code, opened.params);
  }),

  getNegotiatedPlan: handler(getNegotiatedPlan, (customer, input, ctx) => {
    const found = planOf(customer, idOf(input));
    const isOpen = found !== null && loanOf(customer, found.negotiation.loanId) !== null;
    return isOpen ? reply(planView(customer, found, ctx)) : NOT_FOUND;
  }),

  getNegotiatedPlanContract: handler(getNegotiatedPlanContract, (customer, input) => {
    const found = planOf(customer, idOf(input));
    const loan = found && loanBefore(customer, found.negotiation);
    if (found === null || loan === null) return NOT_FOUND;
    const { negotiation, plan } = found;
    const { on, reportFrom } = negotiation;
    const agreeing = { id: plan.id, figures: figuresOf(loan, on, plan.agreed), reportFrom };
    return reply(agreementText(customer, loan, agreeing, plan.contractLanguage));
  }),

  confirmNegotiatedPlanStatement: handler(confirmNegotiatedPlanStatement, (customer, input, ctx) => {
    const found = planOf(customer, idOf(input));
    if (found === null) return NOT_FOUND;
    const draft = draftOf(customer);
    const refused = confirmPlanStatement(draft, found, input.body.readSeconds, ctx);
    if (refused !== null) return refuse(refused.code, refused.params);
    const confirmed = planOf(draft.customer, found.plan.id) ?? found;
    return reply(planView(draft.customer, confirmed, ctx), draft);
  }),

  createAgreement: handler(createAgreement, (customer, { body, hostClaims }, ctx) =>
    signPlan(customer, body, hostClaims, ctx),
  ),

  createHandOver: handler(createHandOver, (customer, { body }, ctx) => {
    if (loanOf(customer, body.loanId) === null) return NOT_FOUND;
    if ((customer.complaints ?? []).length >= COMPLAINTS_OPEN) return refuse('complaints-too-many');
    const draft = draftOf(customer);
    return reply(complaintView(handOver(draft, body, ctx), ctx.language), draft);
  }),
};
