/**
 * `npm run bench`: measures side by side on this machine, prints tables of medians, and writes them to
 * docs/benchmarks.md. Names of parts as arguments run only those and write nothing: `npm run bench -- history`.
 * `--million` adds a million customers to the part named scale, which then needs some minutes and 10 GB of disk.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
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
  'in-hand': () => benchInHand(3),
  history: () => benchHistory(3),
};

const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const build = spawnSync(process.execPath, [resolve(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const reports: string[] = [];
for (const [name, run] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const text = report(await run());
  console.log(text);
  reports.push(text);
}
if (named.length === 0) {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
  const head = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`: medians, cases in alternating order within one run. Compare within a table only.',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine}`,
    '',
  ].join('\n');
  await writeFile(resolve(ROOT, 'docs/benchmarks.md'), `${head}\n${reports.join('\n')}`);
}
