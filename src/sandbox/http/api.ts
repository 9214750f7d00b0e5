/** The lending API as one function from a request to an answer, the same in a page and on a server. */
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Endpoint } from '../../contract/endpoint';
import { ENDPOINTS } from '../../contract/endpoints';
import { StoreUnavailable } from '../store-unavailable';
import { addHeaders, preflight } from './headers';
import type { ApiOptions } from './api-options';
import { catchUpDue } from './catch-up-due';
import { base64url } from '../digest';
import { dispatcher } from './dispatch';
import { describeError } from './log';
import type { Answer } from './perform';
import { problemResponse } from './problem-response';
import { limiter } from './rate-limit';
import { ConnectionCut, Refusal } from './refusal';

/** What a door knows of the other side. */
export interface Connection {
  /** Network address, for the rate limit. */
  readonly address?: string;
}

export interface Api {
  /** @throws ConnectionCut when this customer's faults say so: the door cuts the connection. */
  readonly fetch: (request: Request, connection?: Connection) => Promise<Response>;
  /** Catches up the customers whose next event is due; answers how many. For a worker to call. */
  readonly catchUpDue: () => Promise<number>;
}

const { path: CODES } = ENDPOINTS.checkCertificate;

const CORRELATION = /^[A-Za-z0-9_-]{8,64}$/;

function answerResponse(endpoint: Endpoint, answer: Answer, correlationId: string): Response {
  const { status, file } = endpoint;
  switch (answer.kind) {
    case 'problem':
      return problemResponse(answer.code, correlationId, answer.params);
    case 'file': {
      const headers = { 'Content-Type': file ?? '', 'Content-Disposition': 'attachment' };
      return new Response(new Uint8Array(answer.bytes), { status, headers });
    }
    case 'reply': {
      const headers = { 'Content-Type': 'application/json' };
      return new Response(JSON.stringify(answer.reply), { status, headers });
    }
  }
}

/** @throws Error naming what differs, when a reply is not what the contract promises. */
function checkReply(endpoint: Endpoint, answer: Answer): void {
  if (answer.kind === 'problem') return;
  if ((answer.kind === 'file') !== (endpoint.file !== undefined))
    throw new Error(`${endpoint.name} replied against the contract: a file or none`);
  if (answer.kind === 'file') return;
  const result = v.safeParse(endpoint.reply, answer.reply);
  if (result.success) return;
  const where = result.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`);
  throw new Error(`${endpoint.name} replied against the contract: ${where.join('; ')}`);
}

export function createApi(options: ApiOptions): Api {
  const dispatch = dispatcher(options);
  const perAddress = options.limits && limiter(options.limits.perAddress);
  const perAsker = options.limits && limiter(options.limits.perAsker);
  const app = new Hono<{ Bindings: { correlationId: string } }>();

  const fault = (error: unknown, correlationId: string, operation?: string): Response => {
    if (error instanceof ConnectionCut) throw error;
    if (error instanceof Refusal)
      return problemResponse(error.code, correlationId, error.params, error.fields);
    options.log({
      level: 'error',
      event: error instanceof StoreUnavailable ? 'store unavailable' : 'fault',
      correlationId,
      ...(operation === undefined ? {} : { operation }),
      error: describeError(error),
    });
    return error instanceof StoreUnavailable
      ? problemResponse('service-unavailable', correlationId, { retryAfter: 2 })
      : problemResponse('internal', correlationId);
  };

  const methods = new Map<string, string[]>();
  for (const endpoint of Object.values<Endpoint>(ENDPOINTS)) {
    if (!options.sandbox && endpoint.path.startsWith('/sandbox/')) continue;
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), endpoint.method]);
    app.on(endpoint.method, path, async (c) => {
      const { correlationId } = c.env;
      try {
        const answer = await dispatch(endpoint, c.req.raw, c.req.param());
        if (options.checkReplies) checkReply(endpoint, answer);
        return answerResponse(endpoint, answer, correlationId);
      } catch (error) {
        return fault(error, correlationId, endpoint.name);
      }
    });
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      const response = problemResponse('method-not-allowed', c.env.correlationId);
      response.headers.set('Allow', allowed.join(', '));
      return response;
    });
  }
  app.get('/health', async (c) => {
    try {
      await options.store.getGlobal('secret', 'session');
      return c.json({ status: 'ok' });
    } catch (error) {
      return fault(new StoreUnavailable('not ready', { cause: error }), c.env.correlationId, 'health');
    }
  });
  app.notFound((c) => problemResponse('unknown-endpoint', c.env.correlationId));
  app.onError((error, c) => fault(error, c.env.correlationId));

  return {
    fetch: async (request, { address = 'page' } = {}) => {
      const started = options.clock();
      const sent = request.headers.get('X-Correlation-Id') ?? '';
      const correlationId = CORRELATION.test(sent) ? sent : base64url(options.random(12));
      const path = new URL(request.url).pathname;
      const wait = Math.max(
        perAddress?.(address, started) ?? 0,
        path === CODES && request.method === 'POST' ? (perAsker?.(address, started) ?? 0) : 0,
      );
      const response =
        wait > 0
          ? problemResponse('too-many-requests', correlationId, { retryAfter: wait })
          : request.method === 'OPTIONS'
            ? preflight(request, path, options.origins)
            : await app.fetch(request, { correlationId });
      options.log({
        level: 'info',
        event: 'request',
        correlationId,
        operation: `${request.method} ${path.split('/').slice(0, 3).join('/')}`,
        status: response.status,
        milliseconds: options.clock() - started,
      });
      return addHeaders(response, request, path, options.origins, correlationId);
    },
    catchUpDue: () => catchUpDue(options),
  };
}
