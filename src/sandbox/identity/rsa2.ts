/** Alipay's RSA2: RSASSA-PKCS1-v1_5 with SHA-256, of a request's sorted fields and of the text of an answer's node. */
import { utf8ToBytes } from '@noble/hashes/utils.js';

const RSA = { name: 'RSASSA-PKCS1-v1_5' };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(utf8ToBytes(text));

/** @returns the signature in base64, of the fields sorted by name and joined as `a=1&b=2`, not encoded. */
export async function rsa2Sign(key: CryptoKey, fields: Readonly<Record<string, string>>): Promise<string> {
  const text = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const signature = new Uint8Array(await crypto.subtle.sign(RSA, key, bytesOf(text)));
  return btoa(Array.from(signature, (byte) => String.fromCharCode(byte)).join(''));
}

export async function rsa2Verify(key: CryptoKey, text: string, signature: string): Promise<boolean> {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(signature) || signature.length % 4 !== 0) return false;
  const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
  return crypto.subtle.verify(RSA, key, bytes, bytesOf(text));
}

/**
 * The text of one object in a JSON text exactly as it was sent, for that is what is signed; null when it is not there.
 * What is in quotes is passed over, so that no value can end it.
 */
export function signedText(json: string, name: string): string | null {
  const opening = new RegExp(`^\\s*\\{\\s*"${name}"\\s*:\\s*(?=\\{)`).exec(json);
  if (!opening) return null;
  const start = opening[0].length;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < json.length; at += 1) {
    const char = json[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '{') depth += 1;
    else if (!quoted && char === '}') {
      depth -= 1;
      if (depth === 0) return json.slice(start, at + 1);
    }
  }
  return null;
}
