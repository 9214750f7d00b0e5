/** Telegram's `initData`: signed with a key made from the bot's token (HMAC-SHA-256 under `WebAppData`). */
import { hexToBytes } from '@noble/hashes/utils.js';
import type { CredentialVerifier } from '../http/credential-verifier';
import { hmacSha256, sameBytes } from './hmac';
import { fieldsOf, isFresh, secondsOf, USUAL_AGE, type Age } from './signed-query';
import { walletSubject } from './wallet-person';

export interface TelegramBot {
  /** The number before the colon of its token. */
  readonly id: string;
  readonly token: string;
}

/** Of the user whom Telegram describes as JSON, only the id counts; the rest is not asked for. */
function userId(user: string | undefined): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(user ?? '');
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || !('id' in parsed)) return null;
  const { id } = parsed;
  return Number.isSafeInteger(id) && Number(id) > 0 ? String(id) : null;
}

/**
 * Every field but `hash` is signed, `signature` (for third parties) among them, sorted by name, one to a line. The bot
 * is the one whose key fits: data made for another bot fits none of ours.
 * @param bots the lender's own. @param age of `auth_date`.
 */
export function telegramVerifier(
  bots: readonly TelegramBot[],
  age: Age = USUAL_AGE,
): CredentialVerifier<'telegram-init-data'> {
  const keys = bots.map(({ id, token }) => ({ id, key: hmacSha256('WebAppData', token) }));
  return ({ initData }, now) => {
    const fields = fieldsOf(initData);
    const written = fields?.get('hash');
    if (!fields || written === undefined || !/^[0-9a-f]{64}$/.test(written)) return Promise.resolve(null);
    const signed = [...fields]
      .filter(([name]) => name !== 'hash')
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('\n');
    const given = hexToBytes(written);
    const bot = keys.find(({ key }) => sameBytes(hmacSha256(key, signed), given));
    const person = userId(fields.get('user'));
    const at = secondsOf(fields.get('auth_date'));
    if (!bot || person === null || at === null || !isFresh(at, now, age)) return Promise.resolve(null);
    return Promise.resolve({
      subject: walletSubject({ wallet: 'telegram', app: bot.id, subject: person }),
      once: `telegram#${bot.id}#${written}`,
    });
  };
}
