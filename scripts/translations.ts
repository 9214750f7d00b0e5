/**
 * `npm run extract:check`: every sentence in the code is in every language's file with its origin, is translated,
 * and compiles with the same placeholders; nothing that left the code lingers.
 */
import { resolve } from 'node:path';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const root = resolve(import.meta.dirname, '..');
const config = getConfig({ cwd: root, configPath: resolve(root, 'lingui.config.ts') });

/** What a sentence interpolates: names of values, numbered tags. Plural branches repeat them, so: as a set. */
function placeholders(message: string): string {
  const names = new Set<string>();
  const visit = (token: unknown): void => {
    if (typeof token === 'string') for (const [tag] of token.matchAll(/<\/?\d+\/?>/g)) names.add(tag);
    else if (Array.isArray(token)) {
      const [name, format, detail] = token;
      names.add(String(name));
      if (typeof format === 'string' && detail && typeof detail === 'object')
        for (const branch of Object.values(detail)) if (Array.isArray(branch)) branch.forEach(visit);
    }
  };
  const compiled = compileMessage(message);
  if (Array.isArray(compiled)) compiled.forEach(visit);
  names.delete('#');
  return [...names].sort().join(' ');
}

const origins = (rows: readonly (readonly [string, number?])[] | undefined) =>
  [...new Set((rows ?? []).map(([file]) => file))].sort().join(' ');

const faults: string[] = [];
for (const catalog of await getCatalogs(config)) {
  const inCode = await catalog.collect();
  if (!inCode) throw new Error('the sentences could not be collected: see above');

  for (const locale of config.locales) {
    const written = (await catalog.read(locale)) ?? {};
    for (const [id, { message = '', origin }] of Object.entries(inCode)) {
      const entry = written[id];
      if (!entry) faults.push(`${locale}: "${message}" is not in the file`);
      else if (!entry.translation) faults.push(`${locale}: "${message}" is not translated`);
      else if (placeholders(message) !== placeholders(entry.translation))
        faults.push(`${locale}: "${entry.translation}" has other placeholders than "${message}"`);
      else if (origins(entry.origin) !== origins(origin))
        faults.push(`${locale}: "${message}" comes from other files now`);
    }
    for (const [id, { message = id }] of Object.entries(written))
      if (!inCode[id]) faults.push(`${locale}: "${message}" is no longer in the code`);
  }
  console.log(`${Object.keys(inCode).length} sentences, ${config.locales.join(', ')}`);
}

if (faults.length > 0) {
  console.error(
    `${faults.join('\n')}\n\nRun npm run extract, translate what is missing, and commit ${'src/app/locales'}.`,
  );
  process.exitCode = 1;
}
