/** Which wallet opened the page, and that nothing of it stays in the address (docs/embedding.md 8, rule 10). */
import { describe, expect, it } from 'vitest';
import { takeLaunch } from './launch';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15';

function take(address: string, userAgent = PHONE) {
  const url = new URL(address, 'https://suijie.example');
  return { ...takeLaunch(url, userAgent), left: url.href.replace('https://suijie.example', '') };
}

describe('rule 10: a launch is read once and taken out of the address', () => {
  it('Telegram: its whole fragment, the signed part as it came', () => {
    const { wallet, credential, params, left } = take(
      '/#tgWebAppData=user%3D%257B%2522id%2522%253A1%257D%26hash%3Dab&tgWebAppVersion=8.0&tgWebAppStartParam=loans',
    );
    expect(wallet).toBe('telegram');
    expect(credential).toEqual({ kind: 'telegram-init-data', initData: 'user=%7B%22id%22%3A1%7D&hash=ab' });
    expect(params.get('tgWebAppStartParam')).toBe('loans');
    expect(left).toBe('/');
  });

  it('VK: its signed parameters, the app’s own stay', () => {
    const query = 'vk_app_id=7&vk_user_id=2&vk_ts=3&sign=a_b-c';
    const { wallet, credential, params, left } = take(`/loans?month=2026-04&${query}#help`);
    expect(wallet).toBe('vk');
    expect(credential).toEqual({ kind: 'vk-launch-params', params: `month=2026-04&${query}` });
    expect(params.get('sign')).toBe('a_b-c');
    expect(left).toBe('/loans?month=2026-04#help');
  });

  it('an address that carries no launch stays as it is, to the letter', () => {
    for (const address of ['/?lender', '/borrow?go=1&x', '/loans?month=2026%2D04#help', '/?a=b+c'])
      expect(take(address)).toMatchObject({ wallet: null, credential: null, left: address });
  });

  it('WeChat: a code with its state, or a ticket of ours before it', () => {
    const agent = `${PHONE} MicroMessenger/8.0.40 Language/zh_CN miniProgram/wx1`;
    expect(take('/?code=0a1B2c3D&state=s1', agent)).toMatchObject({
      wallet: 'wechat',
      credential: { kind: 'wechat-code', code: '0a1B2c3D', state: 's1' },
      left: '/',
    });
    expect(take(`/?ticket=${'t'.repeat(30)}&code=x`, agent)).toMatchObject({
      credential: { kind: 'ticket' },
      left: '/',
    });
  });

  it('LINE: tokens and the link’s path, for its adapter alone', () => {
    const agent = `${PHONE} Safari Line/15.1.0 LIFF`;
    const { wallet, credential, params, left } = take(
      '/?liff.state=%2Fhelp#access_token=a&id_token=b.c.d',
      agent,
    );
    expect([wallet, credential, left]).toEqual(['line', null, '/']);
    expect(params.get('liff.state')).toBe('/help');
    expect(params.get('id_token')).toBe('b.c.d');
    expect(take('/loans?month=1', agent)).toMatchObject({ wallet: 'line', left: '/loans?month=1' });
  });

  it.each([
    ['Alipay’s web-view', `${PHONE} AliApp(AP/10.5.60) AlipayClient/10.5.60 MiniProgram`, 'alipay'],
    ['LINE’s plain browser', `${PHONE} Safari Line/15.1.0`, null],
    ['Alipay outside a mini program', `${PHONE} AliApp(AP/10.5.60) AlipayClient/10.5.60`, null],
    ['a plain browser', PHONE, null],
  ])('%s is known by its name alone, and the address stays', (_what, agent, wallet) => {
    expect(take('/loans?liff.state=%2Fhelp#x', agent)).toMatchObject({
      wallet,
      credential: null,
      left: '/loans?liff.state=%2Fhelp#x',
    });
  });

  it.each([
    ['an empty token', '/#tgWebAppData=&tgWebAppVersion=8.0'],
    ['parameters without a signature', '/?vk_app_id=7&vk_user_id=2'],
    ['a code outside its wallet', '/?code=0a1B2c3D&state=s1'],
    ['an empty ticket', '/?ticket='],
  ])('%s says nobody is here', (_what, address) => {
    expect(take(address)).toMatchObject({ wallet: null, credential: null });
  });
});
