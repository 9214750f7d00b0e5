/**
 * `virtual:catalogs`: the translations, cut by the part of the app that shows them, each part a chunk of its own; here
 * those of the first screen, in `virtual:catalogs-later` all others, whose names nobody waits for.
 * One .po file a language; a sentence belongs to every part whose files it comes from.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatter } from '@lingui/format-po';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { LOCALES_FOLDER, SOURCE_LOCALE, translatedLocales } from '../locales';

const FIRST = 'virtual:catalogs';
const LATER = 'virtual:catalogs-later';
const ONE = 'virtual:catalog/';

/** What the first screen is written in. */
const FIRST_PARTS: readonly string[] = ['app', 'home'];

/** Shared sentences that no first screen shows: they come with the first screen that loads later. */
const MET_LATER =
  /^src\/ui\/(?:problem-words|Failure|PinSheet|AddDueDates|CertificateFacts|SaveFile|CostStatement|cost-words)\./;

/** Parts of the app: `app` and `wallet` bring the components' sentences with them; problems are met later, if ever. */
function partsOf(path: string): readonly string[] {
  const feature = /^src\/features\/([^/]+)\//.exec(path);
  if (feature?.[1]) return [feature[1]];
  if (path.startsWith('src/wallet/')) return ['wallet'];
  if (path.startsWith('src/app/')) return ['app'];
  if (path.startsWith('src/verify/')) return ['verify'];
  if (path === 'src/ui/problem-words.ts') return ['problems'];
  if (path.startsWith('src/ui/CertificateFacts.')) return ['problems', 'verify'];
  if (MET_LATER.test(path)) return ['problems'];
  return ['app', 'wallet', 'verify'];
}

type Sentences = Record<string, ReturnType<typeof compileMessage>>;

/** The translated sentences of one language, by part. */
async function readLocale(root: string, locale: string): Promise<ReadonlyMap<string, Sentences>> {
  const filename = join(root, LOCALES_FOLDER, `${locale}.po`);
  const catalog = await formatter().parse(await readFile(filename, 'utf8'), {
    locale,
    sourceLocale: SOURCE_LOCALE,
    filename,
  });
  const parts = new Map<string, Sentences>();
  for (const [id, { translation, origin = [] }] of Object.entries(catalog)) {
    if (!translation) continue;
    for (const part of new Set(origin.flatMap(([path]) => partsOf(path)))) {
      const sentences = parts.get(part) ?? {};
      sentences[id] = compileMessage(translation);
      parts.set(part, sentences);
    }
  }
  return parts;
}

export function catalogs(): Plugin {
  let root = '.';
  return {
    name: 'suijie:catalogs',
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: { id: /^virtual:catalog/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: new RegExp('^\\0virtual:catalog') },
      async handler(id) {
        const name = id.slice(1);
        const locales = translatedLocales(root);
        for (const locale of locales) this.addWatchFile(join(root, LOCALES_FOLDER, `${locale}.po`));

        if (name === FIRST || name === LATER) {
          const rows = await Promise.all(
            locales.map(async (locale) => {
              const all = [...(await readLocale(root, locale)).keys()].sort();
              const parts = all.filter((part) => FIRST_PARTS.includes(part) === (name === FIRST));
              const loads = parts.map(
                (part) => `${JSON.stringify(part)}: () => import('${ONE}${locale}/${part}')`,
              );
              return `${JSON.stringify(locale)}: { ${loads.join(', ')} }`;
            }),
          );
          const source = name === FIRST ? `export const sourceLocale = '${SOURCE_LOCALE}';\n` : '';
          return `${source}export const catalogs = { ${rows.join(',\n')} };\n`;
        }
        const [locale = '', part = ''] = name.slice(ONE.length).split('/');
        const sentences = (await readLocale(root, locale)).get(part) ?? {};
        return `export const messages = ${JSON.stringify(sentences)};\n`;
      },
    },
  };
}
