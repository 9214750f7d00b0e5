/** Credentials of LINE: ID tokens under keys that are fetched as LINE publishes them. */
import { SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { LINE_ISSUER, LINE_KEYS, lineVerifier } from './line';
import { lineIssuer } from './testing/wallets';
import { walletSubject } from './wallet-person';

const CHANNEL = '1653000001';
const PERSON = 'U8189cf6745fc0d808977bdb0b9f22995';
const NOW = 1_790_000_000;

let keys: Awaited<ReturnType<typeof lineIssuer>>;
let other: typeof keys;
beforeAll(async () => {
  keys = await lineIssuer();
  other = await lineIssuer();
});

const CLAIMS = { iss: LINE_ISSUER, aud: CHANNEL, sub: PERSON, iat: NOW, exp: NOW + 3_600, name: 'A name' };
const token = (claims: Readonly<Record<string, unknown>> = {}, issuer = keys) =>
  issuer.token({ ...CLAIMS, ...claims });

const asked: string[] = [];
const published = (answer: () => Response | Promise<Response>) =>
  lineVerifier({
    channels: [CHANNEL, '1653000002'],
    fetch: (url) => {
      asked.push(url);
      return Promise.resolve(answer());
    },
  });
const verify = published(() => Response.json({ keys: [keys.jwk] }));
const check = (idToken: string, second = NOW + 1) =>
  verify({ kind: 'line-id-token', idToken }, second * 1000);

describe('credentials of LINE', () => {
  it('hold for each of our channels, and name the person within that channel', async () => {
    for (const aud of [CHANNEL, '1653000002']) {
      expect(await check(await token({ aud }))).toEqual({
        subject: walletSubject({ wallet: 'line', app: aud, subject: PERSON }),
        once: expect.stringMatching(/^line#[\w-]{43}$/) as unknown,
      });
    }
    expect(new Set(asked)).toEqual(new Set([LINE_KEYS]));
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['of another issuer', { iss: 'https://access.line.me.evil.test' }],
    ['for another channel', { aud: '1653999999' }],
    ['for ours among others', { aud: [CHANNEL, '1653999999'] }],
    ['that is over', { iat: NOW - 3_700, exp: NOW - 100 }],
    ['from the future', { iat: NOW + 30 }],
    ['older than LINE’s own life of a token', { iat: NOW - 4_000 }],
    ['without an end', { exp: undefined }],
    ['without a time', { iat: undefined }],
    ['about nobody', { sub: undefined }],
    ['about a name that LINE does not give', { sub: 'u-cus_someone' }],
  ])('%s is refused', async (_what, claims) => {
    expect(await check(await token(claims))).toBeNull();
  });

  it('is refused under another key of the same name, unsigned, or with a changed letter', async () => {
    expect(await check(await token({}, other))).toBeNull();
    expect(await check(new UnsecuredJWT(CLAIMS).encode())).toBeNull();
    const good = await token();
    const middle = good.indexOf('.') + 20;
    const letter = good.charAt(middle) === 'A' ? 'B' : 'A';
    expect(await check(good.slice(0, middle) + letter + good.slice(middle + 1))).toBeNull();
    expect(await check('no.token.atall')).toBeNull();
  });

  it('is refused when signed with the public key as a secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(keys.jwk));
    const forged = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'line-1' }).sign(secret);
    expect(await check(forged)).toBeNull();
  });

  it('says nothing about a token while LINE’s keys cannot be had', async () => {
    for (const answer of [
      () => new Response('', { status: 500 }),
      () => Response.json({ error: 'none' }),
      () => Promise.reject(new TypeError('no network')),
    ]) {
      const refused = published(answer)({ kind: 'line-id-token', idToken: await token() }, NOW * 1000);
      await expect(refused).rejects.toMatchObject({ code: 'service-unavailable' });
    }
  });
});
