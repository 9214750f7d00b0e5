/**
 * `npm run shots`: a picture of every screen and state in every language, from what is built, into `.shots/`, with a
 * page that shows them all. Options: `--only <pattern>`, `--language <tag>`, `--beside <folder>` (pictures of the
 * same names, laid beside ours), `--pictures` (renews docs/pictures from what was taken).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isFresh, markFresh, sourcesHash } from './freshness.mjs';
import { saveForReadme } from './shots/readme-pictures';
import { contactSheet } from './shots/contact-sheet';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.shots');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    language: { type: 'string' },
    beside: { type: 'string' },
    pictures: { type: 'boolean', default: false },
  },
});

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** The wanted pictures of the other folder stand beside ours under `beside/`. */
function copyBeside(from: string): void {
  const to = join(folder, 'beside');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => each.endsWith('.png')))
    copyFileSync(join(from, name), join(to, basename(name)));
}

if (!isFresh(root)) {
  const hash = sourcesHash(root);
  if (!run(process.execPath, ['scripts/build.mjs'])) process.exit(1);
  markFresh(root, hash);
}
if (options.beside !== undefined && !existsSync(options.beside)) {
  console.error(`--beside: there is no ${options.beside}.`);
  process.exit(1);
}
if (options.only === '' && options.language === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const taken = run(join(root, 'node_modules/.bin/playwright'), ['test', '-c', 'playwright.shots.config.ts'], {
  SHOTS_FOLDER: folder,
  SHOTS_ONLY: options.only,
  ...(options.language === undefined ? {} : { SHOTS_LANGUAGE: options.language }),
});
if (options.beside !== undefined) copyBeside(options.beside);
writeFileSync(join(folder, 'index.html'), contactSheet(folder));
if (options.pictures) await saveForReadme(folder, join(root, 'docs/pictures'));
console.log(`\nPictures: ${join(folder, 'index.html')}`);
process.exitCode = taken ? 0 : 1;
