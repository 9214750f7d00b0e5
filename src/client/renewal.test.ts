/** The page's side of a renewal, against the lender itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getHome } from '../contract/home';
import { createApi } from '../sandbox/http/api';
import { domain } from '../sandbox/domain';
import { packagedFonts } from '../sandbox/server/fonts';
import { memoryStore } from '../sandbox/store/memory';
import { createSession } from '../contract/session';
import { makeRenewable } from './renewal';
import { send } from './send';
import { endSession, sessionToken, setSignInAgain, startSession } from './session';
import { setTransport } from './transport';

const ORIGIN = 'https://lender.test';
let asked: string[] = [];
/** Requests that never arrive, by path. */
let lost: string[] = [];

function lender() {
  const api = createApi({
    store: memoryStore(),
    domain,
    clock: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    pause: () => Promise.resolve(),
    hosts: [],
    origins: { app: [], wallet: [] },
    sandbox: true,
    checkReplies: true,
    limits: null,
    fonts: packagedFonts(),
    checkAt: `${ORIGIN}/verify.html`,
    log: () => undefined,
  });
  const fetch = async (path: string, init: RequestInit) => {
    const { pathname } = new URL(path, ORIGIN);
    asked.push(`${init.method ?? 'GET'} ${pathname}`);
    const at = lost.indexOf(pathname);
    if (at >= 0) {
      lost.splice(at, 1);
      throw new TypeError('nobody answers');
    }
    return api.fetch(new Request(new URL(path, ORIGIN), init));
  };
  const told = async (path: string, body: object) => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    return (await (await api.fetch(new Request(ORIGIN + path, init))).json()) as Readonly<
      Record<string, string>
    >;
  };
  return { fetch, told };
}

let id: string;
let expire: (what: string) => Promise<unknown>;

beforeEach(async () => {
  const { fetch, told } = lender();
  setTransport({ fetch, needsNetwork: false });
  id = (await told('/sandbox/customers', { situation: 'active' })).id ?? '';
  const { ticket = '' } = await told(`/sandbox/customers/${id}/tickets`, {});
  expire = (what) => told(`/sandbox/customers/${id}/expiry`, { what });
  const answer = await send(createSession, { body: { credential: { kind: 'ticket', ticket } } });
  if (answer.kind !== 'reply') throw new Error('nobody is in');
  startSession(answer.reply.token, 'CNY');
  asked = [];
  lost = [];
});
afterEach(() => {
  setTransport(null);
  endSession();
  setSignInAgain(() => Promise.resolve(false));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a session whose wallet says only once who is here', () => {
  it('goes on without a word: what was asked for is answered', async () => {
    const renew = await makeRenewable();
    if (renew) setSignInAgain(renew);
    const before = sessionToken();
    await expire('sessions');
    expect((await send(getHome, {})).kind).toBe('reply');
    expect(sessionToken()).not.toBe(before);
    expect(asked).toEqual([
      'PUT /v1/session/key',
      'GET /v1/home',
      'GET /v1/renewal-nonce',
      'POST /v1/renewals',
      'GET /v1/home',
    ]);
  });

  it('an answer that is lost is asked for once more, by another nonce', async () => {
    const renew = await makeRenewable();
    await expire('sessions');
    lost = ['/v1/renewals'];
    expect(await renew?.()).toBe(true);
    expect(asked.filter((each) => each === 'GET /v1/renewal-nonce')).toHaveLength(2);
  });

  it('gives up where the lender has ended it, and asks no further', async () => {
    const renew = await makeRenewable();
    await expire('renewals');
    expect(await renew?.()).toBe(false);
    expect(asked.filter((each) => each === 'POST /v1/renewals')).toHaveLength(1);
  });

  it('binds when the network is back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    lost = ['/v1/session/key', '/v1/session/key'];
    const making = makeRenewable();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(5_000);
      expect(asked.filter((each) => each === 'PUT /v1/session/key')).toHaveLength(3);
    });
    expect(await making).not.toBeNull();
  });

  it('stays as it is where the browser has no cryptography', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await makeRenewable()).toBeNull();
    expect(asked).toEqual([]);
  });

  it('its key cannot be taken out of the page', async () => {
    const made = vi.spyOn(crypto.subtle, 'generateKey');
    await makeRenewable();
    const key = (await made.mock.results[0]?.value) as CryptoKeyPair;
    expect(key.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();
  });
});
