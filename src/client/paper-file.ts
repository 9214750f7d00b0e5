/** A paper as a plain file whose SHA-256 is the paper's own hash, so that any tool can check it (product.md F53). */
import type { Paper, PaperText } from '../contract/paper';
import type { DataFile } from './my-data';
import { paperWords } from './paper-words';

/** Exactly what the hash is over, in UTF-8 without anything more. */
export function paperFile({ id }: Pick<Paper, 'id'>, text: PaperText): DataFile {
  const blob = new Blob([paperWords(text)], { type: 'text/plain;charset=utf-8' });
  return { kind: 'file', name: `suijie-paper-${id}.txt`, blob };
}
