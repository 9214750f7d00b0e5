/** Who is asking: credentials, tokens, and how they end (architecture: tokens live in real time). */
import { createHmac, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from 'node:http';
import { at, startApi, testHost, text, type TestApi } from './testing/api-server';

let server: TestApi;
let subject: string;
let id: string;
beforeAll(async () => {
  server = await startApi();
  ({ subject, id } = await server.customer());
});
afterAll(() => server.close());

const code = ({ body }: { body: unknown }) => text(body, 'code');
const assertion = (jws: string) => ({ credential: { kind: 'host-assertion', jws } });
const enter = async (
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, string>> = {},
) =>
  server.call('createSession', {
    body: assertion(await server.host.sign({ sub: subject, ...claims }, header)),
  });

describe('an assertion of the host', () => {
  it('gives a session of ten minutes and the home snapshot in one answer (F02)', async () => {
    const { status, body } = await enter();
    expect(status).toBe(201);
    expect(at(body, 'home.customerId')).toBe(id);
    const left = Date.parse(text(body, 'expiresAt')) - server.options.clock();
    expect(left).toBeGreaterThan(9.9 * 60_000);
    expect(left).toBeLessThanOrEqual(10 * 60_000);
    expect((await server.call('getHome', { token: text(body, 'token') })).status).toBe(200);
  });

  it('rule 7: is burnt by its use, for a session and for the entrance alike', async () => {
    const body = assertion(await server.host.sign({ sub: subject }));
    expect((await server.call('checkEntrance', { body })).body).toEqual({ shown: true });
    expect(code(await server.call('createSession', { body }))).toBe('credential-refused');
    expect(code(await server.call('checkEntrance', { body }))).toBe('credential-refused');
    const raced = assertion(await server.host.sign({ sub: subject }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => server.call('createSession', { body: raced })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => Record<string, unknown>]>([
    ['of another issuer', () => ({ iss: 'https://other.test' })],
    ['for another app', () => ({ aud: 'other' })],
    ['that is over', () => ({ iat: now() - 70, exp: now() - 10 })],
    ['from the future', () => ({ iat: now() + 30, exp: now() + 60 })],
    ['that lives longer than a minute', () => ({ exp: now() + 61 })],
    ['that ends before it begins', () => ({ iat: now() + 3, exp: now() + 2 })],
    ['without an id', () => ({ jti: undefined })],
    ['with an empty id', () => ({ jti: '' })],
    ['without a time', () => ({ iat: undefined })],
    ['without an end', () => ({ exp: undefined })],
    ['without the app’s nonce', () => ({ nonce: undefined })],
    ['about nobody', () => ({ sub: undefined })],
    ['about a stranger', () => ({ sub: 'u-cus_nobody_at_all' })],
    ['about a name that is not of ours', () => ({ sub: id })],
  ])('rule 8: %s is refused', async (_what, claims) => {
    const answer = await enter(claims());
    expect([answer.status, code(answer)]).toEqual([401, 'credential-refused']);
  });

  it('rule 8: may be five seconds off, no more', async () => {
    expect((await enter({ iat: now() + 4, exp: now() + 60 })).status).toBe(201);
    expect((await enter({ iat: now() - 62, exp: now() - 3 })).status).toBe(201);
    expect((await enter({ iat: now() - 66, exp: now() - 7 })).status).toBe(401);
  });

  it('rule 8: is refused under another key, another algorithm or none', async () => {
    const stranger = await testHost();
    const forged = await stranger.sign({ sub: subject });
    expect(code(await server.call('createSession', { body: assertion(forged) }))).toBe('credential-refused');
    const claims = {
      iss: server.host.issuer,
      aud: 'suijie',
      sub: subject,
      jti: randomUUID(),
      nonce: randomUUID(),
    };
    const secret = new TextEncoder().encode(JSON.stringify(server.host.keys.keys[0]));
    const symmetric = await new SignJWT({ ...claims, iat: now(), exp: now() + 60 })
      .setProtectedHeader({ alg: 'HS256', kid: String(server.host.keys.keys[0]?.kid) })
      .sign(secret);
    expect(code(await server.call('createSession', { body: assertion(symmetric) }))).toBe(
      'credential-refused',
    );
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({ alg: 'none' })}.${part({ ...claims, iat: now(), exp: now() + 60 })}.`;
    expect(code(await server.call('createSession', { body: assertion(none) }))).toBe('credential-refused');
    for (const nonsense of [
      'x'.repeat(20),
      'a.b.c'.padEnd(30, '.'),
      `${part({ x: 'xxxxxx' })}.${part({ x: 'xxxxxx' })}.${part({})}`,
    ]) {
      expect(code(await server.call('createSession', { body: assertion(nonsense) }))).toBe(
        'credential-refused',
      );
    }
  });
});

describe('keys that a host publishes', () => {
  it('rule 8: are fetched, kept, and fetched anew for a key that is not among them', async () => {
    const [old, next] = [await testHost(), await testHost()];
    const published = { keys: old.keys.keys };
    let fetched = 0;
    const site = createServer((_request, response) => {
      fetched += 1;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(published));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const api = await startApi({
      hosts: [{ issuer: old.issuer, jwksUrl: `http://127.0.0.1:${port}/jwks.json` }],
    });
    const person = await api.customer();
    const sign = async (host: typeof old) =>
      api.call('createSession', { body: assertion(await host.sign({ sub: person.subject })) });
    expect((await sign(old)).status).toBe(201);
    expect((await sign(old)).status).toBe(201);
    expect(fetched).toBe(1);
    published.keys = [...old.keys.keys, ...next.keys.keys];
    await expect.poll(async () => (await sign(next)).status, { timeout: 5_000, interval: 200 }).toBe(201);
    expect(fetched).toBe(2);
    await api.close();
    await new Promise((resolve) => site.close(resolve));
  });

  it('that cannot be had are no refusal: come again', async () => {
    const host = await testHost();
    const api = await startApi({ hosts: [{ issuer: host.issuer, jwksUrl: 'http://127.0.0.1:1/jwks.json' }] });
    const answer = await api.call('createSession', { body: assertion(await host.sign({ sub: subject })) });
    expect([answer.status, code(answer)]).toEqual([503, 'service-unavailable']);
    await api.close();
  });
});

describe('a ticket', () => {
  it('signs in once, within ten minutes', async () => {
    const ticket = async () => text((await server.call('createTicket', { id })).body, 'ticket');
    const use = (value: string) =>
      server.call('createSession', { body: { credential: { kind: 'ticket', ticket: value } } });
    const first = await ticket();
    expect(first).toMatch(/^[A-Za-z0-9_-]{20,128}$/);
    expect((await use(first)).status).toBe(201);
    expect(code(await use(first))).toBe('credential-refused');
    const flipped = (await ticket()).replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
    expect(code(await use(flipped))).toBe('credential-refused');
    expect(code(await use('A'.repeat(24)))).toBe('credential-refused');
    const late = await ticket();
    server.pass(10 * 60_000);
    expect(code(await use(late))).toBe('credential-refused');
    expect(code(await use('not/a ticket'.padEnd(30)))).toBe('invalid');
  });
});

describe('a token', () => {
  const home = (token: string) => server.call('getHome', { token });

  it('is needed, and must be ours to the last bit', async () => {
    expect([(await server.call('getHome')).status, code(await server.call('getHome'))]).toEqual([
      401,
      'unauthenticated',
    ]);
    const { body } = await server.call('createSession', {
      body: assertion(await server.host.sign({ sub: subject, ...fresh() })),
    });
    const token = text(body, 'token');
    expect((await home(token)).status).toBe(200);
    for (let i = 0; i < token.length; i += 1) {
      const changed = token.slice(0, i) + (token.charAt(i) === 'A' ? 'B' : 'A') + token.slice(i + 1);
      const answer = await home(changed);
      expect([i, answer.status, code(answer)]).toEqual([i, 401, 'unauthenticated']);
    }
    for (const wrong of [
      `${token}A`,
      token.slice(0, -1),
      `${token}.${token}`,
      token.split('.')[0] ?? '',
      'x',
    ]) {
      expect(code(await home(wrong))).toBe('unauthenticated');
    }
    const [payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, x: Number.MAX_SAFE_INTEGER })).toString(
      'base64url',
    );
    const mac = createHmac('sha256', '').update(forged).digest('base64url');
    expect(code(await home(`${forged}.${mac}`))).toBe('unauthenticated');
    expect(code(await server.call('getHome', { headers: { Authorization: `Basic ${token}` } }))).toBe(
      'unauthenticated',
    );
  });

  const fresh = () => {
    const issued = Math.floor(server.options.clock() / 1000);
    return { iat: issued, exp: issued + 60 };
  };

  it('ends after ten minutes, or when the sandbox ends the sessions', async () => {
    const open = async () => {
      const jws = await server.host.sign({ sub: subject, ...fresh() });
      return text((await server.call('createSession', { body: assertion(jws) })).body, 'token');
    };
    const first = await open();
    await server.call('expire', { id, body: { what: 'sessions' } });
    expect([(await home(first)).status, code(await home(first))]).toEqual([401, 'session-expired']);
    const second = await open();
    expect((await home(second)).status).toBe(200);
    server.pass(10 * 60_000);
    expect(code(await home(second))).toBe('session-expired');
  });

  it('opens nothing of another customer', async () => {
    const [mine, theirs] = [await server.customer(), await server.customer()];
    const open = async (sub: string) => {
      const jws = await server.host.sign({ sub, ...fresh() });
      return text((await server.call('createSession', { body: assertion(jws) })).body, 'token');
    };
    const [token, other] = [await open(mine.subject), await open(theirs.subject)];
    const product = at((await server.call('listProducts', { token: other })).body, 'products.0');
    const cards = (await server.call('listCards', { token: other })).body;
    const quote = await server.call('createQuote', {
      token: other,
      body: {
        productId: text(product, 'id'),
        amount: 100_000,
        method: text(product, 'options.0.method'),
        months: at(product, 'options.0.months.0'),
        purpose: 'travel',
        cardId: text(cards, 'cards.0.id'),
      },
    });
    expect(quote.status).toBe(201);
    const quoteId = text(quote.body, 'id');
    expect((await server.call('getQuote', { token: other, id: quoteId })).status).toBe(200);
    expect(code(await server.call('getQuote', { token, id: quoteId }))).toBe('not-found');
    const challenge = { for: { kind: 'loan', quoteId } };
    expect(code(await server.call('createChallenge', { token, body: challenge }))).toBe('not-found');
  });
});
