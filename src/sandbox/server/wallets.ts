/** The wallets at whose word people sign in: a JSON file with the lender's apps there, and their secrets. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { CredentialVerifiers } from '../http/credential-verifier';
import { alipayVerifier } from '../identity/alipay';
import { lineVerifier } from '../identity/line';
import { telegramVerifier } from '../identity/telegram';
import { vkVerifier } from '../identity/vk';
import { wechatVerifier } from '../identity/wechat';
import { WrongSetting } from './environment';

const name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const secret = v.pipe(v.string(), v.minLength(8), v.maxLength(8_192));
const pem = (label: string) => v.pipe(secret, v.startsWith(`-----BEGIN ${label}-----`));

/** Only what the lender has: a wallet that is not named is refused as unsupported. */
const walletsFile = v.strictObject({
  /** Tokens as BotFather gives them; the number before the colon is the bot. */
  telegram: v.optional(v.strictObject({ botTokens: v.array(v.pipe(secret, v.regex(/^\d+:/))) })),
  vk: v.optional(v.strictObject({ apps: v.array(v.strictObject({ id: name, secret })) })),
  line: v.optional(
    v.strictObject({
      channels: v.pipe(v.array(name), v.minLength(1)),
      /** LINE's own keys unless told. */
      keysUrl: v.optional(v.pipe(v.string(), v.url())),
    }),
  ),
  wechat: v.optional(
    v.strictObject({
      miniProgram: v.optional(v.strictObject({ id: name, secret })),
      officialAccount: v.optional(v.strictObject({ id: name, secret })),
    }),
  ),
  alipay: v.optional(
    v.strictObject({ id: name, privateKey: pem('PRIVATE KEY'), alipayPublicKey: pem('PUBLIC KEY') }),
  ),
});

/** @throws WrongSetting naming the field that is wrong, never its value. */
export function walletVerifiers(text: string): CredentialVerifiers {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new WrongSetting('WALLETS_FILE: no JSON.');
  }
  const result = v.safeParse(walletsFile, parsed);
  if (!result.success) {
    throw new WrongSetting(
      `WALLETS_FILE: ${v.getDotPath(result.issues[0]) ?? 'all of it'} is not as it should be.`,
    );
  }
  const { telegram, vk, line, wechat, alipay } = result.output;
  const { miniProgram, officialAccount } = wechat ?? {};
  return {
    ...(telegram && {
      'telegram-init-data': telegramVerifier(
        telegram.botTokens.map((token) => ({ id: token.slice(0, token.indexOf(':')), token })),
      ),
    }),
    ...(vk && { 'vk-launch-params': vkVerifier(vk.apps) }),
    ...(line && { 'line-id-token': lineVerifier(line) }),
    ...(wechat && {
      'wechat-code': wechatVerifier(
        [
          ...(miniProgram ? [{ ...miniProgram, kind: 'mini-program' as const }] : []),
          ...(officialAccount ? [{ ...officialAccount, kind: 'official-account' as const }] : []),
        ],
        fetch,
      ),
    }),
    ...(alipay && { 'alipay-code': alipayVerifier(alipay, fetch) }),
  };
}

/** @throws WrongSetting when the file cannot be read or used. */
export async function readWallets(path: string): Promise<CredentialVerifiers> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongSetting(`WALLETS_FILE: ${path} cannot be read.`);
  });
  return walletVerifiers(text);
}
