/** Credentials of Telegram: its published example, and everything that can be wrong with one. */
import { describe, expect, it } from 'vitest';
import { telegramVerifier } from './telegram';
import { telegramData } from './testing/wallets';
import { walletSubject } from './wallet-person';

/** The example of the documentation of init data: made by Telegram, for a bot that exists no more. */
const PUBLISHED = {
  token: '5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8',
  initData:
    'query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%22%2C%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C%22is_premium%22%3Atrue%7D&auth_date=1662771648&hash=c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2',
  at: 1_662_771_648,
};
const BOT = { id: '5768337691', token: PUBLISHED.token };
const verify = telegramVerifier([BOT]);
const check = (initData: string, second: number) =>
  verify({ kind: 'telegram-init-data', initData }, second * 1000);

const NOW = 1_790_000_000;
const FIELDS = { auth_date: String(NOW), query_id: 'AAH', user: '{"id":42}', signature: 'third-party' };
const signed = (fields: Readonly<Record<string, string>>, token = BOT.token) => telegramData(fields, token);

describe('credentials of Telegram', () => {
  it('the published example holds at its time, and names its user within the bot', async () => {
    expect(await check(PUBLISHED.initData, PUBLISHED.at + 10)).toEqual({
      subject: walletSubject({ wallet: 'telegram', app: BOT.id, subject: '279058397' }),
      once: expect.stringContaining('c501b71e') as unknown,
    });
  });

  it('with the field for third parties among what is signed', async () => {
    expect(await check(signed(FIELDS), NOW)).not.toBeNull();
  });

  it.each([
    [-6, false],
    [-5, true],
    [305, true],
    [306, false],
    [86_400, false],
  ])('%i seconds old: %s', async (age, holds) => {
    expect((await check(signed(FIELDS), NOW + age)) !== null).toBe(holds);
  });

  const good = signed(FIELDS);
  it.each<[string, string]>([
    ['another user', good.replace('42', '43')],
    ['a later time', good.replace(String(NOW), String(NOW + 1))],
    ['a field more', `${good}&extra=1`],
    ['a field less', good.replace('query_id=AAH&', '')],
    ['a field twice', `${good}&user=%7B%22id%22%3A43%7D`],
    ['a hash that is not the whole', good.slice(0, -1)],
    ['a hash in other letters', good.replace(/hash=\w+$/, (hash) => `hash=${hash.slice(5).toUpperCase()}`)],
    ['no hash', good.replace(/&hash=.*$/, '')],
    ['made for another bot', signed(FIELDS, '123:other')],
    ['without a user', signed({ auth_date: String(NOW) })],
    ['a user who is no number', signed({ ...FIELDS, user: '{"id":"42"}' })],
    ['a user who is no object', signed({ ...FIELDS, user: '42' })],
    ['a user who is no JSON', signed({ ...FIELDS, user: '{' })],
    ['a user below one', signed({ ...FIELDS, user: '{"id":0}' })],
    ['without a time', signed({ user: '{"id":42}' })],
    ['a time that is no number', signed({ ...FIELDS, auth_date: 'now' })],
    ['nothing', ''],
  ])('%s is refused', async (_what, initData) => {
    expect(await check(initData, NOW)).toBeNull();
  });

  it('every bit of the hash counts', async () => {
    const at = good.indexOf('hash=') + 5;
    for (let digit = 0; digit < 64; digit += 1) {
      const other = ((parseInt(good.charAt(at + digit), 16) + 1) % 16).toString(16);
      const forged = good.slice(0, at + digit) + other + good.slice(at + digit + 1);
      expect(await check(forged, NOW)).toBeNull();
    }
  });

  it('with several bots, the one for which it was made is named', async () => {
    const both = telegramVerifier([{ id: '123', token: '123:other' }, BOT]);
    const of = async (token: string) =>
      (await both({ kind: 'telegram-init-data', initData: signed(FIELDS, token) }, NOW * 1000))?.subject;
    expect(await of('123:other')).toBe(walletSubject({ wallet: 'telegram', app: '123', subject: '42' }));
    expect(await of(BOT.token)).toBe(walletSubject({ wallet: 'telegram', app: BOT.id, subject: '42' }));
    expect(await of('123:other')).not.toBe(await of(BOT.token));
  });
});
