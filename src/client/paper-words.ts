/** A paper's words, held against the hash that it bears (product.md F15, F53). */
import type { PaperText } from '../contract/paper';

export interface CheckedText extends PaperText {
  /** Its words give its hash. Where the page has no means to compute one (no secure context), they are taken as they are. */
  readonly sound: boolean;
}

/** Exactly what the hash is over: title, headings and paragraphs, joined by line feeds. */
export function paperWords({ title, sections }: Pick<PaperText, 'title' | 'sections'>): string {
  return [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n');
}

export async function checkedText(text: PaperText): Promise<CheckedText> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (subtle === undefined) return { ...text, sound: true };
  const bytes = await subtle.digest('SHA-256', new TextEncoder().encode(paperWords(text)));
  const hash = btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return { ...text, sound: hash === text.hash };
}

/** Whether these are the very words that a hash was given for: that of a quote, a consent, a signature. */
export const isTheText = (text: CheckedText, hash: string | undefined): boolean =>
  text.sound && text.hash === hash;
