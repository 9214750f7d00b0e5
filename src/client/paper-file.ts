/** A paper as a plain file whose SHA-256 is the paper's own hash, so that any tool can check it (product.md F53). */
import type { Paper, PaperText } from '../contract/paper';
import type { DataFile } from './my-data';

/** Exactly what the hash is over: title, headings and paragraphs, joined by line feeds, in UTF-8 without anything more. */
export function paperFile({ id }: Pick<Paper, 'id'>, { title, sections }: PaperText): DataFile {
  const lines = [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])];
  const blob = new Blob([lines.join('\n')], { type: 'text/plain;charset=utf-8' });
  return { kind: 'file', name: `suijie-paper-${id}.txt`, blob };
}
