/** Credentials of VK: its published example, and everything that can be wrong with one. */
import { describe, expect, it } from 'vitest';
import { vkLaunch, vkSign } from './testing/wallets';
import { vkVerifier } from './vk';
import { walletSubject } from './wallet-person';

const APP = { id: '6736218', secret: 'wvl68m4dR1UpLrVRli' };
const NOW = 1_790_000_000;
const FIELDS = { vk_app_id: APP.id, vk_platform: 'android', vk_ts: String(NOW), vk_user_id: '494075' };

const launch = (fields: Readonly<Record<string, string>>, secret = APP.secret) => vkLaunch(fields, secret);
const verify = vkVerifier([APP]);
const check = (params: string, second = NOW) => verify({ kind: 'vk-launch-params', params }, second * 1000);

describe('credentials of VK', () => {
  it('the sign of VK’s own example comes out, from another hand, too', () => {
    const published =
      'vk_access_token_settings=&vk_app_id=6736218&vk_are_notifications_enabled=1&vk_is_app_user=1&vk_language=ru&vk_platform=android&vk_user_id=494075';
    expect(vkSign(published, APP.secret)).toBe('htQFduJpLxz7ribXRZpDFUH-XEUhC9rBPTJkjUFEkRA');
  });

  it('hold in any order, with fields that are not VK’s beside them', async () => {
    const params = launch(FIELDS);
    const turned = `utm_source=news&${params.split('&').reverse().join('&')}&odr_enabled=1`;
    const expected = {
      subject: walletSubject({ wallet: 'vk', app: APP.id, subject: '494075' }),
      once: expect.stringMatching(/^vk#6736218#/) as unknown,
    };
    expect(await check(params)).toEqual(expected);
    expect(await check(turned)).toEqual(expected);
  });

  it('hold with letters that an address encodes', async () => {
    expect(
      await check(launch({ ...FIELDS, vk_ref: 'им ен&и=1', vk_access_token_settings: '' })),
    ).not.toBeNull();
  });

  it.each([
    [-6, false],
    [-5, true],
    [305, true],
    [306, false],
  ])('%i seconds old: %s', async (age, holds) => {
    expect((await check(launch(FIELDS), NOW + age)) !== null).toBe(holds);
  });

  const good = launch(FIELDS);
  const { vk_ts: _left, ...timeless } = FIELDS;
  it.each<[string, string]>([
    ['another user', good.replace('494075', '494076')],
    ['a later time', good.replace(String(NOW), String(NOW + 1))],
    ['a field more', `${good}&vk_is_favorite=1`],
    ['a field less', good.replace('vk_platform=android&', '')],
    ['a user twice', `${good}&vk_user_id=1`],
    ['no sign', good.replace(/&sign=.*$/, '')],
    ['an empty sign', good.replace(/sign=.*$/, 'sign=')],
    ['a shorter sign', good.slice(0, -1)],
    ['another secret', launch(FIELDS, 'other')],
    ['an app that is not ours', launch({ ...FIELDS, vk_app_id: '1' })],
    ['without a time, as before VK had one', launch(timeless)],
    ['a user who is no number', launch({ ...FIELDS, vk_user_id: 'me' })],
    ['nothing', ''],
  ])('%s is refused', async (_what, params) => {
    expect(await check(params)).toBeNull();
  });

  it('one app’s secret does not sign for another', async () => {
    const both = vkVerifier([APP, { id: '7', secret: 'seventh' }]);
    const params = launch({ ...FIELDS, vk_app_id: '7' }, APP.secret);
    expect(await both({ kind: 'vk-launch-params', params }, NOW * 1000)).toBeNull();
  });
});
