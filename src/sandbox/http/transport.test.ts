/** What any request may get wrong, over real HTTP: each a problem of the closed list, and nothing changed. */
import { request } from 'node:http';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../contract/problem';
import { at, startApi, type Answered, type TestApi } from './testing/api-server';

let server: TestApi;
let token: string;
let id: string;
beforeAll(async () => {
  server = await startApi();
  const customer = await server.customer();
  id = customer.id;
  token = await server.signIn(customer.subject);
});
afterAll(() => server.close());

function expectProblem({ status, headers, body }: Answered, code: string, expected: number): void {
  expect(v.parse(problem, body)).toMatchObject({
    code,
    status: expected,
    type: `urn:suijie:problem:${code}`,
  });
  expect(status).toBe(expected);
  expect(headers.get('Content-Type')).toBe('application/problem+json');
  expect(headers.get('X-Correlation-Id')).toBe(at(body, 'correlationId'));
}

async function raw(path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(server.base + path, init);
  const said = await response.text();
  return { status: response.status, headers: response.headers, body: said === '' ? null : JSON.parse(said) };
}
const post = (path: string, body: BodyInit, type: string | null = 'application/json') =>
  raw(path, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${token}`, ...(type === null ? {} : { 'Content-Type': type }) },
  });

/** The customer with every setting, and the books: what a bad request must leave as it was. */
async function standing(): Promise<unknown> {
  const [customer, books] = [await server.call('getCustomer', { id }), await server.call('getBooks', { id })];
  expect([customer.status, books.status]).toEqual([200, 200]);
  // The clock runs on by itself.
  const { now, ...lasting } = v.parse(v.looseObject({ now: v.string() }), customer.body);
  expect(Date.parse(now)).not.toBeNaN();
  return { customer: lasting, books: books.body };
}

/** Around each test: nothing changed. */
function changesNothing(): void {
  let before: unknown;
  beforeEach(async () => {
    before = await standing();
  });
  afterEach(async () => {
    expect(await standing()).toEqual(before);
  });
}

describe('a request that cannot be read', () => {
  changesNothing();

  it.each(['{', '', 'nul', '{"a":1}}', "{'a':1}", '\u0000'])('%j is malformed', async (body) => {
    expectProblem(await post('/v1/quotes', body), 'malformed', 400);
  });
  it('bytes that are no UTF-8 are malformed', async () => {
    expectProblem(await post('/v1/quotes', new Uint8Array([0x22, 0xff, 0x22])), 'malformed', 400);
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    '%s is refused',
    async (type) => {
      expectProblem(await post('/v1/quotes', '{}', type), 'unsupported-media-type', 415);
    },
  );
  it('takes a charset beside the type', async () => {
    expectProblem(await post('/v1/quotes', '{}', 'Application/JSON; charset=utf-8'), 'invalid', 400);
  });
  it('more than 64 KiB is too large, said beforehand or found out while reading', async () => {
    const big = JSON.stringify('x'.repeat(65_536));
    expectProblem(await post('/v1/quotes', big), 'too-large', 413);
    const status = await new Promise<number>((resolve, reject) => {
      const sending = request(
        `${server.base}/v1/quotes`,
        {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${token}`,
            'Content-Type': 'application/json',
            'Transfer-Encoding': 'chunked',
          },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sending.once('error', reject);
      for (let i = 0; i < 5; i += 1) sending.write('x'.repeat(16_384));
      sending.end();
    });
    expect(status).toBe(413);
  });
  it('names each wrong field by a JSON pointer, and never what was sent', async () => {
    const { body, ...rest } = await server.call('createQuote', {
      token,
      body: {
        productId: 'choice',
        amount: '12.50',
        method: 'balloon',
        months: 0,
        purpose: 'travel',
        secret: 'x~/y',
      },
    });
    expectProblem({ ...rest, body }, 'invalid', 400);
    const { fields = [] } = v.parse(problem, body);
    expect(fields.map(({ pointer }) => pointer)).toEqual([
      '/amount',
      '/method',
      '/months',
      '/cardId',
      '/secret',
    ]);
    expect(JSON.stringify(body)).not.toContain('12.50');
  });
  it('a path parameter or query that no schema knows is invalid', async () => {
    expectProblem(await server.call('getQuote', { token, id: '..%2f' }), 'invalid', 400);
    expectProblem(await server.call('getQuote', { token, id: '%E0%A4%A' }), 'invalid', 400);
    expectProblem(await server.call('listLoans', { token, query: { state: 'lost' } }), 'invalid', 400);
  });
});

describe('a request for what is not there', () => {
  changesNothing();
  it.each(['/', '/v1', '/v1/', '/v1/quotes/', '/v1/loans/a/b', '/v2/home', '/sandbox', '/v1/home%00'])(
    '%s is an unknown endpoint',
    async (path) => {
      expectProblem(await raw(path), 'unknown-endpoint', 404);
    },
  );
  it('another method of a known path is named with those that are allowed', async () => {
    const answer = await raw('/v1/home', { method: 'DELETE' });
    expectProblem(answer, 'method-not-allowed', 405);
    expect(answer.headers.get('Allow')).toBe('GET');
    expect((await raw('/sandbox/customers', { method: 'PUT' })).headers.get('Allow')).toBe('POST, GET');
  });
  it('somebody else’s or no customer is not found', async () => {
    expectProblem(await server.call('getCustomer', { id: 'cus_nobody' }), 'not-found', 404);
  });
  it('the sandbox can be hidden', async () => {
    const plain = await startApi({ sandbox: false });
    expectProblem(await plain.call('getCustomer', { id }), 'unknown-endpoint', 404);
    expectProblem(await plain.call('listCustomers'), 'unknown-endpoint', 404);
    await plain.close();
  });
});

