/** A session renewed by its key, over HTTP: who may, how often, for how long (docs/decisions/0018-session-renewal.md). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewalText } from '../../contract/renewal';
import { startApi, text, type TestApi } from './testing/api-server';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const code = ({ body }: { body: unknown }) => text(body, 'code');

async function newKey() {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const sign = async (words: string, hash = 'SHA-256') =>
    Buffer.from(
      await crypto.subtle.sign({ name: 'ECDSA', hash }, privateKey, new TextEncoder().encode(words)),
    ).toString('base64url');
  return { key: { x, y }, sign };
}

/** Somebody who signed in by a one-time ticket, and a key of the page. */
async function launched(api = server) {
  const { id } = await api.customer();
  const ticket = text((await api.call('createTicket', { id })).body, 'ticket');
  const { body } = await api.call('createSession', { body: { credential: { kind: 'ticket', ticket } } });
  const key = await newKey();
  const token = text(body, 'token');
  const bind = (own = key, by = token) => api.call('bindSession', { token: by, body: { key: own.key } });
  const nonce = async () => text((await api.call('getRenewalNonce')).body, 'nonce');
  const renewed = (body: object) => api.call('renewSession', { body });
  /** @param own key that signs. */
  const renew = async (renewal: string, own = key) => {
    const once = await nonce();
    return renewed({ renewal, nonce: once, signature: await own.sign(renewalText(renewal, once)) });
  };
  return { id, token, sessionId: text(body, 'sessionId'), key, bind, nonce, renew, renewed };
}

async function bound(api = server) {
  const person = await launched(api);
  const { status, body } = await person.bind();
  expect(status).toBe(200);
  return { ...person, renewal: text(body, 'renewal'), until: text(body, 'renewableUntil') };
}

const home = (token: string, api = server) => api.call('getHome', { token });

