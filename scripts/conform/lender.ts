/** A lender's API as a stranger meets it: requests by endpoint, answers held against the contract. */
import * as v from 'valibot';
import type { Endpoint, ReplyOf } from '../../src/contract/endpoint';
import { ENDPOINTS, type EndpointName } from '../../src/contract/endpoints';
import { problem, PROBLEM_STATUS, type Problem, type ProblemCode } from '../../src/contract/problem';
import { Nonconformity } from './suite';

const PATIENCE_MS = 20_000;
const FILES = /^(?:application\/pdf|text\/csv)/;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON; a file as such; else the text. */
  readonly body: unknown;
}

export interface Call {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that no endpoint describes. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

type Named<N extends EndpointName> = ReplyOf<(typeof ENDPOINTS)[N]>;

const short = (value: unknown) => JSON.stringify(value)?.slice(0, 300) ?? 'nothing';

/** Throws unless the answer's media type is this one. */
function expectType({ headers }: Answer, wanted: string): void {
  const type = headers.get('Content-Type') ?? 'none';
  if (type.split(';')[0]?.trim().toLowerCase() !== wanted)
    throw new Nonconformity(`Content-Type is ${type}, not ${wanted}`);
}

/** Where a value is not what a schema says. */
const faultsOf = (issues: readonly v.BaseIssue<unknown>[]) =>
  issues
    .slice(0, 3)
    .map((issue) => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
    .join('; ');

/** How often a request that came too early is made again, and how long it waits at most. */
const MOST_TURNS = 5;
const LONGEST_WAIT_S = 60;

export class Lender {
  /** Of the API, `/v1` not included. */
  readonly base: string;
  /** Endpoints that gave at least one reply of the promised form. */
  readonly replied = new Set<string>();

  constructor(base: string) {
    this.base = base.replace(/\/+$/, '');
  }

  /** Asked too often, it waits as long as the lender says: nothing was done, and how often is the lender's to set. */
  async raw(request: RawRequest): Promise<Answer> {
    for (let turn = 1; ; turn += 1) {
      const answer = await this.#ask(request);
      const seconds = Number(answer.headers.get('Retry-After') ?? 0);
      if (answer.status !== 429 || turn === MOST_TURNS || !(seconds > 0 && seconds <= LONGEST_WAIT_S))
        return answer;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  async #ask({ method, path, headers, text }: RawRequest): Promise<Answer> {
    const response = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(headers === undefined ? {} : { headers }),
      ...(text === undefined ? {} : { body: text }),
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (FILES.test(type))
      return { status: response.status, headers: response.headers, body: await response.blob() };
    const said = await response.text();
    let body: unknown = said;
    try {
      body = JSON.parse(said);
    } catch {
      // Whoever asked for JSON finds text, and says so.
    }
    return { status: response.status, headers: response.headers, body };
  }

  call(name: EndpointName, { id = '', query, body, token, key, headers }: Call = {}): Promise<Answer> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    return this.raw({
      method: endpoint.method,
      path: endpoint.path.replace('{id}', encodeURIComponent(id)) + search,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { text: JSON.stringify(body) }),
    });
  }

  /** The reply. @throws Nonconformity unless status, media type and schema are those of the contract. */
  async reply<N extends EndpointName>(name: N, call: Call = {}): Promise<Named<N>> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const answer = await this.call(name, call);
    const { status, body } = answer;
    if (status !== endpoint.status)
      throw new Nonconformity(`${name}: status ${status}, not ${endpoint.status}: ${short(body)}`);
    expectType(answer, endpoint.file ?? 'application/json');
    const parsed = v.safeParse(endpoint.reply, body);
    if (!parsed.success) throw new Nonconformity(`${name}: ${faultsOf(parsed.issues)}`);
    this.replied.add(name);
    return parsed.output as Named<N>;
  }

  /** The problem. @throws Nonconformity unless it is one of these codes, in the form and with the status of the contract. */
  async problem(name: EndpointName, call: Call, ...codes: readonly ProblemCode[]): Promise<Problem> {
    return problemIn(await this.call(name, call), name, ...codes);
  }
}

/** As {@link Lender.problem}, of an answer at hand. */
export function problemIn(answer: Answer, asked: string, ...codes: readonly ProblemCode[]): Problem {
  const { status, body } = answer;
  if (status < 400) throw new Nonconformity(`${asked}: status ${status}, expected ${codes.join(' or ')}`);
  expectType(answer, 'application/problem+json');
  const parsed = v.safeParse(problem, body);
  if (!parsed.success)
    throw new Nonconformity(`${asked}: no problem of the closed list: ${faultsOf(parsed.issues)}`);
  const { code, status: told } = parsed.output;
  if (!codes.includes(code)) throw new Nonconformity(`${asked}: ${code}, expected ${codes.join(' or ')}`);
  if (status !== PROBLEM_STATUS[code] || told !== status)
    throw new Nonconformity(
      `${asked}: ${code} with status ${status} (told ${told}), not ${PROBLEM_STATUS[code]}`,
    );
  return parsed.output;
}
