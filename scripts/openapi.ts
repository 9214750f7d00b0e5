/**
 * Writes public/openapi.json from the contract, with examples from a run of the sandbox; with `--check`, fails when the
 * file is not what the contract and the sandbox say.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openApiDocument } from '../src/contract/openapi';
import { recordExamples } from './examples';

const FILE = resolve(import.meta.dirname, '../public/openapi.json');

const document = `${JSON.stringify(openApiDocument(await recordExamples()), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed !== document) {
    console.error('public/openapi.json is not what src/contract says: run npm run openapi and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, document);
}
