/** A picture of a document, read and understood: its kind and its fields. Loaded when a picture was chosen. */
import type { DocumentKind } from '../../../contract/document-kind';
import { classify } from './classify';
import { extract, type ReadFields, SURE_ENOUGH } from './extract';
import type { Line } from './line';
import { type Progress, readPicture } from './reader';

/** Less certain than this, the person is asked which kind it is. */
const KIND_SURE = 0.6;

export interface Understood {
  /** Null when nothing on it tells. */
  readonly kind: DocumentKind | null;
  readonly isKindSure: boolean;
  /** Whether a field is clear enough not to be asked about. */
  readonly isSure: (sure: number) => boolean;
  /** The fields, as a document of that kind has them. */
  readonly as: (kind: DocumentKind) => ReadFields;
}

export function understand(lines: readonly Line[]): Understood {
  const { kind, sure } = classify(lines);
  const as = (other: DocumentKind) => extract(lines, other);
  return { kind, isKindSure: sure >= KIND_SURE, isSure: (of) => of >= SURE_ENOUGH, as };
}

export async function readDocument(
  file: Blob,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<Understood> {
  return understand(await readPicture(file, options));
}