describe('a session with a key', () => {
  it('goes on after its end, as the same session, for another ten minutes', async () => {
    const { id, token, sessionId, renewal, renew } = await bound();
    await server.call('expire', { id, body: { what: 'sessions' } });
    expect(code(await home(token))).toBe('session-expired');
    const { status, body } = await renew(renewal);
    expect([status, text(body, 'sessionId')]).toEqual([201, sessionId]);
    const left = Date.parse(text(body, 'expiresAt')) - server.options.clock();
    expect(left).toBeGreaterThan(9.9 * 60_000);
    expect((await home(text(body, 'token'))).status).toBe(200);
    expect(code(await home(token))).toBe('session-expired');
  });

  it('can be renewed again and again, by another nonce each time', async () => {
    const { renewal, renew } = await bound();
    for (let time = 0; time < 3; time += 1) expect((await renew(renewal)).status).toBe(201);
  });

  it('a signature renews once, however many bring it at once', async () => {
    const { renewal, key, nonce, renewed } = await bound();
    const once = await nonce();
    const body = { renewal, nonce: once, signature: await key.sign(renewalText(renewal, once)) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => renewed(body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(code(await renewed(body))).toBe('credential-refused');
  });

  it('is refused to whoever has all but the key', async () => {
    const { renewal, renew, renewed, nonce, key } = await bound();
    expect(code(await renew(renewal, await newKey()))).toBe('credential-refused');
    const once = await nonce();
    const good = { renewal, nonce: once, signature: await key.sign(renewalText(renewal, once)) };
    const other = await nonce();
    for (const wrong of [
      { ...good, nonce: other },
      { ...good, signature: await key.sign(renewalText(renewal, other)) },
      { ...good, signature: await key.sign(renewalText(renewal, once), 'SHA-512') },
      { ...good, signature: 'A'.repeat(86) },
      { ...good, nonce: `${once.slice(0, -1)}${once.endsWith('A') ? 'B' : 'A'}` },
    ]) {
      expect(code(await renewed(wrong))).toBe('credential-refused');
    }
    expect((await renewed(good)).status).toBe(201);
  });

  it('opens nothing of another customer: the word is sealed to the last bit', async () => {
    const mine = await bound();
    const theirs = await bound();
    expect(code(await mine.renew(theirs.renewal))).toBe('credential-refused');
    const { renewal, renew } = mine;
    for (let at = 0; at < renewal.length; at += 1) {
      const changed = renewal.slice(0, at) + (renewal.charAt(at) === 'A' ? 'B' : 'A') + renewal.slice(at + 1);
      if (renewal.charAt(at) === '.') continue;
      expect([at, code(await renew(changed))]).toEqual([at, 'credential-refused']);
    }
  });

  it('nothing that is sealed is taken for something else', async () => {
    const { token, renewal, renew, renewed, key, nonce } = await bound();
    expect(code(await renew(token))).toBe('credential-refused');
    expect(code(await home(renewal))).toBe('unauthenticated');
    const signature = await key.sign(renewalText(renewal, renewal));
    expect(code(await renewed({ renewal, nonce: renewal, signature }))).toBe('credential-refused');
    expect(code(await home(await nonce()))).toBe('unauthenticated');
  });

  it('a nonce is good for a minute', async () => {
    const api = await startApi();
    const { renewal, key, nonce, renewed } = await bound(api);
    const once = await nonce();
    const body = { renewal, nonce: once, signature: await key.sign(renewalText(renewal, once)) };
    api.pass(60_000);
    expect(code(await renewed(body))).toBe('credential-refused');
    await api.close();
  });

  it('ends an hour after signing in, and no token outlives that', async () => {
    const api = await startApi();
    const { renewal, renew, until } = await bound(api);
    expect(Date.parse(until) - api.options.clock()).toBeGreaterThan(59 * 60_000);
    api.pass(58 * 60_000);
    const { body } = await renew(renewal);
    expect(text(body, 'expiresAt')).toBe(until);
    api.pass(2 * 60_000);
    expect(code(await home(text(body, 'token'), api))).toBe('session-expired');
    expect(code(await renew(renewal))).toBe('session-expired');
    await api.close();
  });

  it('lives as long as the lender says', async () => {
    const api = await startApi({ renewableFor: 15 * 60_000 });
    const { renewal, renew, until } = await bound(api);
    expect(Date.parse(until) - api.options.clock()).toBeLessThanOrEqual(15 * 60_000);
    api.pass(14 * 60_000);
    expect((await renew(renewal)).status).toBe(201);
    api.pass(60_000);
    expect(code(await renew(renewal))).toBe('session-expired');
    await api.close();
  });

  it('is not renewed once the lender has ended it', async () => {
    const { id, token, renewal, renew } = await bound();
    await server.call('expire', { id, body: { what: 'renewals' } });
    expect(code(await home(token))).toBe('session-expired');
    expect(code(await renew(renewal))).toBe('session-expired');
  });
});

describe('binding a key', () => {
  it('asked again, as after a lost answer, it answers the same', async () => {
    const { bind, renewal } = await bound();
    expect(text((await bind()).body, 'renewal')).toBe(renewal);
  });

  it('is done once: a second key is refused, and so is one under a renewed token', async () => {
    const { bind, renew, renewal } = await bound();
    const thief = await newKey();
    expect(code(await bind(thief))).toBe('credential-refused');
    const token = text((await renew(renewal)).body, 'token');
    expect(code(await bind(thief, token))).toBe('credential-refused');
    expect((await renew(renewal)).status).toBe(201);
  });

  it('is done within two minutes of signing in: a token that is stolen later binds nothing', async () => {
    const api = await startApi();
    const { bind } = await launched(api);
    api.pass(2 * 60_000 + 1_000);
    expect(code(await bind())).toBe('credential-refused');
    await api.close();
  });

  it('needs a session, and a key of the right form', async () => {
    const { key } = await newKey();
    expect(code(await server.call('bindSession', { body: { key } }))).toBe('unauthenticated');
    const { token } = await launched();
    const asked = (body: unknown) => server.call('bindSession', { token, body });
    expect(code(await asked({ key: { ...key, d: key.x } }))).toBe('invalid');
    expect(code(await asked({ key: { x: key.x } }))).toBe('invalid');
  });

  it('a key that is no point of the curve renews nothing', async () => {
    const person = await launched();
    const x = 'A'.repeat(43);
    const { body } = await person.bind({ ...person.key, key: { x, y: x } });
    expect(code(await person.renew(text(body, 'renewal')))).toBe('credential-refused');
  });
});
