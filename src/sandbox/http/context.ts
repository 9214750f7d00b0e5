/** What the world lends a decider: the time, ids, randomness and the reader's language. */
import type { Language } from '../../contract/scalar';
import type { Context } from '../decision';
import { base64url } from '../digest';
import type { ApiOptions } from './api-options';

/** @param offset business time less real time of the customer, milliseconds. */
export function contextOf(
  { clock, random, passkeys }: Pick<ApiOptions, 'clock' | 'random' | 'passkeys'>,
  offset: number,
  language: Language,
): Context {
  const real = clock();
  return {
    real,
    business: real + offset,
    id: (prefix) => `${prefix}_${base64url(random(15))}`,
    secret: (bytes) => base64url(random(bytes)),
    language,
    ...(passkeys === undefined ? {} : { rpId: passkeys.rpId }),
  };
}
