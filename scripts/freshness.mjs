/** Whether dist/ was built from the sources as they are now: a hash of their contents, kept beside the build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'wallet.html',
  'vite.config.ts',
  'package-lock.json',
];
const SETTINGS = ['VITE_API_BASE', 'VITE_HOST_ORIGINS'];

function* filesOf(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** One hash of every source file's path and bytes, and of the settings that a build takes from the environment. */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const path of filesOf(join(root, source)))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.digest('hex');
}

const stampOf = (root) => join(root, 'dist', '.sources');

export const isFresh = (root) =>
  existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === sourcesHash(root);

/** @param {string} hash as it was before the build began, so that an edit meanwhile is noticed. */
export const markFresh = (root, hash) => writeFileSync(stampOf(root), hash);
