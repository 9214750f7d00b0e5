/** For tests: a customer driven through the handlers in memory, as host and app would, with a clock that the test holds. */
import * as v from 'valibot';
import type { Challenge } from '../../contract/challenge';
import type { Endpoint } from '../../contract/endpoint';
import { ENDPOINTS } from '../../contract/endpoints';
import type { Application } from '../../contract/application';
import type { Quote, QuoteRequest } from '../../contract/quote';
import type { Repayment, RepaymentQuote, RepaymentRequest } from '../../contract/repayment';
import type { getBooks } from '../../contract/sandbox';
import type { ReplyOf } from '../../contract/endpoint';
import type { Language } from '../../contract/scalar';
import type { ProblemCode } from '../../contract/problem';
import type { Beginning } from '../beginning';
import type { Context, Handling, HostClaims } from '../decision';
import { HANDLERS } from '../handlers';
import { Rehearsal, type Answered } from '../rehearsal';
import { createCustomer } from '../situations';

/** 2026-04-01 12:00 in Shanghai. */
export const NOON = Date.UTC(2026, 3, 1, 4);

export type Books = ReplyOf<typeof getBooks>;

interface Sent {
  readonly id?: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  readonly hostClaims?: HostClaims;
}

export class Driver {
  readonly #rehearsal: Rehearsal;
  #real: number;
  #language: Language = 'zh-CN';
  #ids: number;

  constructor(beginning: Beginning, real: number = NOON) {
    this.#real = real;
    this.#ids = 0;
    this.#rehearsal = new Rehearsal(createCustomer(beginning, this.#context(0)));
  }

  get customer() {
    return this.#rehearsal.customer;
  }

  get rows() {
    return this.#rehearsal.rows;
  }

