/** The file of the lender's apps in wallets: what is in it is taken, what is wrong is named without its value. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WrongSetting } from './environment';
import { readWallets, walletVerifiers } from './wallets';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ALL = {
  telegram: { botTokens: ['5768337691:AAH5YkoiEuPk8'] },
  vk: { apps: [{ id: '6736218', secret: 'wvl68m4dR1UpLrVRli' }] },
  line: { channels: ['1653000001'] },
  wechat: { miniProgram: { id: 'wx01', secret: 'a-secret' } },
  alipay: {
    id: '2021000000000001',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    alipayPublicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  },
};

describe('WALLETS_FILE', () => {
  it('each wallet that is named has its verifier, no other', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'suijie-')), 'wallets.json');
    await writeFile(path, JSON.stringify(ALL));
    expect(Object.keys(await readWallets(path)).sort()).toEqual([
      'alipay-code',
      'line-id-token',
      'telegram-init-data',
      'vk-launch-params',
      'wechat-code',
    ]);
    expect(Object.keys(walletVerifiers(JSON.stringify({ line: ALL.line })))).toEqual(['line-id-token']);
    expect(walletVerifiers('{}')).toEqual({});
  });

  it.each<[string, string, string]>([
    ['no JSON', '{', 'no JSON'],
    ['a wallet that is not known', '{"qq":{}}', 'qq'],
    ['a bot token without its bot', '{"telegram":{"botTokens":["secret-of-mine"]}}', 'telegram.botTokens.0'],
    ['a secret that is none', '{"vk":{"apps":[{"id":"1","secret":"x"}]}}', 'vk.apps.0.secret'],
    ['no channel', '{"line":{"channels":[]}}', 'line.channels'],
    [
      'a key of another kind',
      JSON.stringify({ alipay: { ...ALL.alipay, privateKey: '-----BEGIN RSA PRIVATE KEY-----' } }),
      'alipay.privateKey',
    ],
  ])('%s is told, without its value', (_what, text, place) => {
    expect(() => walletVerifiers(text)).toThrow(WrongSetting);
    expect(() => walletVerifiers(text)).toThrow(place);
    expect(() => walletVerifiers(text)).not.toThrow('secret-of-mine');
  });

  it('a file that is not there is told by its path', async () => {
    await expect(readWallets('/no/such/wallets.json')).rejects.toThrow(
      '/no/such/wallets.json cannot be read',
    );
  });
});
