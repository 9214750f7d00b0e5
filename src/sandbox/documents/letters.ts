/**
 * One weight of the font in one PDF. Text is laid character by character: figures and Chinese need no more, and a
 * character that has been met costs nothing again, so that a statement of ten thousand lines stays quick.
 */
import type { PDFFont } from '@cantoo/pdf-lib';

export interface Letters {
  readonly font: PDFFont;
  /** As a content stream shows it: four hexadecimal digits a character. */
  readonly hexOf: (text: string) => string;
  /** In points. */
  readonly widthOf: (text: string, size: number) => number;
}

export function lettersOf(font: PDFFont): Letters {
  const known = new Map<string, { readonly hex: string; readonly width: number }>();
  const letter = (character: string) => {
    const met = known.get(character);
    if (met !== undefined) return met;
    const made = {
      hex: font.encodeText(character).asString(),
      width: font.widthOfTextAtSize(character, 1),
    };
    known.set(character, made);
    return made;
  };
  return {
    font,
    hexOf: (text) => [...text].map((each) => letter(each).hex).join(''),
    widthOf: (text, size) => [...text].reduce((sum, each) => sum + letter(each).width, 0) * size,
  };
}

/** Characters that begin no line. */
const NOT_FIRST = /^[，。、：；？！）」』”’〕％%,.;:?!)]/;
/** Parts between which a line may end: every Chinese character by itself, words of other letters whole. */
const PARTS = /[ -~\u00a0-\u024f]+?(?:\s|(?=[^ -~\u00a0-\u024f])|$)|[^ -~\u00a0-\u024f]/gu;

/** A paragraph in lines of at most `width` points. */
export function linesOf({ widthOf }: Letters, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(PARTS) ?? []) {
    if (line !== '' && widthOf((line + part).trimEnd(), size) > width && !NOT_FIRST.test(part)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
