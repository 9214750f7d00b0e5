/** The letters of papers from the package that holds them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FONT_FILE, fontFiles, type FontFiles } from '../documents/fonts';

const PACKAGE = '@fontsource/noto-sans-sc/files';

export function packagedFonts(): FontFiles {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles((weight) => readFile(resolve(`${PACKAGE}/${FONT_FILE[weight]}`)));
}
