/** Repayments: quoted to the fen, signed and sent once, followed to the receipt (product.md F31 to F34). */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Proof } from '../contract/challenge';
import {
  createRepayment,
  createRepaymentQuote as createQuoteEndpoint,
  getRepayment,
  getRepaymentQuote,
  type Repayment,
  type RepaymentQuote,
  type RepaymentRequest,
} from '../contract/repayment';
import type { Answer } from './answer';
import type { Look } from './outcome';
import type { PendingCommand } from './pending-command';
import { pollInterval } from './polling';
import { moneyMoved } from './query-client';
import { ask, send } from './send';

/** What a repayment takes today. Renewing is asking again. */
export function createRepaymentQuote(
  body: RepaymentRequest,
  signal?: AbortSignal,
): Promise<Answer<RepaymentQuote>> {
  return send(createQuoteEndpoint, { body, signal });
}

export const repaymentQuoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['repayment-quote', id],
    queryFn: ({ signal }) => ask(getRepaymentQuote, { params: { id }, signal }),
    staleTime: 0,
  });

/** Asked again at the lender's pace until it is over; then it is the receipt. */
export const repaymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['repayment', id],
    queryFn: ({ signal }) => ask(getRepayment, { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: pollInterval<Repayment>,
  });

/** The lender took a payment: figures of before are forgotten, and its page begins with the answer, and not later. */
export function tookRepayment(queries: QueryClient, repayment: Repayment): void {
  void moneyMoved(queries);
  queries.setQueryData(repaymentQuery(repayment.id).queryKey, repayment);
}

/** Signs the repayment quote and pays, with the command's own key. */
export function submitRepayment(command: PendingCommand, proof: Proof): Promise<Answer<Repayment>> {
  return send(createRepayment, {
    body: { repaymentQuoteId: command.quoteId, challengeId: command.challengeId ?? '', proof },
    idempotencyKey: command.key,
  });
}

/** Whether the quote became a repayment, changing nothing; an expired one without has made none and never will. */
export const lookForRepayment =
  (quoteId: string): Look<Repayment> =>
  async () => {
    const quote = await send(getRepaymentQuote, { params: { id: quoteId } });
    if (quote.kind === 'unreachable') return null;
    if (quote.kind === 'problem') return quote.problem.code === 'not-found' ? quote : null;
    const { repaymentId, state } = quote.reply;
    if (repaymentId === null) {
      if (state !== 'expired') return null;
      return { kind: 'not-done', correlationId: quote.correlationId };
    }
    const repayment = await send(getRepayment, { params: { id: repaymentId } });
    return repayment.kind === 'reply' ? repayment : null;
  };
