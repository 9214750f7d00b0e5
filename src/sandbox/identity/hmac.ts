/** HMAC-SHA-256, and a comparison that takes as long whatever differs. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const bytes = (of: string | Uint8Array) => (typeof of === 'string' ? utf8ToBytes(of) : of);

export const hmacSha256 = (key: string | Uint8Array, message: string): Uint8Array =>
  hmac(sha256, bytes(key), bytes(message));

/** Without leaving the loop at the first difference: its time would tell how much of a forgery is right. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (const [at, byte] of a.entries()) difference |= byte ^ (b[at] ?? 0);
  return difference === 0;
}
