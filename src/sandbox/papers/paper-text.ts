/** A paper's words and their hash. product.md F53. */
import type { PaperText } from '../../contract/paper';
import type { Language } from '../../contract/scalar';
import { hash } from '../digest';

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The hash is over title, headings and paragraphs in order, joined by line feeds. */
export function paperText(title: string, language: Language, sections: readonly Section[]): PaperText {
  const lines = [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])];
  return {
    title,
    language,
    sections: sections.map(({ heading, paragraphs }) => ({ heading, paragraphs: [...paragraphs] })),
    hash: hash(lines.join('\n')),
  };
}
