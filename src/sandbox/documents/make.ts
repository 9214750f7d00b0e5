/** Makes the files that deciders asked for. Letters, layouts and PDF library come with the first of them. */
import type { Certificate } from '../../contract/certificate';
import type { Store } from '../store';
import { signingKey } from './certificate-keys';
import type { FontFiles } from './fonts';
import type { PaperToMake } from './paper-to-make';
import { statementCsv } from './statement-csv';

export interface DocumentMeans {
  readonly store: Store;
  readonly fonts: FontFiles;
  /** Where anybody checks a certificate. */
  readonly checkAt: string;
  readonly clock: () => number;
  /** Lets others have their turn. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

async function signedCertificate(certificate: Certificate, means: DocumentMeans): Promise<Uint8Array> {
  const [{ certificatePdf }, { sealed }] = await Promise.all([import('./certificate-pdf'), import('./seal')]);
  const pdf = await certificatePdf(certificate, means);
  return sealed(pdf, certificate, await signingKey(means.store, means.clock()));
}

export async function makeFile(paper: PaperToMake, means: DocumentMeans): Promise<Uint8Array> {
  if (paper.kind === 'certificate') return signedCertificate(paper.certificate, means);
  if (paper.form === 'csv') return new TextEncoder().encode(statementCsv(paper));
  const { statementPdf } = await import('./statement-pdf');
  return statementPdf(paper, means);
}
