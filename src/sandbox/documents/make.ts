/** Makes the files that deciders asked for. Letters, layouts and PDF library come with the first of them. */
import type { Store } from '../store';
import { signingKey } from './certificate-keys';
import type { FontFiles } from './fonts';
import type { PaperToMake } from './paper-to-make';

export interface DocumentMeans {
  readonly store: Store;
  readonly fonts: FontFiles;
  /** Where anybody checks a certificate. */
  readonly checkAt: string;
  readonly clock: () => number;
}

export async function makeFile(paper: PaperToMake, means: DocumentMeans): Promise<Uint8Array> {
  const [{ certificatePdf }, { sealed }] = await Promise.all([import('./certificate-pdf'), import('./seal')]);
  const { certificate } = paper;
  const pdf = await certificatePdf(certificate, means);
  return sealed(pdf, certificate, await signingKey(means.store, means.clock()));
}
