/** Difficulty: what is overdue, plans within one's means, the agreement signed once, a person to talk to (F35, F59). */
import { queryOptions } from '@tanstack/react-query';
import { getArrears } from '../contract/arrears';
import type { Proof } from '../contract/challenge';
import type { Complaint } from '../contract/complaint';
import type { BodyOf } from '../contract/endpoint';
import {
  confirmNegotiatedPlanStatement,
  createAgreement,
  createHandOver,
  createNegotiation as createNegotiationEndpoint,
  getNegotiatedPlan,
  getNegotiatedPlanContract,
  type NegotiatedPlan,
  type Negotiation,
  type NegotiationRequest,
} from '../contract/negotiation';
import type { Answer } from './answer';
import type { Look } from './outcome';
import type { PendingCommand } from './pending-command';
import { checkedText } from './paper-words';
import { ask, send } from './send';

export const arrearsQuery = queryOptions({
  queryKey: ['arrears'],
  queryFn: ({ signal }) => ask(getArrears, { signal }),
  staleTime: 0,
});

/** Plans of today. Asking binds nobody. */
export const createNegotiation = (
  body: NegotiationRequest,
  signal?: AbortSignal,
): Promise<Answer<Negotiation>> => send(createNegotiationEndpoint, { body, signal });

export const planContractQuery = (id: string) =>
  queryOptions({
    queryKey: ['negotiated-plan', id, 'contract'],
    queryFn: async ({ signal }) =>
      checkedText(await ask(getNegotiatedPlanContract, { params: { id }, signal })),
  });

/** @param readSeconds whole seconds for which the statement was in view. */
export const confirmPlanStatement = (id: string, readSeconds: number): Promise<Answer<NegotiatedPlan>> =>
  send(confirmNegotiatedPlanStatement, { params: { id }, body: { readSeconds } });

/** Signs the plan, with the command's own key. */
export const submitAgreement = (command: PendingCommand, proof: Proof): Promise<Answer<NegotiatedPlan>> =>
  send(createAgreement, {
    body: { planId: command.quoteId, challengeId: command.challengeId ?? '', proof },
    idempotencyKey: command.key,
  });

/** Whether the plan was signed, changing nothing; one that is over unsigned never will be. */
export const lookForAgreement =
  (planId: string): Look<NegotiatedPlan> =>
  async () => {
    const plan = await send(getNegotiatedPlan, { params: { id: planId } });
    if (plan.kind === 'unreachable') return null;
    if (plan.kind === 'problem') return plan.problem.code === 'not-found' ? plan : null;
    if (plan.reply.state === 'signed') return plan;
    return plan.reply.state === 'expired' ? { kind: 'not-done', correlationId: plan.correlationId } : null;
  };

export type HandOver = BodyOf<typeof createHandOver>;

/** @param key made once for what was said: with it, sending again adds nothing. */
export const sendHandOver = (body: HandOver, key: string): Promise<Answer<Complaint>> =>
  send(createHandOver, { body, idempotencyKey: key });
