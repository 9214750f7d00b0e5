/** Checks a certificate's file on this device alone, against the lender's published keys (product.md F54). */
import * as v from 'valibot';
import { certificateSeal, type Certificate, type CertificateKey } from '../contract/certificate';
import { openSealed } from '../contract/certificate-file';
import { parseJson } from './read-reply';

export type FileVerdict =
  | { readonly kind: 'valid'; readonly certificate: Certificate; readonly keyId: string }
  /** No certificate of this kind at all. */
  | { readonly kind: 'no-certificate' }
  /** Some byte is not the one that was signed. */
  | { readonly kind: 'changed' }
  /** Signed by a key that this lender has not published. */
  | { readonly kind: 'unknown-key' }
  /** This browser cannot check signatures here. */
  | { readonly kind: 'unsupported' };

const header = v.object({ alg: v.literal('ES256'), kid: v.string() });

/** The bytes of base64url; null unless it is written in the one way that those bytes are written. */
function base64urlBytes(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const again = btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    return again === text ? Uint8Array.from(plain, (each) => each.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

const jsonOf = (part: string): unknown => {
  const bytes = base64urlBytes(part);
  return bytes === null ? undefined : parseJson(new TextDecoder().decode(bytes));
};

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function holds(key: CertificateKey, signed: string, signature: Uint8Array<ArrayBuffer>) {
  const { kty, crv, x, y } = key;
  const algorithm = { name: 'ECDSA', namedCurve: crv };
  const imported = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
  const message = new TextEncoder().encode(signed);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, message);
}

/** @param keys the lender's, from its own address. Sends nothing anywhere. */
export async function checkCertificateFile(
  file: Uint8Array<ArrayBuffer>,
  keys: readonly CertificateKey[],
): Promise<FileVerdict> {
  // Old and insecure surroundings have no cryptography, whatever the types say.
  if ((globalThis.crypto as Partial<Crypto> | undefined)?.subtle === undefined)
    return { kind: 'unsupported' };
  const opened = openSealed(file);
  if (opened === 'none') return { kind: 'no-certificate' };
  if (opened === 'broken') return { kind: 'changed' };
  const [head = '', payload = '', end = ''] = opened.jws.split('.');
  const protectedHeader = v.safeParse(header, jsonOf(head));
  const signature = base64urlBytes(end);
  if (!protectedHeader.success || signature === null) return { kind: 'changed' };
  const { kid } = protectedHeader.output;
  const key = keys.find((each) => each.kid === kid);
  if (key === undefined) return { kind: 'unknown-key' };
  if (!(await holds(key, `${head}.${payload}`, signature))) return { kind: 'changed' };
  const seal = v.safeParse(certificateSeal, jsonOf(payload));
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(opened.pdf));
  const isWhole =
    seal.success &&
    seal.output.file.bytes === opened.pdf.length &&
    seal.output.file.sha256 === base64url(new Uint8Array(digest));
  return isWhole ? { kind: 'valid', certificate: seal.output.certificate, keyId: kid } : { kind: 'changed' };
}
