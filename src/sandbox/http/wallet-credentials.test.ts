/** Signing in from every wallet over HTTP, with its real verifier: once, as oneself, in the app it was made for. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WalletPerson } from '../../contract/sandbox';
import type { Credential } from '../../contract/session';
import { alipayVerifier } from '../identity/alipay';
import type { Fetch } from '../identity/ask';
import { lineVerifier } from '../identity/line';
import { telegramVerifier } from '../identity/telegram';
import {
  alipayAnswer,
  lineIssuer,
  pem,
  rsa2,
  rsaPair,
  telegramData,
  vkLaunch,
} from '../identity/testing/wallets';
import { vkVerifier } from '../identity/vk';
import { wechatVerifier } from '../identity/wechat';
import { at, startApi, text, type TestApi } from './testing/api-server';

const BOT = { id: '5768', token: '5768:of-the-bot' };
const VK = { id: '6736218', secret: 'of-the-app' };
const CHANNEL = '1653000001';
const WECHAT = { id: 'wx01', secret: 'of-wechat', kind: 'mini-program' } as const;
const ALIPAY = '2021000000000001';

type Wallet = WalletPerson['wallet'];
const WALLETS: readonly Wallet[] = ['telegram', 'vk', 'line', 'wechat', 'alipay'];
const APPS: Readonly<Record<Wallet, string>> = {
  telegram: BOT.id,
  vk: VK.id,
  line: CHANNEL,
  wechat: WECHAT.id,
  alipay: ALIPAY,
};
/** The wallet's own id of a person, from a small number. */
const subjectOf = (wallet: Wallet, person: number): string =>
  wallet === 'line'
    ? `U${String(person).padStart(32, '0')}`
    : `${wallet === 'wechat' ? 'openid-' : '208810'}${person}`;

const seconds = () => Math.floor(Date.now() / 1000);
const line = await lineIssuer();
const [ours, theirs] = [rsaPair(), rsaPair()];

/** Codes that WeChat's and Alipay's servers know, and of whom. */
const codes = new Map<string, string>();
const wechatServer: Fetch = (url) => {
  const openid = codes.get(new URL(url).searchParams.get('js_code') ?? '');
  const answer = openid === undefined ? { errcode: 40029 } : { openid, session_key: 'kept-by-nobody' };
  return Promise.resolve({ ok: true, text: () => Promise.resolve(JSON.stringify(answer)) });
};
const alipayServer: Fetch = (_url, { body }) => {
  const person = codes.get(new URLSearchParams(body).get('code') ?? '');
  const node = JSON.stringify({ user_id: person });
  const answer =
    person === undefined
      ? JSON.stringify({ error_response: { code: '40002', sub_code: 'isv.code-invalid' } })
      : alipayAnswer(node, rsa2(theirs, node));
  return Promise.resolve({ ok: true, text: () => Promise.resolve(answer) });
};

/** A fresh credential of a person, as the wallet gives it to our page. */
async function credentialOf(wallet: Wallet, person: number): Promise<Credential> {
  const subject = subjectOf(wallet, person);
  const now = String(seconds());
  const code = randomUUID();
  switch (wallet) {
    case 'telegram': {
      const fields = { auth_date: now, query_id: code, user: JSON.stringify({ id: Number(subject) }) };
      return { kind: 'telegram-init-data', initData: telegramData(fields, BOT.token) };
    }
    case 'vk': {
      const fields = { vk_app_id: VK.id, vk_ts: now, vk_user_id: subject, vk_request: code };
      return { kind: 'vk-launch-params', params: vkLaunch(fields, VK.secret) };
    }
    case 'line': {
      const claims = { aud: CHANNEL, sub: subject, iat: seconds(), exp: seconds() + 3_600, jti: code };
      return { kind: 'line-id-token', idToken: await line.token(claims) };
    }
    case 'wechat':
      codes.set(code, subject);
      return { kind: 'wechat-code', code };
    case 'alipay':
      codes.set(code, subject);
      return { kind: 'alipay-code', code };
  }
}

let server: TestApi;
beforeAll(async () => {
  server = await startApi({
    verifiers: {
      'telegram-init-data': telegramVerifier([BOT]),
      'vk-launch-params': vkVerifier([VK]),
      'line-id-token': lineVerifier({
        channels: [CHANNEL],
        fetch: () => Promise.resolve(Response.json({ keys: [line.jwk] })),
      }),
      'wechat-code': wechatVerifier([WECHAT], wechatServer),
      'alipay-code': alipayVerifier(
        {
          id: ALIPAY,
          privateKey: pem(ours.privateKey, 'pkcs8'),
          alipayPublicKey: pem(theirs.publicKey, 'spki'),
        },
        alipayServer,
      ),
    },
  });
});
afterAll(() => server.close());

const enter = (credential: Credential) => server.call('createSession', { body: { credential } });
const code = ({ body }: { body: unknown }) => text(body, 'code');
let people = 1;
async function customerIn(wallet: Wallet) {
  const person = (people += 1);
  const walletPerson = { wallet, app: APPS[wallet], subject: subjectOf(wallet, person) };
  const { id } = await server.customer({ situation: 'active', walletPerson });
  return { id, person, walletPerson };
}

describe.each(WALLETS)('from %s', (wallet) => {
  it('a person comes in as oneself, with the home in one answer', async () => {
    const { id, person } = await customerIn(wallet);
    const other = await customerIn(wallet);
    const { status, body } = await enter(await credentialOf(wallet, person));
    expect(status).toBe(201);
    expect(at(body, 'home.customerId')).toBe(id);
    expect(at((await enter(await credentialOf(wallet, other.person))).body, 'home.customerId')).toBe(
      other.id,
    );
  });

  it('a credential is burnt by its use, however many bring it at once', async () => {
    const { person } = await customerIn(wallet);
    const credential = await credentialOf(wallet, person);
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter(credential)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(code(await enter(credential))).toBe('credential-refused');
    expect(code(await server.call('checkEntrance', { body: { credential } }))).toBe('credential-refused');
  });

  it('somebody whom the lender does not know is refused', async () => {
    expect(code(await enter(await credentialOf(wallet, 999_999)))).toBe('credential-refused');
  });

  it('the customer’s id does not tell the wallet’s', async () => {
    const { id, walletPerson } = await customerIn(wallet);
    expect(id).not.toContain(walletPerson.subject);
    expect(server.lines.map((each) => JSON.stringify(each)).join()).not.toContain(walletPerson.subject);
  });

  it('one person is one customer', async () => {
    const { walletPerson } = await customerIn(wallet);
    const again = await server.call('createCustomer', { body: { situation: 'active', walletPerson } });
    expect([again.status, code(again)]).toEqual([400, 'invalid']);
    expect(at(again.body, 'fields.0.pointer')).toBe('/walletPerson');
  });
});

it('the same id in another wallet, or in another app of it, is another person', async () => {
  const ids = new Set<string>();
  for (const wallet of WALLETS) {
    for (const app of ['one', 'two']) {
      const walletPerson = { wallet, app, subject: '42' };
      ids.add((await server.customer({ situation: 'active', walletPerson })).id);
    }
  }
  expect(ids.size).toBe(2 * WALLETS.length);
});
