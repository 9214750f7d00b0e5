/** VK's launch parameters: the `vk_*` of the query, sorted, signed with the app's secret (HMAC-SHA-256). */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from '../digest';
import type { CredentialVerifier } from '../http/credential-verifier';
import { hmacSha256, sameBytes } from './hmac';
import { fieldsOf, isFresh, secondsOf, USUAL_AGE, type Age } from './signed-query';
import { walletSubject } from './wallet-person';

export interface VkApp {
  readonly id: string;
  readonly secret: string;
}

/**
 * Fields that are not `vk_*` are not signed and not read. `vk_ts` must be there: launch parameters from before it
 * existed would be good for ever.
 * @param apps the lender's own, by `vk_app_id`. @param age of `vk_ts`.
 */
export function vkVerifier(
  apps: readonly VkApp[],
  age: Age = USUAL_AGE,
): CredentialVerifier<'vk-launch-params'> {
  return ({ params }, now) => {
    const fields = fieldsOf(params);
    const app = apps.find(({ id }) => id === fields?.get('vk_app_id'));
    const person = fields?.get('vk_user_id') ?? '';
    const written = fields?.get('sign') ?? '';
    const at = secondsOf(fields?.get('vk_ts'));
    if (!fields || !app || at === null || !/^[1-9]\d{0,15}$/.test(person)) return Promise.resolve(null);
    const signed = new URLSearchParams(
      [...fields].filter(([name]) => name.startsWith('vk_')).sort(),
    ).toString();
    const right = base64url(hmacSha256(app.secret, signed));
    if (!sameBytes(utf8ToBytes(right), utf8ToBytes(written)) || !isFresh(at, now, age))
      return Promise.resolve(null);
    return Promise.resolve({
      subject: walletSubject({ wallet: 'vk', app: app.id, subject: person }),
      once: `vk#${app.id}#${written}`,
    });
  };
}
