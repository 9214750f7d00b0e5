/** How sentences are collected for translation. See docs/decisions/0002-sentences.md. */
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';
import { LOCALES_FOLDER, SOURCE_LOCALE, translatedLocales } from './scripts/locales';

const root = import.meta.dirname;

export default defineConfig({
  rootDir: root,
  sourceLocale: SOURCE_LOCALE,
  locales: translatedLocales(root),
  catalogs: [
    {
      path: `<rootDir>/${LOCALES_FOLDER}/{locale}`,
      include: ['<rootDir>/src'],
      exclude: ['**/*.test.*', '**/testing/**'],
    },
  ],
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
  orderBy: 'origin',
});
