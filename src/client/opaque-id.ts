/** Random opaque ids: idempotency keys and correlation ids. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** 24 characters of the URL-safe alphabet, 144 random bits. */
export function opaqueId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 63)).join('');
}