describe('every answer', () => {
  it('rule 4: is never stored, sniffed, framed or followed by a referrer', async () => {
    for (const { headers } of [await server.call('getHome', { token }), await raw('/nowhere')]) {
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
  });
  it('carries the client’s correlation id when it is one, else a new one', async () => {
    const answer = (sent: string) => server.call('getHome', { token, headers: { 'X-Correlation-Id': sent } });
    expect((await answer('abc-DEF_12345')).headers.get('X-Correlation-Id')).toBe('abc-DEF_12345');
    const made = (await answer('x'.repeat(65))).headers.get('X-Correlation-Id');
    expect(made).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect((await answer('<script>')).headers.get('X-Correlation-Id')).not.toBe(made);
  });
  it('rule 11: is logged without a token, a customer or a figure', async () => {
    await server.call('getHome', { token });
    const said = JSON.stringify(server.lines);
    expect(said).toContain('"operation":"GET /v1/home"');
    expect(said).not.toContain(token);
    expect(said).not.toContain(id);
  });
});

describe('other origins', () => {
  const preflight = (origin: string, path: string) =>
    raw(path, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
  const allowed = ({ headers }: Answered) => headers.get('Access-Control-Allow-Origin');

  it('the app’s may call the API, the wallet’s the entrance and the sandbox, nobody else anything', async () => {
    expect(allowed(await preflight('https://app.test', '/v1/loans'))).toBe('https://app.test');
    expect(allowed(await preflight('https://app.test', '/sandbox/customers'))).toBeNull();
    expect(allowed(await preflight('https://wallet.test', '/v1/loans'))).toBeNull();
    expect(allowed(await preflight('https://wallet.test', '/v1/entrance'))).toBe('https://wallet.test');
    expect(allowed(await preflight('https://wallet.test', '/sandbox/customers'))).toBe('https://wallet.test');
    for (const origin of [
      'https://app.test.evil.test',
      'http://app.test',
      'https://evil.test',
      'null',
      '*',
    ]) {
      expect(allowed(await preflight(origin, '/v1/loans'))).toBeNull();
    }
  });
  it('a preflight is remembered and names what may be sent', async () => {
    const { headers, status } = await preflight('https://app.test', '/v1/loans');
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Max-Age')).toBe('7200');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
    expect(headers.get('Vary')).toContain('Origin');
  });
  it('answers and problems alike can be read by an allowed origin', async () => {
    const headers = { Origin: 'https://app.test' };
    for (const answer of [
      await server.call('getHome', { token, headers }),
      await server.call('getHome', { headers }),
    ]) {
      expect(allowed(answer)).toBe('https://app.test');
      expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('X-Correlation-Id');
    }
  });
});

describe('too many requests', () => {
  it('are told when to come again, by address and by session', async () => {
    const slow = { burst: 3, perSecond: 0.5 };
    const wide = { burst: 1_000, perSecond: 1_000 };
    const byAddress = await startApi({ limits: { perAddress: slow, perSession: wide, perAsker: wide } });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await byAddress.call('getHome')).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    const answer = await byAddress.call('getHome');
    expectProblem(answer, 'too-many-requests', 429);
    expect(answer.headers.get('Retry-After')).toBe(String(at(answer.body, 'params.retryAfter')));
    byAddress.pass(2_000);
    expect((await byAddress.call('getHome')).status).toBe(401);
    await byAddress.close();

    const bySession = await startApi({ limits: { perAddress: wide, perSession: slow, perAsker: wide } });
    const { subject } = await bySession.customer();
    const [one, two] = [await bySession.signIn(subject), await bySession.signIn(subject)];
    for (let i = 0; i < 3; i += 1) expect((await bySession.call('getHome', { token: one })).status).toBe(200);
    expectProblem(await bySession.call('getHome', { token: one }), 'too-many-requests', 429);
    expect((await bySession.call('getHome', { token: two })).status).toBe(200);
    await bySession.close();
  });
});

describe('a fault of ours', () => {
  it('is an answer with its correlation id, and a log line that tells nothing personal', async () => {
    const broken = await startApi();
    const failing = await startApi({
      store: {
        ...broken.options.store,
        load: async () => {
          throw new Error('row of 张三 6217000012345678 token abcdefghijklmnopqrstuvwxyz0123');
        },
      },
    });
    const answer = await failing.call('getCustomer', { id: 'cus_any' });
    expectProblem(answer, 'internal', 500);
    const line = failing.lines.find(({ level }) => level === 'error');
    expect(line?.correlationId).toBe(at(answer.body, 'correlationId'));
    expect(line?.error).toMatch(/^Error: row of … # token …/);
    expect(JSON.stringify(answer.body)).not.toContain('row of');
    await failing.close();
    await broken.close();
  });
});
