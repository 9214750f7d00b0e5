/** The merchant's key: made at the first start, kept on the server alone, known outside by its public half. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';

/** Seconds for which the lender takes a token. */
const TOKEN_LIFE = 60;

export interface MerchantKey {
  readonly publicKey: JWK;
  /** A bearer token for one call. */
  readonly token: () => Promise<string>;
}

/** Two servers that start together end up with one key, so the file is only ever written as a new one. */
async function keptKey(directory: string): Promise<JWK> {
  const file = join(directory, 'merchant-key.json');
  await mkdir(directory, { recursive: true });
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  try {
    await writeFile(file, JSON.stringify(await exportJWK(privateKey)), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}

export async function openMerchantKey(directory: string, merchantId: string): Promise<MerchantKey> {
  const { kty = 'EC', crv = '', x = '', y = '', d = '' } = await keptKey(directory);
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  const key = await importJWK({ kty, crv, x, y, d }, 'ES256');
  return {
    publicKey: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' },
    token: () =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
        .setIssuer(merchantId)
        .setAudience('suijie')
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_LIFE}s`)
        .sign(key),
  };
}
