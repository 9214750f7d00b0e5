/** One exchange with the lender: headers, time limits, parsing, silent renewal of the session, retries of reads. */
import * as v from 'valibot';
import type { BodyOf, Endpoint, PathNames, QueryOf, ReplyOf } from '../contract/endpoint';
import { problem as problemSchema } from '../contract/problem';
import { type Answer, ProblemError, type Silence, UnreachableError } from './answer';
import { askedLanguage } from './device';
import { opaqueId } from './opaque-id';
import { renewSession, sessionToken } from './session';
import { apiBase, transport } from './transport';
import { pause } from './pause';
import { parseJson, readAs } from './read-reply';

/** What an endpoint wants to be called with, exactly. */
export type Call<E extends Endpoint> = { readonly signal?: AbortSignal | undefined } & ([
  PathNames<E['path']>,
] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<PathNames<E['path']>, string>> }) &
  (E extends { readonly query: v.GenericSchema }
    ? { readonly query: QueryOf<E> }
    : { readonly query?: undefined }) &
  (E extends { readonly body: v.GenericSchema }
    ? { readonly body: BodyOf<E> }
    : { readonly body?: undefined }) &
  (E extends { readonly once: true }
    ? { readonly idempotencyKey: string }
    : { readonly idempotencyKey?: undefined });

interface AnyCall {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const READ_LIMIT_MS = 10_000;
const COMMAND_LIMIT_MS = 20_000;
/** Waits before the second and third try of a read. */
const READ_WAITS_MS = [400, 1_200];
/** A lender that asks for more patience than this is shown as busy. */
const LONGEST_WAIT_MS = 8_000;

/** The address of a call, path parameters and query filled in. */
function address(endpoint: Endpoint, call: AnyCall): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  const search = query.toString();
  return `${apiBase()}${path}${search && `?${search}`}`;
}

function headers(endpoint: Endpoint, call: AnyCall, token: string | null, correlationId: string) {
  const all = new Headers({
    Accept: `${endpoint.file ?? 'application/json'}, application/problem+json`,
    'Accept-Language': askedLanguage(),
    'X-Correlation-Id': correlationId,
  });
  if (call.body !== undefined) all.set('Content-Type', 'application/json');
  if (call.idempotencyKey !== undefined) all.set('Idempotency-Key', call.idempotencyKey);
  if (endpoint.auth === 'session' && token !== null) all.set('Authorization', `Bearer ${token}`);
  return all;
}

/** An answer that somebody else asked for: the boot script signs in before this module is here. */
export function readAnswer<const E extends Endpoint>(
  endpoint: E,
  status: number,
  text: string,
  correlationId?: string,
): Answer<ReplyOf<E>>;
export function readAnswer(
  endpoint: Endpoint,
  status: number,
  text: string,
  correlationId = opaqueId(),
): Answer<unknown> {
  if (status >= 200 && status < 300) {
    const reply: unknown = readAs(endpoint.reply, text);
    if (reply !== null) return { kind: 'reply', reply, correlationId };
  } else {
    const refusal = v.safeParse(problemSchema, parseJson(text));
    if (refusal.success) return { kind: 'problem', problem: refusal.output };
  }
  return { kind: 'unreachable', silence: status >= 500 ? 'server' : 'garbled', correlationId };
}

/** One request, one answer. */
async function exchange(
  endpoint: Endpoint,
  call: AnyCall,
  token: string | null,
  correlationId: string,
): Promise<Answer<unknown>> {
  const { fetch, needsNetwork } = transport();
  const silent = (silence: Silence): Answer<unknown> => ({ kind: 'unreachable', silence, correlationId });
  if (needsNetwork && typeof navigator !== 'undefined' && navigator.onLine === false)
    return silent('offline');

  const limit = new AbortController();
  const abandon = () => limit.abort();
  let late = false;
  const timer = setTimeout(
    () => {
      late = true;
      limit.abort();
    },
    // A file is made while one waits.
    endpoint.method === 'GET' && !endpoint.file ? READ_LIMIT_MS : COMMAND_LIMIT_MS,
  );
  call.signal?.addEventListener('abort', abandon);
  if (call.signal?.aborted) abandon();
  try {
    const response = await fetch(address(endpoint, call), {
      method: endpoint.method,
      headers: headers(endpoint, call, token, correlationId),
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: limit.signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (endpoint.file && response.ok) {
      const isPromised = response.headers.get('Content-Type')?.startsWith(endpoint.file);
      return isPromised ? { kind: 'reply', reply: await response.blob(), correlationId } : silent('garbled');
    }
    return readAnswer(endpoint, response.status, await response.text(), correlationId);
  } catch {
    return silent(late ? 'timeout' : call.signal?.aborted ? 'abandoned' : 'network');
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', abandon);
  }
}

const refusesSession = (answer: Answer<unknown>) =>
  answer.kind === 'problem' &&
  (answer.problem.code === 'session-expired' || answer.problem.code === 'unauthenticated');

/** One exchange, and once more with a renewed session when the lender does not know this one any longer. */
async function exchangeSignedIn(
  endpoint: Endpoint,
  call: AnyCall,
  correlationId: string,
): Promise<Answer<unknown>> {
  if (endpoint.auth === 'none') return exchange(endpoint, call, null, correlationId);
  if (sessionToken() === null) await renewSession(null);
  const token = sessionToken();
  const answer = await exchange(endpoint, call, token, correlationId);
  if (!refusesSession(answer) || !(await renewSession(token))) return answer;
  return exchange(endpoint, call, sessionToken(), correlationId);
}

/** How long to wait before a read is tried again; null when trying again is no use. */
function waitBefore(answer: Answer<unknown>, wait: number): number | null {
  if (answer.kind === 'reply') return null;
  if (answer.kind === 'unreachable') {
    return answer.silence === 'offline' || answer.silence === 'abandoned' ? null : wait;
  }
  const { status, params } = answer.problem;
  if (status === 429) {
    const seconds = Number(params?.retryAfter ?? 1);
    const asked = Number.isFinite(seconds) ? Math.max(wait, seconds * 1000) : wait;
    return asked <= LONGEST_WAIT_MS ? asked : null;
  }
  return status >= 500 ? wait : null;
}

/**
 * Sends one call and says how it ended. Reads are tried up to three times; a command is sent once: whoever asks again
 * does so knowingly, with the same idempotency key (outcome.ts). Never throws for what a lender or a network may do.
 */
export function send<const E extends Endpoint>(endpoint: E, call: Call<E>): Promise<Answer<ReplyOf<E>>>;
export async function send(endpoint: Endpoint, call: AnyCall): Promise<Answer<unknown>> {
  const correlationId = opaqueId();
  let answer = await exchangeSignedIn(endpoint, call, correlationId);
  if (endpoint.method !== 'GET') return answer;
  for (const wait of READ_WAITS_MS) {
    const patience = waitBefore(answer, wait);
    if (patience === null) break;
    await pause(patience, call.signal);
    if (call.signal?.aborted) break;
    answer = await exchangeSignedIn(endpoint, call, correlationId);
  }
  return answer;
}

/** The same for a query, which knows only values and exceptions. @throws ProblemError, UnreachableError */
export async function ask<const E extends Endpoint>(endpoint: E, call: Call<E>): Promise<ReplyOf<E>> {
  const answer = await send(endpoint, call);
  if (answer.kind === 'reply') return answer.reply;
  throw answer.kind === 'problem' ? new ProblemError(answer.problem) : new UnreachableError(answer);
}
