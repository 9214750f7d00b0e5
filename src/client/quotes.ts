/** Loan quotes: priced, read, their cost statement confirmed (product.md F13 to F15). */
import { queryOptions } from '@tanstack/react-query';
import {
  confirmCostStatement as confirmEndpoint,
  createQuote as createEndpoint,
  getQuote,
  getQuoteContract,
  type Quote,
  type QuoteRequest,
} from '../contract/quote';
import type { Answer } from './answer';
import { checkedText } from './paper-words';
import { ask, send } from './send';

/** Prices a loan for 15 minutes. Renewing is asking again; it voids statement confirmation, challenge and key. */
export function createQuote(body: QuoteRequest, signal?: AbortSignal): Promise<Answer<Quote>> {
  return send(createEndpoint, { body, signal });
}

/** The person has read the comprehensive financing cost statement for so many whole seconds. */
export function confirmCostStatement(id: string, readSeconds: number): Promise<Answer<Quote>> {
  return send(confirmEndpoint, { params: { id }, body: { readSeconds } });
}

export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['quote', id],
    queryFn: ({ signal }) => ask(getQuote, { params: { id }, signal }),
    staleTime: 0,
  });

/** The contract as it will be signed, word for word. */
export const quoteContractQuery = (id: string) =>
  queryOptions({
    queryKey: ['quote-contract', id],
    queryFn: async ({ signal }) => checkedText(await ask(getQuoteContract, { params: { id }, signal })),
    staleTime: Infinity,
  });
