import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WALLET_PIN } from '../../host/signing-wire';
import { walletSettings } from './environment';
import { headersOf } from './page';
import { openPins } from './pins';
import { openSigningKey } from './signing-key';
import { walletApp } from './wallet-app';

const ORIGIN = 'http://127.0.0.1:4300';
const START = Date.parse('2026-04-01T06:31:00.000Z');

let directory: string;
let now: number;

const challenge = {
  id: 'chal_0001',
  digest: 'd'.repeat(43),
  expiresAt: '2026-04-01T06:41:00.000Z',
  display: { requester: '屿川银行', title: '签署借款', amount: 1_200_000, lines: [] },
};
const assertion = { customer: 'wx_cus_1', nonce: 'n'.repeat(32), audience: 'suijie' };
const proof = { customer: 'wx_cus_1', audience: 'suijie', challenge, pin: WALLET_PIN.demo };

async function open() {
  const origins = { appOrigin: 'http://localhost:4301', apiOrigin: 'http://localhost:4301' };
  const app = walletApp({
    origin: ORIGIN,
    key: await openSigningKey(directory),
    pins: await openPins(directory, () => now),
    files: new Map([
      ['/', { bytes: new TextEncoder().encode('<!doctype html>'), headers: { 'Content-Type': 'text/html' } }],
    ]),
    headers: headersOf(origins),
    now: () => now,
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Origin: ORIGIN, ...headers },
    });
  return {
    app,
    post,
    prove: async (over: object = {}) =>
      (await post('/wallet/proofs', { ...proof, ...over })).json() as Promise<unknown>,
    keys: async () =>
      createLocalJWKSet((await (await app.request('/.well-known/jwks.json')).json()) as JSONWebKeySet),
  };
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wallet-'));
  now = START;
});
afterEach(() => rm(directory, { recursive: true }));

describe('what the wallet signs', () => {
  it('rule 8: says who is here, for one app and one nonce, for less than a minute', async () => {
    const { post, keys } = await open();
    const { jws } = (await (await post('/wallet/assertions', assertion)).json()) as { jws: string };
    const { payload, protectedHeader } = await jwtVerify(jws, await keys(), {
      algorithms: ['ES256'],
      issuer: ORIGIN,
      audience: 'suijie',
      subject: 'wx_cus_1',
      currentDate: new Date(now),
    });
    expect(protectedHeader.kid).toMatch(/^[\w-]{43}$/);
    expect(payload).toMatchObject({ nonce: assertion.nonce, iat: START / 1_000, jti: expect.any(String) });
    expect((payload.exp ?? 0) - START / 1_000).toBeLessThanOrEqual(60);
  });

  it('rule 8: proves the PIN for exactly one challenge', async () => {
    const { prove, keys } = await open();
    const { jws } = (await prove()) as { jws: string };
    const { payload } = await jwtVerify(jws, await keys(), {
      issuer: ORIGIN,
      audience: 'suijie',
      currentDate: new Date(now),
    });
    expect(payload).toMatchObject({
      sub: 'wx_cus_1',
      challengeId: challenge.id,
      digest: challenge.digest,
      amr: ['pin'],
      auth_time: START / 1_000,
    });
    expect((payload.exp ?? 0) - START / 1_000).toBeLessThanOrEqual(120);
  });

  it('rule 7: has a jti of its own each time, and the same key after a restart', async () => {
    const first = await open();
    const { jws: one } = (await first.prove()) as { jws: string };
    const second = await open();
    const { jws: two } = (await second.prove()) as { jws: string };
    const options = { currentDate: new Date(now) };
    const jti = async (jws: string) => (await jwtVerify(jws, await second.keys(), options)).payload.jti;
    expect(await jti(one)).not.toBe(await jti(two));
  });

  it('is nothing once the challenge is over, and no try is counted', async () => {
    const { prove } = await open();
    now = Date.parse(challenge.expiresAt);
    await expect(prove({ pin: '000000' })).resolves.toEqual({ outcome: 'expired' });
  });
});