  #context(offset: number): Context {
    const count = (prefix: string): string => `${prefix}_${String((this.#ids += 1)).padStart(6, '0')}`;
    return {
      real: this.#real,
      business: this.#real + offset,
      id: count,
      secret: (bytes) => count('secret').padEnd(Math.ceil((bytes * 4) / 3), 'x'),
      language: this.#language,
    };
  }

  get ctx(): Context {
    return this.#context(this.customer.offset);
  }

  /** From here on the app asks in this language. */
  speak(language: Language): this {
    this.#language = language;
    return this;
  }

  /** Real time passes. */
  pass(milliseconds: number): this {
    this.#real += milliseconds;
    return this;
  }

  catchUp(): this {
    this.#rehearsal.catchUp(this.ctx);
    return this;
  }

  /** Sends a message as the HTTP side would; a reply, and a problem's code, is held against the contract. */
  send(name: keyof typeof ENDPOINTS, { id, body, query = {}, hostClaims }: Sent = {}): Answered {
    const endpoint: Endpoint = ENDPOINTS[name];
    const handler = HANDLERS[name];
    if (handler === undefined) throw new RangeError(`no handler ${name}`);
    const input: Handling = {
      params: id === undefined ? {} : { id },
      query: endpoint.query === undefined ? query : (v.parse(endpoint.query, query) as Handling['query']),
      body: endpoint.body === undefined ? undefined : v.parse(endpoint.body, body),
      hostClaims: hostClaims ?? null,
    };
    const answer = this.#rehearsal.call(handler, input, this.ctx);
    if (answer.kind === 'reply') return { kind: 'reply', reply: v.parse(endpoint.reply, answer.reply) };
    if (answer.code !== 'invalid' && !endpoint.problems.includes(answer.code)) {
      throw new Error(`${name} does not declare ${answer.code}`);
    }
    return answer;
  }

  /** The reply. @throws Error when the lender says no. */
  get<T>(name: keyof typeof ENDPOINTS, sent: Sent = {}): T {
    const answer = this.send(name, sent);
    if (answer.kind === 'problem') throw new Error(`${name}: ${answer.code}`);
    return answer.reply as T;
  }

  /** The problem's code; `null` when the lender says yes. */
  problem(name: keyof typeof ENDPOINTS, sent: Sent = {}): ProblemCode | null {
    const answer = this.send(name, sent);
    return answer.kind === 'problem' ? answer.code : null;
  }

  move(to: 'before-due' | 'next-due' | 'past-due' | 'end' | 'next-event' | number): this {
    const body = typeof to === 'number' ? { days: to } : { to };
    this.get('moveClock', { id: this.customer.id, body });
    return this;
  }

  books(): Books {
    return this.get<Books>('getBooks', { id: this.customer.id });
  }

  /** What the host's PIN sheet sends back for a challenge. */
  hostClaims(challenge: Pick<Challenge, 'id' | 'digest'>, changes: Partial<HostClaims> = {}): HostClaims {
    return {
      subject: this.customer.hostSubject,
      jti: this.ctx.id('jti'),
      expiresAt: this.#real + 60_000,
      challengeId: challenge.id,
      digest: challenge.digest,
      ...changes,
    };
  }

  quote(request: Partial<QuoteRequest> = {}): Quote {
    return this.get<Quote>('createQuote', { body: this.quoteRequest(request) });
  }

  quoteRequest(request: Partial<QuoteRequest> = {}): QuoteRequest {
    return {
      productId: 'choice',
      amount: 1_200_000 as QuoteRequest['amount'],
      method: 'equal-instalment',
      months: 12,
      purpose: 'daily-spending',
      cardId: this.customer.cards[0]?.id ?? '',
      ...request,
    };
  }

  /** Reads the cost statement, makes the challenge and signs, so that `createLoan` can be sent. */
  signed(quote: Pick<Quote, 'id' | 'readingSeconds'>): Sent {
    this.get('confirmCostStatement', { id: quote.id, body: { readSeconds: quote.readingSeconds } });
    const challenge = this.get<Challenge>('createChallenge', {
      body: { for: { kind: 'loan', quoteId: quote.id } },
    });
    return {
      body: { quoteId: quote.id, challengeId: challenge.id, proof: JWS },
      hostClaims: this.hostClaims(challenge),
    };
  }

  apply(request: Partial<QuoteRequest> = {}): Application {
    return this.get<Application>('createLoan', this.signed(this.quote(request)));
  }

  /** Applies and waits for the money. */
  borrow(request: Partial<QuoteRequest> = {}): Application {
    const { id } = this.apply(request);
    this.pass(10_000);
    return this.get<Application>('getApplication', { id });
  }

  repaymentQuote(request: Partial<RepaymentRequest> & Pick<RepaymentRequest, 'purpose'>): RepaymentQuote {
    return this.get<RepaymentQuote>('createRepaymentQuote', { body: this.repaymentRequest(request) });
  }

  repaymentRequest(request: Partial<RepaymentRequest>) {
    return {
      loanIds: this.customer.loans.map(({ id }) => id),
      cardId: this.customer.cards[0]?.id ?? '',
      ...request,
    };
  }

  signedRepayment(quote: Pick<RepaymentQuote, 'id'>): Sent {
    const challenge = this.get<Challenge>('createChallenge', {
      body: { for: { kind: 'repayment', repaymentQuoteId: quote.id } },
    });
    return {
      body: { repaymentQuoteId: quote.id, challengeId: challenge.id, proof: JWS },
      hostClaims: this.hostClaims(challenge),
    };
  }

  /** Quotes, signs and waits for the bank. */
  repay(request: Partial<RepaymentRequest> & Pick<RepaymentRequest, 'purpose'>): Repayment {
    const sent = this.signedRepayment(this.repaymentQuote(request));
    const { id } = this.get<Repayment>('createRepayment', sent);
    this.pass(5_000);
    return this.get<Repayment>('getRepayment', { id });
  }
}

/** A token of the host; its signature is the HTTP side's business. */
const JWS = { kind: 'host-jws', jws: 'x'.repeat(40) };

/** Somebody to whom every product is open that can be borrowed directly. */
export const everyProduct = (): Driver =>
  new Driver({ situation: 'active', products: ['choice', 'flex', 'tenth', 'anytime'] });
