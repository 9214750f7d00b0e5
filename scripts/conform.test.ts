/** The conformance suite against our own API, whole and as a stranger; and against lenders that each break one rule. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../src/sandbox/server/listen';
import { startApi, type TestApi } from '../src/sandbox/http/testing/api-server';
import type { Credential } from '../src/contract/session';
import { passkeySite } from '../src/sandbox/passkeys/site';
import { conform } from './conform/run';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ passkeys: passkeySite(['https://app.test'], []) });
});
afterAll(() => api.close());

async function run(url: string, credentials: readonly Credential[] = []) {
  const lines: string[] = [];
  const totals = await conform({ url, credentials, print: (line) => lines.push(line) });
  const failed = lines.filter((line) => line.startsWith('FAIL'));
  return { ...totals, lines, failures: failed };
}

/** What stands between the suite and our API. */
interface Meddling {
  readonly before?: (headers: Headers) => void;
  readonly after?: (answer: Response, request: Request) => Response | Promise<Response>;
}

/** Our API with somebody in between. */
async function meddled({ before = () => undefined, after = (it) => it }: Meddling) {
  const server = await listen('127.0.0.1', 0, async (request) => {
    const { method, url } = request;
    const headers = new Headers(request.headers);
    const body = method === 'GET' ? null : await request.arrayBuffer();
    before(headers);
    return after(await api.api.fetch(new Request(url, { method, headers, body })), request);
  });
  return { url: `http://127.0.0.1:${server.port}`, close: () => server.close(1_000) };
}

/** Alters the JSON of an answer. */
async function altered(answer: Response, change: (text: string) => string): Promise<Response> {
  const text = change(await answer.text());
  return new Response(text, { status: answer.status, headers: answer.headers });
}

const isQuote = ({ method, url }: Request) => method === 'POST' && url.endsWith('/v1/quotes');

describe('npm run conform', () => {
  it('finds nothing against in our API, with the sandbox behind it', async () => {
    const { passed, failed, failures, lines } = await run(api.base);
    expect(failures).toEqual([]);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThan(150);
    expect(lines.filter((line) => line.startsWith('ok'))).toHaveLength(passed);
  }, 120_000);

  it('asks a lender without a sandbox only what is safe, and says what it left out', async () => {
    const closed = await startApi({ store: api.options.store, sandbox: false });
    const people = [
      await api.customer({ situation: 'with-loan' }),
      await api.customer({ situation: 'with-loan' }),
    ];
    const ticketOf = async ({ id }: { readonly id: string }): Promise<Credential> => {
      const { body } = await api.call('createTicket', { id });
      return { kind: 'ticket', ticket: String(Object(body).ticket) };
    };
    const before = await Promise.all(people.map(({ id }) => api.call('getBooks', { id })));
    const { failures, passed, lines } = await run(closed.base, await Promise.all(people.map(ticketOf)));
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(80);
    expect(lines.filter((line) => line.startsWith('--')).join('\n')).toContain(
      'a reply of createLoan: left out',
    );
    const after = await Promise.all(people.map(({ id }) => api.call('getBooks', { id })));
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    const nobody = await run(closed.base);
    expect(nobody.lines.join('\n')).toContain('no credential was given');
    await closed.close();
  }, 120_000);

  const wrong: readonly (readonly [string, Meddling, RegExp])[] = [
    [
      'a quote one fen wrong',
      {
        after: (answer, request) =>
          isQuote(request)
            ? altered(answer, (text) =>
                text.replace(/"totalInterest":(\d+)/, (_, n) => `"totalInterest":${Number(n) + 1}`),
              )
            : answer,
      },
      /createQuote: choice, equal-instalment.*contradicted: plan\.totalInterest/,
    ],
    [
      'problems as plain JSON',
      {
        after: (answer) => {
          if (answer.status === 404) answer.headers.set('Content-Type', 'application/json');
          return answer;
        },
      },
      /an unknown endpoint is a problem: Content-Type/,
    ],
    [
      'keys that are ignored',
      {
        before: (headers) => {
          if (headers.has('Idempotency-Key')) headers.set('Idempotency-Key', `meddled-${randomUUID()}`);
        },
      },
      /createLoan: the same key and body answer the same.*quote-used/,
    ],
    [
      'a status of its own',
      {
        after: (answer, request) =>
          isQuote(request) && answer.status === 201
            ? new Response(answer.body, { status: 200, headers: answer.headers })
            : answer,
      },
      /createQuote.*status 200, not 201/,
    ],
    [
      'one language only',
      {
        before: (headers) => headers.delete('Accept-Language'),
      },
      /Accept-Language chooses the words.*language for en/,
    ],
  ];
  it.each(wrong)(
    'fails a lender with %s',
    async (_what, meddling, expected) => {
      const broken = await meddled(meddling);
      const { failed, failures } = await run(broken.url);
      await broken.close();
      expect(failed).toBeGreaterThan(0);
      expect(failures.join('\n')).toMatch(expected);
    },
    120_000,
  );
});
