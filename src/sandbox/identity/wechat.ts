/** WeChat's code, exchanged once at WeChat's server: a mini program's (`jscode2session`) or a page's (OAuth). */
import { hash } from '../digest';
import type { CredentialVerifier } from '../http/credential-verifier';
import { ask, objectOf, unreachable, type Fetch } from './ask';
import { walletSubject } from './wallet-person';

export interface WechatApp {
  readonly id: string;
  readonly secret: string;
  /** `mini-program`: codes of `wx.login`. `official-account`: codes of the redirect to our page. */
  readonly kind: 'mini-program' | 'official-account';
}

/** Invalid, used before, or of a person whom WeChat holds to be high-risk. */
const REFUSED: readonly unknown[] = [40029, 40163, 40226];

function exchangeAddress({ id, secret, kind }: WechatApp, code: string): string {
  const shared = { appid: id, secret, grant_type: 'authorization_code' };
  return kind === 'mini-program'
    ? `https://api.weixin.qq.com/sns/jscode2session?${new URLSearchParams({ ...shared, js_code: code })}`
    : `https://api.weixin.qq.com/sns/oauth2/access_token?${new URLSearchParams({ ...shared, code })}`;
}

/**
 * A credential with a `state` came by the redirect, one without from a mini program. `session_key` and `access_token`
 * of the answer are not kept.
 * @param apps the lender's own, at most one of each kind.
 * @throws Refusal service-unavailable when WeChat is busy, cannot be reached or does not know the lender's secret.
 */
export function wechatVerifier(apps: readonly WechatApp[], fetch: Fetch): CredentialVerifier<'wechat-code'> {
  return async ({ code, state }) => {
    const app = apps.find(({ kind }) => (kind === 'official-account') === (state !== undefined));
    if (!app) return null;
    const { openid, errcode } = objectOf(await ask(fetch, exchangeAddress(app, code)));
    if (REFUSED.includes(errcode)) return null;
    if (
      (errcode !== undefined && errcode !== 0) ||
      typeof openid !== 'string' ||
      !/^[\w-]{6,64}$/.test(openid)
    )
      throw unreachable();
    return {
      subject: walletSubject({ wallet: 'wechat', app: app.id, subject: openid }),
      once: `wechat#${app.id}#${hash(code)}`,
    };
  };
}
