/**
 * `npm run bench`: measures side by side on this machine, prints tables of medians, and writes each, once it is there, to
 * docs/benchmarks.md. Names of parts as arguments measure only those anew: `npm run bench -- history`.
 * `--million` adds a million customers to the part named scale, which then needs some minutes and 10 GB of disk.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchApi } from './api/api';
import { benchProcesses } from './api/processes';
import { benchScale } from './api/scale';
import { benchEngine } from './engine';
import { benchEngineBeside } from './engine-beside';
import { benchFirstScreen } from './first-screen/first-screen';
import { benchHistory } from './history';
import { benchInHand } from './in-hand';
import { type Finding, report } from './measure';
import { withPart } from './written';

const ROOT = resolve(import.meta.dirname, '..');

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { million: { type: 'boolean', default: false } },
});

const PARTS: Readonly<Record<string, () => Finding | Promise<Finding>>> = {
  'first-screen': () => benchFirstScreen(5),
  api: () => benchApi(3),
  scale: () => benchScale([1_000, 100_000, ...(options.million ? [1_000_000] : [])]),
  processes: benchProcesses,
  'engine-beside': () => benchEngineBeside(5),
  engine: () => benchEngine(15, 600_000),
  'in-hand': () => benchInHand(5),
  history: () => benchHistory(3),
};

const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const build = spawnSync(process.execPath, [resolve(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const DOCUMENT = resolve(ROOT, 'docs/benchmarks.md');
const where = `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;

for (const [part, run] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(part)) continue;
  const table = report(await run());
  console.log(table);
  const before = await readFile(DOCUMENT, 'utf8').catch(() => '');
  await writeFile(DOCUMENT, withPart(before, Object.keys(PARTS), { part, table, where }));
}
