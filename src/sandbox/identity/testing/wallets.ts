/** The wallets' side of credentials, signed with other tools than those that verify them. */
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Fetch } from '../ask';
import { LINE_ISSUER } from '../line';

/** Telegram: each field on a line, under a key made from the bot's token. */
export function telegramData(fields: Readonly<Record<string, string>>, token: string): string {
  const key = createHmac('sha256', 'WebAppData').update(token).digest();
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name] ?? ''}`)
    .join('\n');
  const hash = createHmac('sha256', key).update(text).digest('hex');
  return new URLSearchParams({ ...fields, hash }).toString();
}

export const vkSign = (query: string, secret: string): string =>
  createHmac('sha256', secret).update(query).digest('base64url');

/** VK: the query of a launch, sorted, with its sign. */
export function vkLaunch(fields: Readonly<Record<string, string>>, secret: string): string {
  const query = new URLSearchParams(Object.entries(fields).sort()).toString();
  return `${query}&sign=${vkSign(query, secret)}`;
}

/** LINE: an issuer of ID tokens, and the keys that it publishes. */
export async function lineIssuer(kid = 'line-1') {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const token = (claims: Readonly<Record<string, unknown>>) =>
    new SignJWT({ iss: LINE_ISSUER, ...claims }).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  return { jwk, token };
}

export interface RsaPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
export const rsaPair = (): RsaPair => generateKeyPairSync('rsa', { modulusLength: 2048 });

export const pem = (key: KeyObject, type: 'pkcs8' | 'spki'): string =>
  key.export({ type, format: 'pem' }).toString();

export const rsa2 = ({ privateKey }: RsaPair, text: string): string =>
  createSign('RSA-SHA256').update(text).sign(privateKey, 'base64');

/** Alipay: the gateway's answer with this node, signed. */
export const alipayAnswer = (node: string, sign: string): string =>
  `{"alipay_system_oauth_token_response":${node},"sign":"${sign}"}`;

/** A server that always answers the same; what it was asked is kept. */
export function answering(answer: string, ok = true) {
  const asked: { readonly url: URL; readonly form: URLSearchParams }[] = [];
  const fetch: Fetch = (url, { body }) => {
    asked.push({ url: new URL(url), form: new URLSearchParams(body) });
    return Promise.resolve({ ok, text: () => Promise.resolve(answer) });
  };
  return { asked, fetch };
}
