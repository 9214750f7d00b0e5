/** Claims under an HMAC that every process of this API can check: what we said before, and nobody can say for us. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { base64url } from '../digest';

const sign = (payload: string, key: Uint8Array) => base64url(hmac(sha256, key, utf8ToBytes(payload)));

/** Takes the same time wherever the first difference is. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i += 1) difference |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i);
  return difference === 0;
}

export function seal(claims: object, key: Uint8Array): string {
  const payload = base64url(utf8ToBytes(JSON.stringify(claims)));
  return `${payload}.${sign(payload, key)}`;
}

/** The claims; null when we did not seal them under this key, or they are of another form. */
export function unseal<S extends v.GenericSchema>(
  schema: S,
  text: string,
  key: Uint8Array,
): v.InferOutput<S> | null {
  const [payload = '', mac = '', ...more] = text.split('.');
  if (more.length > 0 || !isSame(mac, sign(payload, key))) return null;
  try {
    return v.parse(schema, JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))));
  } catch {
    return null;
  }
}

/** A key of its own for each thing that is sealed, so that none is taken for another. */
export const keyFor = (purpose: string, secret: Uint8Array): Uint8Array =>
  hmac(sha256, secret, utf8ToBytes(purpose));
