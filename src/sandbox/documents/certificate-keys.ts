/**
 * The keys that sign certificates: one for each calendar year of real time, made on first use and kept in the store, so
 * that every process signs with the same. The public halves of all of them stay published. docs/certificates.md.
 */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as v from 'valibot';
import { certificateKey, type CertificateKey } from '../../contract/certificate';
import type { Json, Store } from '../store';

const PREFIX = 'certificate-key-';

const kept = v.object({ ...certificateKey.entries, d: v.string() });
export type SigningKey = v.InferOutput<typeof kept>;

const yearOf = (now: number) => new Date(now).getUTCFullYear();

async function newKey(): Promise<Json> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  const { x = '', y = '', d = '' } = jwk;
  const kid = `sj-${await calculateJwkThumbprint(jwk)}`;
  return { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid, x, y, d };
}

/** The key of the year. @throws ValiError when the store holds something else in its place. */
export async function signingKey(store: Store, now: number): Promise<SigningKey> {
  const name = `${PREFIX}${yearOf(now)}`;
  // The first writer wins: two processes that make one at once sign with the same.
  const found =
    (await store.getGlobal('secret', name)) ?? (await store.putGlobal('secret', name, await newKey()));
  return v.parse(kept, found);
}

/** Newest first, the year's own among them. */
export async function publicKeys(store: Store, now: number): Promise<CertificateKey[]> {
  await signingKey(store, now);
  const all = (await store.listGlobal('secret')).filter(({ key }) => key.startsWith(PREFIX));
  return all
    .sort((one, other) => (one.key < other.key ? 1 : -1))
    .map(({ body }) => v.parse(certificateKey, body));
}
