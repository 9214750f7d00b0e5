/** Signs a certificate's file: facts and bytes in one JWS, laid behind the PDF. docs/certificates.md. */
import { CompactSign, importJWK } from 'jose';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Certificate, CertificateSeal } from '../../contract/certificate';
import { sealBehind } from '../../contract/certificate-file';
import { base64url } from '../digest';
import type { SigningKey } from './certificate-keys';

/** @throws RangeError for a PDF without a plain cross-reference table. */
export async function sealed(
  pdf: Uint8Array,
  certificate: Certificate,
  key: SigningKey,
): Promise<Uint8Array> {
  const seal: CertificateSeal = {
    certificate,
    file: { bytes: pdf.length, sha256: base64url(sha256(pdf)) },
  };
  const { alg, kid } = key;
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(seal)))
    .setProtectedHeader({ alg, kid })
    .sign(await importJWK(key, alg));
  const tail = sealBehind(pdf, jws);
  if (tail === null) throw new RangeError('a PDF that cannot carry a signature');
  const file = new Uint8Array(pdf.length + tail.length);
  file.set(pdf);
  file.set(tail, pdf.length);
  return file;
}
