/** A key as a page makes one to renew its session with. */

export interface PageKey {
  /** Coordinates on P-256, base64url. */
  readonly key: { readonly x: string; readonly y: string };
  /** ECDSA with SHA-256, r and s side by side, base64url. */
  readonly sign: (text: string) => Promise<string>;
}

export async function newPageKey(): Promise<PageKey> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  return {
    key: { x, y },
    sign: async (text) =>
      Buffer.from(await crypto.subtle.sign(how, privateKey, new TextEncoder().encode(text))).toString(
        'base64url',
      ),
  };
}
