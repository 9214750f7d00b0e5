/**
 * What we are measured against, from the npm registry: each in a folder of its own under `.cache/bench`, at the versions
 * of its lock file in bench/comparators, never among this project's own packages.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

/** Everything that the bench makes and need not keep. */
export const CACHE = join(ROOT, '.cache/bench');

/**
 * Copies a comparator's own files into the cache and installs its packages there, once for each lock file.
 * @param name a folder of bench/comparators. @returns its folder in the cache.
 * @throws when npm cannot install what the lock file names.
 */
export async function installed(name: string): Promise<string> {
  const source = join(ROOT, 'bench/comparators', name);
  const folder = join(CACHE, name);
  const lock = await readFile(join(source, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex');
  const mark = join(folder, 'node_modules/.installed');
  await mkdir(folder, { recursive: true });
  await cp(source, folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  if ((await readFile(mark, 'utf8').catch(() => '')) === version) return folder;
  await rm(mark, { force: true });
  console.error(`Installing what bench/comparators/${name} names…`);
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'],
    { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm could not install bench/comparators/${name}`, { cause: error });
  await writeFile(mark, version);
  return folder;
}

/** A package of a comparator's folder, as Node's `require` finds it there. */
export function packageOf(folder: string, name: string): unknown {
  const found: unknown = createRequire(join(folder, 'package.json'))(name);
  return found;
}
