/** Credentials of WeChat: codes that its server exchanges, as its documentation says it answers. */
import { describe, expect, it } from 'vitest';
import { answering } from './testing/wallets';
import { walletSubject } from './wallet-person';
import { wechatVerifier, type WechatApp } from './wechat';

const APPS: readonly WechatApp[] = [
  { id: 'wx01', secret: 'one&two', kind: 'mini-program' },
  { id: 'wx02', secret: 'three', kind: 'official-account' },
];
const CODE = '0a3Xyz_of-login';
const PERSON = 'o6zAJs1h9yR2e3-person';

function server(answer: unknown, ok = true) {
  const { asked, fetch } = answering(typeof answer === 'string' ? answer : JSON.stringify(answer), ok);
  const check = (state?: string) =>
    wechatVerifier(APPS, fetch)(
      { kind: 'wechat-code', code: CODE, ...(state !== undefined && { state }) },
      0,
    );
  return { asked, check };
}

describe('credentials of WeChat', () => {
  it('a mini program’s code is exchanged at jscode2session, and the session key is not kept', async () => {
    const { asked, check } = server({ openid: PERSON, session_key: 'secret', unionid: 'u' });
    const verified = await check();
    expect(verified).toEqual({
      subject: walletSubject({ wallet: 'wechat', app: 'wx01', subject: PERSON }),
      once: expect.stringMatching(/^wechat#wx01#[\w-]{43}$/) as unknown,
    });
    expect(asked.map(({ url }) => url.origin + url.pathname)).toEqual([
      'https://api.weixin.qq.com/sns/jscode2session',
    ]);
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      appid: 'wx01',
      secret: 'one&two',
      grant_type: 'authorization_code',
      js_code: CODE,
    });
  });

  it('a page’s code, with a state, is exchanged for the official account', async () => {
    const { asked, check } = server({ openid: PERSON, access_token: 'secret', expires_in: 7200 });
    expect((await check('our-state'))?.subject).toBe(
      walletSubject({ wallet: 'wechat', app: 'wx02', subject: PERSON }),
    );
    expect(asked[0]?.url.pathname).toBe('/sns/oauth2/access_token');
    expect(asked[0]?.url.searchParams.get('code')).toBe(CODE);
  });

  it.each([40029, 40163, 40226])('a code that WeChat refuses (%i) is refused', async (errcode) => {
    expect(await server({ errcode, errmsg: 'refused' }).check()).toBeNull();
  });

  it('without an app of that kind there is nobody to ask', async () => {
    const none = wechatVerifier([], () => Promise.reject(new Error('asked')));
    expect(await none({ kind: 'wechat-code', code: CODE }, 0)).toBeNull();
  });

  it.each<[string, unknown, boolean]>([
    ['busy', { errcode: -1, errmsg: 'system error' }, true],
    ['asked too often', { errcode: 45011 }, true],
    ['not knowing our secret', { errcode: 40125 }, true],
    ['answering without a person', { session_key: 'secret' }, true],
    ['answering with an empty person', { openid: '' }, true],
    ['answering with no object', '[]', true],
    ['answering with no JSON', '<html>', true],
    ['answering with nothing', '', true],
    ['answering at endless length', { openid: PERSON, more: 'x'.repeat(20_000) }, true],
    ['failing', { openid: PERSON }, false],
  ])('WeChat %s says nothing about the code', async (_what, answer, ok) => {
    await expect(server(answer, ok).check()).rejects.toMatchObject({ code: 'service-unavailable' });
  });

  it('what went wrong does not carry the secret of the address', async () => {
    const failing = wechatVerifier(APPS, (url) => Promise.reject(new Error(`cannot reach ${url}`)));
    const error: unknown = await failing({ kind: 'wechat-code', code: CODE }, 0).catch((why: unknown) => why);
    expect(error).toMatchObject({ code: 'service-unavailable' });
    // As it is, and as it stands in an address; a folder's name may hold half of it.
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/one(?:&|%26)two/);
  });
});
