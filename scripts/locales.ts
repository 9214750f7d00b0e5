/** Which languages there are: the source's, in which sentences are written, and those somebody translated into. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCE_LOCALE = 'zh-CN';

/** Where the translations lie, from the root: `<BCP 47 tag>.po`, one file a language. */
export const LOCALES_FOLDER = 'src/app/locales';

/** The translated languages, by the files that exist, in alphabetical order. */
export const translatedLocales = (root: string): string[] =>
  readdirSync(join(root, LOCALES_FOLDER))
    .filter((file) => file.endsWith('.po'))
    .map((file) => file.slice(0, -'.po'.length))
    .sort();
