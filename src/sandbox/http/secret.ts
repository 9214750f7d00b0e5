/** The key of session tokens: made on first use, the same for every process on the store. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from '../digest';
import type { Store } from '../store';

export function sessionSecret(
  store: Store,
  random: (bytes: number) => Uint8Array,
): () => Promise<Uint8Array> {
  let secret: Uint8Array | undefined;
  return async () => {
    if (!secret) {
      const kept =
        (await store.getGlobal('secret', 'session')) ??
        (await store.putGlobal('secret', 'session', base64url(random(32))));
      if (typeof kept !== 'string') throw new TypeError('the stored secret is no text');
      secret = utf8ToBytes(kept);
    }
    return secret;
  };
}