describe('the PIN', () => {
  it('has five tries, then five minutes of nothing, the right one included; a restart changes neither', async () => {
    const { prove } = await open();
    for (const triesLeft of [4, 3, 2, 1])
      await expect(prove({ pin: '000000' })).resolves.toEqual({ outcome: 'wrong-pin', triesLeft });
    const again = await open();
    await expect(again.prove({ pin: '000000' })).resolves.toEqual({ outcome: 'locked', retryAfter: 300 });
    now += 299_500;
    await expect((await open()).prove()).resolves.toEqual({ outcome: 'locked', retryAfter: 1 });
    now += 500;
    await expect((await open()).prove()).resolves.toMatchObject({ outcome: 'proof' });
  });

  it('counts each person alone, and from the start after a right one', async () => {
    const { prove } = await open();
    await prove({ pin: '000000' });
    await prove({ pin: '111111', customer: 'wx_cus_2' });
    await expect(prove()).resolves.toMatchObject({ outcome: 'proof' });
    await expect(prove({ pin: '000000' })).resolves.toEqual({ outcome: 'wrong-pin', triesLeft: 4 });
    await expect(prove({ pin: '000000', customer: 'wx_cus_2' })).resolves.toEqual({
      outcome: 'wrong-pin',
      triesLeft: 3,
    });
  });

  it('cannot be guessed by trying many at once', async () => {
    const { prove } = await open();
    const guesses = Array.from({ length: 20 }, (_, index) => prove({ pin: String(100_000 + index) }));
    const outcomes = (await Promise.all(guesses)).map((answer) => (answer as { outcome: string }).outcome);
    expect(outcomes.filter((outcome) => outcome === 'wrong-pin')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(16);
  });

  it('is not in the data directory', async () => {
    await open();
    expect(await readFile(join(directory, 'pins.json'), 'utf8')).not.toContain(WALLET_PIN.demo);
  });
});

describe('what the wallet refuses', () => {
  it.each([
    ['a body that is no JSON', '/wallet/assertions', '{', {}, 400],
    [
      'another content type, as a foreign form could send',
      '/wallet/assertions',
      assertion,
      { 'Content-Type': 'text/plain' },
      400,
    ],
    ['another origin', '/wallet/assertions', assertion, { Origin: 'http://localhost:4301' }, 403],
    ['an opaque origin', '/wallet/proofs', proof, { Origin: 'null' }, 403],
    ['another audience', '/wallet/assertions', { ...assertion, audience: 'other' }, {}, 400],
    ['a short nonce', '/wallet/assertions', { ...assertion, nonce: '1' }, {}, 400],
    ['a field too many', '/wallet/assertions', { ...assertion, exp: 9e9 }, {}, 400],
    ['a PIN of five digits', '/wallet/proofs', { ...proof, pin: '13579' }, {}, 400],
    [
      'a challenge without a digest',
      '/wallet/proofs',
      { ...proof, challenge: { ...challenge, digest: '' } },
      {},
      400,
    ],
    ['more than 16 KiB', '/wallet/proofs', { ...proof, more: 'x'.repeat(20_000) }, {}, 413],
    ['an unknown path', '/wallet/else', {}, {}, 404],
  ])('%s', async (_name, path, body, headers, status) => {
    const { post } = await open();
    const response = await post(path, body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('rule 5: any frame around it, and any script that is not its own', async () => {
    const { app } = await open();
    const policy = (await app.request('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain('frame-src http://localhost:4301;');
  });
});

describe('settings', () => {
  it.each([
    [{ WALLET_PORT: 'x' }, /WALLET_PORT/],
    [{ WALLET_PORT: '70000' }, /WALLET_PORT/],
    [{ APP_ORIGIN: 'localhost:4301' }, /APP_ORIGIN/],
    [{ APP_ORIGIN: 'http://localhost:4301/' }, /APP_ORIGIN/],
  ])('%j is named', (env, words) => {
    expect(() => walletSettings(env)).toThrow(words);
  });
});

describe('headers of every route', () => {
  it('of its own list, whatever is answered', async () => {
    const { app } = await open();
    const documented = headersOf({ appOrigin: 'http://localhost:4301', apiOrigin: 'http://localhost:4301' });
    const routes = app.routes.filter(({ method }) => method !== 'ALL');
    expect(routes.length).toBeGreaterThan(3);
    for (const { method, path } of [
      ...routes,
      { method: 'GET', path: '/' },
      { method: 'DELETE', path: '/x' },
    ]) {
      const { headers } = await app.request(path.replace('*', 'nowhere'), { method });
      for (const [name, value] of Object.entries(documented))
        expect([path, headers.get(name)]).toEqual([path, value]);
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });
});
