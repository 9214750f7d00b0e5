/** The wallet's signing key: made at the first start, kept in the data directory, known outside by its public half. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ES256, publicKeyOf, signJws, type PublicKey } from '../../host/jws-wire';

export interface SigningKey {
  readonly publicKey: PublicKey;
  /** A compact JWS over the claims. */
  readonly sign: (claims: object) => Promise<string>;
}

async function makeKey(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  return JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey));
}

/** Two servers that start together must end up with one key, so the file is only ever written as a new one. */
async function keptKey(directory: string): Promise<string> {
  const file = join(directory, 'signing-key.json');
  await mkdir(directory, { recursive: true });
  try {
    await writeFile(file, await makeKey(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(file, 'utf8');
}

/** @throws Error when the file holds no such key. */
export async function openSigningKey(directory: string): Promise<SigningKey> {
  const jwk = JSON.parse(await keptKey(directory)) as JsonWebKey;
  const key = await crypto.subtle.importKey('jwk', jwk, ES256, false, ['sign']);
  const publicKey = await publicKeyOf(jwk);
  return { publicKey, sign: (claims) => signJws(key, publicKey.kid, claims) };
}
