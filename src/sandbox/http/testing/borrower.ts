/** One borrower over HTTP, each answer held against the contract and typed by it. */
import * as v from 'valibot';
import type { Endpoint, ReplyOf } from '../../../contract/endpoint';
import { ENDPOINTS, type EndpointName } from '../../../contract/endpoints';
import type { Loan } from '../../../contract/loan';
import type { Quote, QuoteRequest } from '../../../contract/quote';
import type { MovementRecord } from '../../../contract/record';
import type { Beginning } from '../domain';
import { text, type Call, type TestApi } from './api-server';
import { newKey } from './borrowing';

type Named<N extends EndpointName> = ReplyOf<(typeof ENDPOINTS)[N]>;

/** A fresh customer of this opening, signed in. */
export async function borrowerAt(server: TestApi, opening: Beginning) {
  const { id, subject } = await server.customer(opening);
  const token = await server.signIn(subject);

  /** The reply of an endpoint. @throws Error when it is a problem, or not what the contract promises. */
  async function ask<N extends EndpointName>(name: N, call: Call = {}): Promise<Named<N>> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const isOurs = endpoint.auth === 'session';
    const { status, body } = await server.call(name, { ...(isOurs ? { token } : { id }), ...call });
    if (status !== endpoint.status) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
    return v.parse(endpoint.reply, body) as Named<N>;
  }

  return {
    id,
    ask,

    /** The code of the problem that an endpoint answers with. @throws Error when it answers with a reply. */
    problem: async (name: EndpointName, call: Call) =>
      text((await server.call(name, { token, ...call })).body, 'code'),

    quote: async (request: Omit<QuoteRequest, 'cardId' | 'purpose'>, language = 'zh-CN'): Promise<Quote> => {
      const { cards } = await ask('listCards');
      const body = { ...request, purpose: 'travel', cardId: cards[0]?.id };
      return ask('createQuote', { body, headers: { 'Accept-Language': language } });
    },

    /** Reads the statement and asks for a challenge; the wallet's proof makes what `createLoan` takes. */
    readyToSign: async ({ id: quoteId, readingSeconds }: Quote): Promise<Call> => {
      await ask('confirmCostStatement', { id: quoteId, body: { readSeconds: readingSeconds } });
      const challenge = await ask('createChallenge', { body: { for: { kind: 'loan', quoteId } } });
      const { id: challengeId, digest } = challenge;
      const jws = await server.host.sign({ sub: subject, challengeId, digest });
      return { body: { quoteId, challengeId, proof: { kind: 'host-jws', jws } }, key: newKey() };
    },

    /** Movements of a loan, oldest first, every page of them. */
    records: async ({ id: loanId }: Pick<Loan, 'id'>): Promise<readonly MovementRecord[]> => {
      const found: MovementRecord[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { loanId, ...(cursor === undefined ? {} : { cursor }) };
        const page = await ask('listRecords', { query });
        found.push(...page.items);
        cursor = page.next;
      }
      return found.reverse();
    },
  };
}

export type Borrower = Awaited<ReturnType<typeof borrowerAt>>;
