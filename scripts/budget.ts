/**
 * What a borrower's first visit downloads until the limit is painted, in brotli bytes, against its budget: the page with
 * its inline script and style, and every file that it asks for. Then what the shell adds before anything can be touched.
 * Fails when either is dearer or asks for more files, when a chunk is larger than it may be, when anything of another
 * origin is named, or when Safari 15 could not parse a script. docs/decisions/0010-first-load.md.
 *
 * `--shrink` lowers the budgets of chunks to what is built; `--grow "why"` raises those that are exceeded.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Budget, chunkSizes, grown, overBudget, shrunk } from './budget/chunks';
import { brotli } from './vite/brotli';

const TOTAL_LIMIT = 84_000;
const OURS_LIMIT = 11_000;
/** Fetched once the limit is painted: routes, cache and host, and home with all its rows. */
const SHELL_LIMIT = 38_000;
/** Files of each: a file more is a request more, and on a poor network a request is a quarter of a second. */
const FIRST_FILES = 5;
const SHELL_FILES = 3;

const app = resolve(import.meta.dirname, '../dist/app');

interface Part {
  readonly file: string;
  readonly bytes: number;
  readonly vendor: boolean;
}

/** Attributes of the page that make a browser fetch at once. */
function eagerFiles(html: string): string[] {
  const tags = [...html.matchAll(/<(?:script|link|img)\b[^>]*>/g)].map(([tag]) => tag);
  return tags.flatMap((tag) => {
    const address = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    const idle = /\s(?:rel="(?:prefetch|dns-prefetch|preconnect|canonical)"|disabled\b)/.test(tag);
    return address && !idle ? [address] : [];
  });
}

/** Styles that stand in the page itself: their files are linked but off, and asked for by nobody. */
const inlined = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" disabled[^>]* href="\/([^"]+)">/g)].flatMap(
    ([, file]) => file ?? [],
  );

/** A script's static imports, from its built text: they are loaded with it though the page names none of them. */
const staticImports = (code: string): string[] =>
  [...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"`();]*?from\s*)?["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name]) => `/assets/${name}`,
  );

const sizeOf = async (file: string): Promise<Part> => ({
  file,
  bytes: (await brotli(await readFile(join(app, file)))).length,
  vendor: /\/(?:vendor|shell-vendor|rolldown-runtime)-/.test(`/${file}`),
});

async function firstLoad(): Promise<Part[]> {
  const parts: Part[] = [await sizeOf('index.html')];
  const waiting = eagerFiles(await readFile(join(app, 'index.html'), 'utf8'));
  const seen = new Set<string>();
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    parts.push(await sizeOf(address.slice(1)));
    if (address.endsWith('.js')) waiting.push(...staticImports(await readFile(join(app, address), 'utf8')));
  }
  return parts;
}

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** Files of the shell and of all that it imports, as the build's manifest has them. */
async function shellFiles(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(app, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.name === 'shell');
  if (waiting.length !== 1) throw new Error('no single chunk named shell in the build’s manifest');
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`no ${name} in the build's manifest`);
    if (files.has(chunk.file)) continue;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    waiting.push(...(chunk.imports ?? []));
  }
  return [...files];
}

/** Libraries of others, the wallets' own among them: what they name, the page's policy does not let them reach. */
const LIBRARIES = /\/(?:vendor|rolldown-runtime|reader-vendor|reader|telegram|line|wechat)-/;

/** Addresses of other origins in what we wrote; names of XML namespaces are no addresses. */
async function foreignAddresses(): Promise<string[]> {
  const files = await readdir(app, { recursive: true });
  const ours = files.filter((file) => /\.(?:html|css|js)$/.test(file) && !LIBRARIES.test(file));
  const found = await Promise.all(
    ours.map(async (file) => {
      const text = (await readFile(join(app, file), 'utf8')).replace(
        /<meta name="(?:api-base|host-origins)"[^>]*>/g,
        '',
      );
      return [...text.matchAll(/(?:https?|wss?):\/\/[^\s"'`)<]+/g)]
        .map(([address]) => address)
        .filter((address) => !address.startsWith('http://www.w3.org/'))
        .map((address) => `${file}: ${address}`);
    }),
  );
  return found.flat();
}

/** Scripts for a browser with a lookbehind in them, libraries too: Safari 15 rejects the whole file. */
async function lookbehinds(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['app', 'wallet', 'demo']) {
    const root = resolve(app, '..', folder);
    const files = await readdir(root, { recursive: true }).catch(() => []);
    for (const file of files.filter((each) => each.endsWith('.js'))) {
      const at = (await readFile(join(root, file), 'utf8')).search(/\(\?<[=!]/);
      if (at >= 0) found.push(`${folder}/${file}, at ${at}`);
    }
  }
  return found;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const parts = await firstLoad();
const sum = (rows: readonly Part[]) => rows.reduce((total, { bytes }) => total + bytes, 0);
const total = sum(parts);
const ours = sum(parts.filter(({ vendor }) => !vendor));
const known = new Set([
  ...parts.map(({ file }) => file),
  ...inlined(await readFile(join(app, 'index.html'), 'utf8')),
]);
const shell = await Promise.all((await shellFiles()).filter((file) => !known.has(file)).map(sizeOf));
const foreign = await foreignAddresses();
const behind = await lookbehinds();

for (const { file, bytes, vendor } of parts)
  console.log(`${kilobytes(bytes).padStart(9)}  ${file}${vendor ? '  (vendor)' : ''}`);
console.log(`${kilobytes(total).padStart(9)}  first load, of ${kilobytes(TOTAL_LIMIT)} allowed`);
console.log(`${kilobytes(ours).padStart(9)}  of it ours, of ${kilobytes(OURS_LIMIT)} allowed`);
console.log(`${kilobytes(sum(shell)).padStart(9)}  then the shell, of ${kilobytes(SHELL_LIMIT)} allowed`);

const { values: options } = parseArgs({
  options: { shrink: { type: 'boolean', default: false }, grow: { type: 'string' } },
});
const BUDGETS = resolve(import.meta.dirname, 'budget/chunks.json');
const sizes = await chunkSizes(join(app, 'assets'));
const before = JSON.parse(await readFile(BUDGETS, 'utf8')) as Budget;
const less = options.shrink ? shrunk(sizes, before) : before;
const budget =
  options.grow === undefined ? less : grown(sizes, less, options.grow, new Date().toISOString().slice(0, 10));
if (budget !== before) await writeFile(BUDGETS, `${JSON.stringify(budget, null, 2)}\n`);
const over = overBudget(sizes, budget);

const faults = [
  total > TOTAL_LIMIT && 'The first load is over its budget.',
  ours > OURS_LIMIT && 'Our own part of the first load is over its budget.',
  sum(shell) > SHELL_LIMIT && 'The shell is over its budget.',
  parts.length > FIRST_FILES && `The first load asks for ${parts.length} files, not ${FIRST_FILES}.`,
  shell.length > SHELL_FILES && `The shell asks for ${shell.length} files, not ${SHELL_FILES}.`,
  over.length > 0 &&
    `Chunks over their budgets (make them smaller, or \`npm run budget -- --grow "why"\`):\n${over.join('\n')}`,
  foreign.length > 0 && `Addresses of other origins:\n${foreign.join('\n')}`,
  behind.length > 0 && `Lookbehinds, which Safari 15 cannot parse:\n${behind.join('\n')}`,
].filter((fault) => fault !== false);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
