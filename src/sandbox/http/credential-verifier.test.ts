/** Wallets with credentials of their own kind: judged by their verifier, once, and refused by name without one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Credential } from '../../contract/session';
import type { CredentialVerifiers } from './credential-verifier';
import { Refusal } from './refusal';
import { startApi, text, type TestApi } from './testing/api-server';

const WALLETS = {
  'telegram-init-data': { initData: 'query_id=AAE&user=%7B%7D&auth_date=1&hash=00' },
  'vk-launch-params': { params: 'vk_app_id=1&vk_user_id=2&vk_ts=3&sign=abc' },
  'line-id-token': { idToken: 'head.body.sign' },
  'wechat-code': { code: '0a1B2c3D4e', state: 'st-1' },
  'alipay-code': { code: '0a1B2c3D4e' },
} as const;
const kinds = Object.keys(WALLETS) as (keyof typeof WALLETS)[];
const credentialOf = (kind: keyof typeof WALLETS) => ({ kind, ...WALLETS[kind] }) as Credential;

const code = ({ body }: { body: unknown }) => text(body, 'code');
const nonce = randomUUID();

let server: TestApi;
afterAll(() => server.close());

describe('a wallet that this lender has not taken on', () => {
  beforeAll(async () => {
    server = await startApi();
  });

  it.each(kinds)('%s is refused by name, at both doors', async (kind) => {
    for (const door of ['createSession', 'checkEntrance'] as const) {
      const answer = await server.call(door, { body: { credential: credentialOf(kind) } });
      expect([answer.status, code(answer)]).toEqual([401, 'credential-unsupported']);
    }
  });

  it.each<[string, object]>([
    ['no wallet', { kind: 'passport', number: '1' }],
    ['no kind', { initData: 'x'.repeat(30) }],
    ['an empty token', { kind: 'line-id-token', idToken: '' }],
    ['an empty code', { kind: 'alipay-code', code: '' }],
    ['launch parameters with a line break', { kind: 'vk-launch-params', params: `sign=${'x'.repeat(30)}\n` }],
    ['launch parameters without end', { kind: 'telegram-init-data', initData: 'x'.repeat(8_193) }],
    ['more than is asked for', { ...credentialOf('alipay-code'), openId: nonce }],
  ])('%s is no credential at all', async (_what, credential) => {
    const answer = await server.call('createSession', { body: { credential } });
    expect([answer.status, code(answer)]).toEqual([400, 'invalid']);
    expect(JSON.stringify(answer.body)).not.toContain(nonce);
  });
});

describe('a wallet that it has', () => {
  let subject: string;

  /** Takes everybody's word of the kind; what is judged how is each verifier's own business. */
  const verifiers: CredentialVerifiers = {
    'alipay-code': ({ code: sent }) => {
      if (sent === 'silent-silent') throw new Refusal('service-unavailable', { retryAfter: 3 });
      return Promise.resolve(sent === 'nobody-nobody' ? null : { subject, once: `alipay#${sent}` });
    },
  };
  const enter = (sent: string) =>
    server.call('createSession', { body: { credential: { kind: 'alipay-code', code: sent } } });

  beforeAll(async () => {
    await server.close();
    server = await startApi({ verifiers });
    ({ subject } = await server.customer());
  });

  it('signs in once with one credential', async () => {
    expect((await enter('first-first')).status).toBe(201);
    expect(code(await enter('first-first'))).toBe('credential-refused');
    expect((await enter('second-second')).status).toBe(201);
  });

  it('what does not hold is refused; a wallet that cannot be asked is no refusal', async () => {
    expect(code(await enter('nobody-nobody'))).toBe('credential-refused');
    const silent = await enter('silent-silent');
    expect([silent.status, code(silent)]).toEqual([503, 'service-unavailable']);
  });
});
