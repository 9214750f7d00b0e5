/** The letters of the lender's papers: where they come from is each door's business. */
import { trueTypeOf } from './woff';

export type Weight = 'regular' | 'bold';

/** The bytes of a TrueType file, asked for when the first paper is made. */
export type FontFiles = (weight: Weight) => Promise<Uint8Array>;

/** In the package `@fontsource/noto-sans-sc` (SIL Open Font License): simplified Chinese, Latin and figures. */
export const FONT_FILE: Readonly<Record<Weight, string>> = {
  regular: 'noto-sans-sc-chinese-simplified-400-normal.woff',
  bold: 'noto-sans-sc-chinese-simplified-600-normal.woff',
};

/** Fetched and unpacked once. @param read the bytes of a WOFF file. */
export function fontFiles(read: (weight: Weight) => Promise<Uint8Array>): FontFiles {
  const kept = new Map<Weight, Promise<Uint8Array>>();
  return (weight) => {
    const known = kept.get(weight) ?? read(weight).then(trueTypeOf);
    kept.set(weight, known);
    // What could not be had is asked for again.
    known.catch(() => kept.delete(weight));
    return known;
  };
}
