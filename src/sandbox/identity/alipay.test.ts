/** Credentials of Alipay: codes that its gateway exchanges, signed both ways; the gateway here is played with other tools. */
import { createVerify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALIPAY_GATEWAY, alipayVerifier } from './alipay';
import { alipayAnswer, answering, pem, rsa2, rsaPair } from './testing/wallets';
import { walletSubject } from './wallet-person';

const ours = rsaPair();
const theirs = rsaPair();
const stranger = rsaPair();
const APP = {
  id: '2021000000000001',
  privateKey: pem(ours.privateKey, 'pkcs8'),
  alipayPublicKey: pem(theirs.publicKey, 'spki'),
};
const CODE = '4b203fe6c11548bcabd8da5bb087a83b';
const PERSON = '2088102150477652';
const NOW = Date.UTC(2026, 10, 22, 17, 30);

const node = (fields: object) => JSON.stringify(fields);
const answered = (text: string, sign = rsa2(theirs, text)) => alipayAnswer(text, sign);

function gateway(answer: string) {
  const { asked, fetch } = answering(answer);
  return { asked, check: () => alipayVerifier(APP, fetch)({ kind: 'alipay-code', code: CODE }, NOW) };
}

describe('credentials of Alipay', () => {
  it('the request carries our signature over its sorted fields, at Beijing time', async () => {
    const { asked, check } = gateway(answered(node({ user_id: PERSON, access_token: 'secret' })));
    await check();
    const form = asked[0]?.form ?? new URLSearchParams();
    expect(asked.map(({ url }) => url.href)).toEqual([ALIPAY_GATEWAY]);
    expect(form.get('timestamp')).toBe('2026-11-23 01:30:00');
    expect(form.get('code')).toBe(CODE);
    const text = [...form]
      .filter(([name]) => name !== 'sign')
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
    const holds = createVerify('RSA-SHA256').update(text);
    expect(holds.verify(ours.publicKey, form.get('sign') ?? '', 'base64')).toBe(true);
  });

  it('name the person within our app, by the newer name where there is one', async () => {
    const of = async (fields: object) => (await gateway(answered(node(fields))).check())?.subject;
    const person = (subject: string) => walletSubject({ wallet: 'alipay', app: APP.id, subject });
    expect(await of({ user_id: PERSON })).toBe(person(PERSON));
    expect(await of({ user_id: PERSON, open_id: '074a1CcTG1LelxKe4xQC0zgNdId' })).toBe(
      person('074a1CcTG1LelxKe4xQC0zgNdId'),
    );
  });

  it('what is signed may hold braces and quotes of its own', async () => {
    const text = node({ user_id: PERSON, remark: 'a } and a " and a \\ {' });
    expect(await gateway(answered(text)).check()).not.toBeNull();
  });

  it('a code that Alipay refuses is refused', async () => {
    const error = { code: '40002', msg: 'Invalid Arguments', sub_code: 'isv.code-invalid' };
    expect(await gateway(JSON.stringify({ error_response: error })).check()).toBeNull();
  });

  const good = node({ user_id: PERSON });
  it.each<[string, string]>([
    ['signed by a stranger', answered(good, rsa2(stranger, good))],
    ['signed for another person', answered(good, rsa2(theirs, node({ user_id: '2088000000000000' })))],
    ['unsigned', `{"alipay_system_oauth_token_response":${good}}`],
    ['with a signature that is none', answered(good, 'c2lnbg==')],
    ['with a signature that is no base64', answered(good, '\\u0000')],
    ['with the person outside what is signed', `{"user_id":"${PERSON}",${answered(node({})).slice(1)}`],
    ['without a person', answered(node({ access_token: 'secret' }))],
    ['busy', JSON.stringify({ error_response: { code: '20000', sub_code: 'isp.unknown-error' } })],
    ['not taking our signature', JSON.stringify({ error_response: { sub_code: 'isv.invalid-signature' } })],
    ['no JSON', '<html>'],
  ])('an answer %s says nothing about the code', async (_what, answer) => {
    await expect(gateway(answer).check()).rejects.toMatchObject({ code: 'service-unavailable' });
  });
});
