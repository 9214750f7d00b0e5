/** Settlement certificates 结清证明 (product.md F54): issued to the borrower, checked by anybody. docs/certificates.md. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { currency } from './limit';
import { amount, date, digest, file, id, language, moment, words } from './scalar';
import { breakdown } from './terms';

/** In capitals, without the hyphens of print; `certificate-code.ts` has its check digit. */
export const certificateCode = v.pipe(v.string(), v.regex(/^[2-9A-HJKMNP-Z]{12}$/));

/** What a certificate says. Name and identity number are masked, here and on the file. */
export const certificate = v.object({
  /** The lender's own number of it, printed in its head; no secret. */
  number: id,
  /** With it anybody may ask the lender whether this was issued. */
  code: certificateCode,
  language,
  issuedAt: moment,
  lender: v.object({ name: words, licence: words, hotline: words }),
  borrower: v.object({ name: words, idNumber: words }),
  loanId: id,
  productName: words,
  currency,
  principal: amount,
  /** The day on which interest began: the money's arrival. */
  disbursedOn: date,
  settledOn: date,
  /** Everything that was paid on the loan, and its sum. */
  paid: breakdown,
  total: amount,
});
export type Certificate = v.InferOutput<typeof certificate>;

/** What is signed into the file (the payload of its JWS): the words of the certificate and the bytes before it. */
export const certificateSeal = v.object({
  certificate,
  file: v.object({ bytes: v.pipe(v.number(), v.integer(), v.minValue(1)), sha256: digest }),
});
export type CertificateSeal = v.InferOutput<typeof certificateSeal>;

/** A public key of the lender's, as a JSON Web Key (RFC 7517): ECDSA on P-256. */
export const certificateKey = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  alg: v.literal('ES256'),
  use: v.literal('sig'),
  kid: id,
  x: digest,
  y: digest,
});
export type CertificateKey = v.InferOutput<typeof certificateKey>;

export const issueCertificate = endpoint({
  name: 'issueCertificate',
  method: 'PUT',
  path: '/v1/loans/{id}/certificate',
  summary: 'The settlement certificate of a settled loan: issued the first time, the same ever after',
  auth: 'session',
  status: 200,
  reply: certificate,
  problems: ['not-found', 'loan-not-settled'],
});

export const getCertificateFile = endpoint({
  name: 'getCertificateFile',
  method: 'GET',
  path: '/v1/loans/{id}/certificate/file',
  summary: 'The certificate that was issued, as a signed PDF in the language asked for',
  auth: 'session',
  status: 200,
  file: 'application/pdf',
  reply: file,
  problems: ['not-found'],
});

export const checkCertificate = endpoint({
  name: 'checkCertificate',
  method: 'POST',
  path: '/v1/certificate-checks',
  summary:
    'What the lender says of a verification code, to anybody who holds it; the code stays out of addresses',
  auth: 'none',
  body: v.strictObject({ code: certificateCode }),
  status: 200,
  reply: certificate,
  problems: ['not-found'],
});

export const getCertificateKeys = endpoint({
  name: 'getCertificateKeys',
  method: 'GET',
  path: '/.well-known/certificate-keys.json',
  summary: 'Every key with which the lender signed certificates, the newest first: old ones stay',
  auth: 'none',
  status: 200,
  reply: v.object({ keys: v.pipe(v.array(certificateKey), v.minLength(1), v.maxLength(50)) }),
  problems: [],
});
