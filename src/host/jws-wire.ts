/** A compact JWS with ES256 by the platform's own cryptography: what a host's assertions and proofs are written in. */

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const part = (value: unknown) => base64url(new TextEncoder().encode(JSON.stringify(value)));

export const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** @param key a private key for {@link ES256}. */
export async function signJws(key: CryptoKey, kid: string, claims: object): Promise<string> {
  const signed = `${part({ alg: 'ES256', typ: 'JWT', kid })}.${part(claims)}`;
  const signature = await crypto.subtle.sign(ES256, key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** RFC 7638: the name of a public key is the hash of its own parts. */
export async function thumbprint({ crv, kty, x, y }: JsonWebKey): Promise<string> {
  const canonical = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', canonical)));
}

/** A public key as a key set lists it. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** The public half of a P-256 key, named by its thumbprint. @throws Error for any other key. */
export async function publicKeyOf(jwk: JsonWebKey): Promise<PublicKey> {
  const { kty, crv, x, y } = jwk;
  if (kty !== 'EC' || crv !== 'P-256' || !x || !y) throw new Error('not a P-256 key');
  return { kty, crv, x, y, kid: await thumbprint(jwk), alg: 'ES256', use: 'sig' };
}
