/**
 * Nobody reaches what is another's. The story that calls
 * every endpoint is told once more; before each of its requests, a stranger with a session of his own sends the same.
 */
import { expect, it } from 'vitest';
import { ENDPOINTS } from '../src/contract/endpoints';
import type { Endpoint } from '../src/contract/endpoint';
import { type Asking, recordExamples } from './examples';

const ENDPOINT_LIST: readonly Endpoint[] = Object.values(ENDPOINTS);
/** As the lender gives them to quotes, loans, cards and all else that is somebody's: whole, in JSON or in a path. */
const ID = /["/]([a-z]+_[\w-]{8,30})(?=["/?\s]|$)/gm;
const idsIn = (text: string) => new Set([...text.matchAll(ID)].map(([, id = '']) => id));

/** Whoever was sent to the checkout of an order that nobody has claimed yet is its buyer: its id is the key to it. */
const FOR_BEARERS = ['getCheckout', 'cancelCheckout'];
/** Their path names a kind of consent, which everybody has. */
const BY_KIND = ['withdrawConsent', 'giveConsent'];
/** Takes the person's word for what the page saw, and tells and changes nothing. */
const TAKES_WORDS = ['reportDifference'];

function endpointOf(request: Request): Endpoint {
  const { pathname } = new URL(request.url);
  const found = ENDPOINT_LIST.find(
    ({ method, path }) =>
      method === request.method && new RegExp(`^${path.replace('{id}', '[^/]+')}$`).test(pathname),
  );
  if (!found) throw new Error(`no endpoint ${request.method} ${pathname}`);
  return found;
}

const post = (path: string, body: object) =>
  new Request(`https://lender.example${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

interface Told {
  readonly [field: string]: unknown;
}

/** Somebody with a limit and a card of his own. */
async function strangerAt(ask: Asking) {
  const told = async (request: Request) => (await (await ask(request)).json()) as Told;
  const { id } = await told(
    post('/sandbox/customers', { situation: 'active', products: ['choice', 'anytime'] }),
  );
  return {
    id: String(id),
    session: async () => {
      const { ticket } = await told(post(`/sandbox/customers/${String(id)}/tickets`, {}));
      const { token } = await told(post('/v1/sessions', { credential: { kind: 'ticket', ticket } }));
      return String(token);
    },
    books: () => told(new Request(`https://lender.example/sandbox/customers/${String(id)}/books`)),
  };
}

/** Requests that name something of the owner's, by endpoint. */
const tried = new Map<string, number>();

it('a stranger who sends each request of the whole story is refused wherever it names what is not his', async () => {
  const ofOthers = new Set<string>();
  /** What the stranger wrote himself may come back to him. */
  const written = new Set<string>();
  const wrong: string[] = [];
  let stranger: Awaited<ReturnType<typeof strangerAt>> | undefined;
  let asking: Asking | undefined;

  await recordExamples((ask) => async (request) => {
    asking = ask;
    stranger ??= await strangerAt(ask);
    const endpoint = endpointOf(request);
    if (endpoint.auth === 'session') {
      const asked = `${request.url} ${await request.clone().text()}`;
      const named = [...idsIn(asked)].filter((each) => ofOthers.has(each));
      for (const each of named) written.add(each);
      const headers = new Headers(request.headers);
      headers.set('Authorization', `Bearer ${await stranger.session()}`);
      if (headers.has('Idempotency-Key'))
        headers.set('Idempotency-Key', `of-a-stranger-${tried.size}-${Date.now()}`);
      const answer = await ask(new Request(request.clone(), { headers }));
      const said = await answer.text();
      if (named.length > 0) {
        tried.set(endpoint.name, (tried.get(endpoint.name) ?? 0) + 1);
        const mayPass = [...FOR_BEARERS, ...TAKES_WORDS].includes(endpoint.name);
        if (!mayPass && (answer.status < 400 || answer.status >= 500))
          wrong.push(`${endpoint.name}: ${answer.status} ${said}`);
      }
      const told = [...idsIn(said)].filter((each) => ofOthers.has(each) && !written.has(each));
      if (told.length > 0) wrong.push(`${endpoint.name} tells a stranger ${told.join()}`);
    }
    const response = await ask(request);
    if (response.headers.get('Content-Type')?.includes('json')) {
      for (const each of idsIn(await response.clone().text())) ofOthers.add(each);
    }
    return response;
  });

  expect(wrong).toEqual([]);
  // Every endpoint whose path names something of somebody's was tried.
  const named = ENDPOINT_LIST.filter(({ auth, path }) => auth === 'session' && path.includes('{id}'));
  expect(named.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual(BY_KIND);
  expect(named.length).toBeGreaterThan(20);
  console.info(
    `strangers: ${[...tried.values()].reduce((sum, each) => sum + each, 0)} requests, ${tried.size} endpoints`,
  );

  if (!stranger || !asking) throw new Error('nobody came');
  const { loans, repayments } = (await stranger.books()) as { loans: unknown[]; repayments: unknown[] };
  expect([loans, repayments]).toEqual([[], []]);
});
