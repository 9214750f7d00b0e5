/**
 * What a borrower's first visit downloads, in brotli bytes, against its budget: the page with its inline script and
 * style, and every file that it asks for before anybody touches it. Fails when dearer, or when anything of another
 * origin is named.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotli } from './vite/brotli';

const TOTAL_LIMIT = 84_000;
/** May only shrink: docs/decisions/0010-first-load.md says why it is not yet the 11 kB that are the goal. */
const OURS_LIMIT = 19_800;

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
    const idle = /\srel="(?:prefetch|dns-prefetch|preconnect|canonical)"/.test(tag);
    return address && !idle ? [address] : [];
  });
}

/** A script's static imports, from its built text: they are loaded with it though the page names none of them. */
const staticImports = (code: string): string[] =>
  [...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"`();]*?from\s*)?["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name]) => `/assets/${name}`,
  );

async function firstLoad(): Promise<Part[]> {
  const html = await readFile(join(app, 'index.html'), 'utf8');
  const parts: Part[] = [
    { file: 'index.html', bytes: (await brotli(Buffer.from(html))).length, vendor: false },
  ];
  const waiting = eagerFiles(html);
  const seen = new Set<string>();
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const text = await readFile(join(app, address));
    const vendor = /\/(?:vendor|rolldown-runtime)-/.test(address);
    parts.push({ file: address.slice(1), bytes: (await brotli(text)).length, vendor });
    if (address.endsWith('.js')) waiting.push(...staticImports(text.toString()));
  }
  return parts;
}

/** Addresses of other origins in what we wrote; names of XML namespaces are no addresses. */
async function foreignAddresses(): Promise<string[]> {
  const files = await readdir(app, { recursive: true });
  const ours = files.filter(
    (file) => /\.(?:html|css|js)$/.test(file) && !/\/(?:vendor|rolldown-runtime)-/.test(file),
  );
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

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const parts = await firstLoad();
const sum = (rows: readonly Part[]) => rows.reduce((total, { bytes }) => total + bytes, 0);
const total = sum(parts);
const ours = sum(parts.filter(({ vendor }) => !vendor));
const foreign = await foreignAddresses();

for (const { file, bytes, vendor } of parts)
  console.log(`${kilobytes(bytes).padStart(9)}  ${file}${vendor ? '  (vendor)' : ''}`);
console.log(`${kilobytes(total).padStart(9)}  first load, of ${kilobytes(TOTAL_LIMIT)} allowed`);
console.log(`${kilobytes(ours).padStart(9)}  of it ours, of ${kilobytes(OURS_LIMIT)} allowed`);

if (total > TOTAL_LIMIT) console.error('The first load is over its budget.');
if (ours > OURS_LIMIT) console.error('Our own part of the first load is over its budget.');
if (foreign.length > 0) console.error(`Addresses of other origins:\n${foreign.join('\n')}`);
if (total > TOTAL_LIMIT || ours > OURS_LIMIT || foreign.length > 0) process.exitCode = 1;
