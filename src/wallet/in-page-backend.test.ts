import { describe, expect, it } from 'vitest';
import { ES256 } from '../host/jws-wire';
import { WALLET_PIN } from '../host/signing-wire';
import { inPageBackend, throwAwayIssuer } from './in-page-backend';

const ORIGIN = 'https://wallet.example';
const START = Date.parse('2026-04-01T06:31:00.000Z');

const challenge = {
  id: 'chal_0001',
  digest: 'd'.repeat(43),
  expiresAt: '2026-04-01T06:51:00.000Z',
  display: { requester: '屿川银行', title: '签署借款', amount: 1_200_000, lines: [] },
};

/** What a JWS says, once its signature has been checked by the platform's own means. */
async function claimsOf(jws: string, jwk: JsonWebKey): Promise<Record<string, unknown>> {
  const [head = '', body = '', signature = ''] = jws.split('.');
  const key = await crypto.subtle.importKey('jwk', jwk, ES256, false, ['verify']);
  const signed = new TextEncoder().encode(`${head}.${body}`);
  const isRight = await crypto.subtle.verify(ES256, key, Buffer.from(signature, 'base64url'), signed);
  if (!isRight) throw new Error('the signature is not of this key');
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
}

async function open() {
  let now = START;
  const backend = await inPageBackend(ORIGIN, () => now);
  return {
    ...backend,
    pass: (seconds: number) => (now += seconds * 1_000),
    verify: (jws: string) => claimsOf(jws, { ...backend.publicKey }),
  };
}

describe('the throw-away key', () => {
  it('signs who is here and what was confirmed, under a name that is no origin', async () => {
    const { assertion, proof, verify } = await open();
    const who = await verify(await assertion('u-1', 'n'.repeat(32)));
    expect(who).toMatchObject({ sub: 'u-1', nonce: 'n'.repeat(32) });
    const answer = await proof('u-1', challenge, WALLET_PIN.demo);
    const what = await verify(answer.outcome === 'proof' ? answer.jws : '');
    expect(what).toMatchObject({ sub: 'u-1', challengeId: challenge.id, digest: challenge.digest });
    expect(who.iss).toBe(throwAwayIssuer(ORIGIN));
    expect(new URL(throwAwayIssuer(ORIGIN)).origin).not.toBe(who.iss);
  });

  it('is another one each time', async () => {
    const [one, two] = [await open(), await open()];
    await expect(two.verify(await one.assertion('u-1', 'n'.repeat(32)))).rejects.toThrow();
  });
});

describe('the PIN without a server', () => {
  it('has five tries, then five minutes of nothing, then five again', async () => {
    const { proof, pass } = await open();
    for (const triesLeft of [4, 3, 2, 1])
      await expect(proof('u-1', challenge, '000000')).resolves.toEqual({ outcome: 'wrong-pin', triesLeft });
    await expect(proof('u-1', challenge, '000000')).resolves.toEqual({ outcome: 'locked', retryAfter: 300 });
    await expect(proof('u-1', challenge, WALLET_PIN.demo)).resolves.toMatchObject({ outcome: 'locked' });
    await expect(proof('u-2', challenge, WALLET_PIN.demo)).resolves.toMatchObject({ outcome: 'proof' });
    pass(300);
    await expect(proof('u-1', challenge, '000000')).resolves.toEqual({ outcome: 'wrong-pin', triesLeft: 4 });
  });

  it('counts from the start after a right one, and not at all once the challenge is over', async () => {
    const { proof, pass } = await open();
    await proof('u-1', challenge, '000000');
    await proof('u-1', challenge, WALLET_PIN.demo);
    await expect(proof('u-1', challenge, '000000')).resolves.toEqual({ outcome: 'wrong-pin', triesLeft: 4 });
    pass(20 * 60);
    await expect(proof('u-1', challenge, WALLET_PIN.demo)).resolves.toEqual({ outcome: 'expired' });
  });
});
