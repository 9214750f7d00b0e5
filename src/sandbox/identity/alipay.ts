/** Alipay's code, exchanged once at Alipay's gateway (`alipay.system.oauth.token`), both ways signed with RSA2. */
import { importPKCS8, importSPKI } from 'jose';
import { hash } from '../digest';
import type { CredentialVerifier } from '../http/credential-verifier';
import { ask, objectOf, unreachable, type Fetch } from './ask';
import { rsa2Sign, rsa2Verify, signedText } from './rsa2';
import { walletSubject } from './wallet-person';

export const ALIPAY_GATEWAY = 'https://openapi.alipay.com/gateway.do';
const ANSWER = 'alipay_system_oauth_token_response';

export interface AlipayApp {
  readonly id: string;
  /** The lender's private key, PKCS 8 as PEM. */
  readonly privateKey: string;
  /** Alipay's public key for this app, SPKI as PEM. */
  readonly alipayPublicKey: string;
}

/** Alipay's clocks show Beijing time, without saying so. */
const timestampOf = (now: number) =>
  new Date(now + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** Of another, used or stale code; all else is no fault of who brought it. */
const isRefused = (error: unknown) =>
  typeof error === 'object' && error !== null && 'sub_code' in error && error.sub_code === 'isv.code-invalid';

/**
 * @throws Refusal service-unavailable when Alipay is busy, cannot be reached, does not take the lender's signature, or
 *   when the answer does not carry Alipay's.
 */
export function alipayVerifier(app: AlipayApp, fetch: Fetch): CredentialVerifier<'alipay-code'> {
  const keys = Promise.all([importPKCS8(app.privateKey, 'RS256'), importSPKI(app.alipayPublicKey, 'RS256')]);
  keys.catch(() => undefined);
  return async ({ code }, now) => {
    const [ours, theirs] = await keys;
    const asked = {
      app_id: app.id,
      charset: 'utf-8',
      code,
      format: 'JSON',
      grant_type: 'authorization_code',
      method: 'alipay.system.oauth.token',
      sign_type: 'RSA2',
      timestamp: timestampOf(now),
      version: '1.0',
    };
    const sign = await rsa2Sign(ours, asked);
    const text = await ask(fetch, ALIPAY_GATEWAY, new URLSearchParams({ ...asked, sign }));
    const { sign: theirSign, error_response: error } = objectOf(text);
    if (isRefused(error)) return null;
    const signed = signedText(text, ANSWER);
    if (signed === null || typeof theirSign !== 'string' || !(await rsa2Verify(theirs, signed, theirSign)))
      throw unreachable();
    const { open_id: openId, user_id: userId } = objectOf(signed);
    const person = openId ?? userId;
    if (typeof person !== 'string' || !/^[\w-]{6,128}$/.test(person)) throw unreachable();
    return {
      subject: walletSubject({ wallet: 'alipay', app: app.id, subject: person }),
      once: `alipay#${app.id}#${hash(code)}`,
    };
  };
}
