/**
 * `npm run check`: everything that can be said without a browser. Two lanes for two cores; the words of a step are
 * shown when it fails, with `--verbose` always.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** The vitest report that scripts/test.mjs counts. */
const UNIT_REPORT = '.cache/unit.json';

/** The compiler's native release, in a tenth of the time; the lint and the mutation run need the one with an API. */
const types = (project) => [
  process.execPath,
  join(root, 'node_modules', 'typescript-7', 'bin', 'tsc'),
  ...['--noEmit', '-p', project],
];

const lanes = [
  [
    ['types', ...types('tsconfig.json')],
    ['engine types', ...types('src/lending/tsconfig.json')],
    [
      'format',
      bin('prettier'),
      ...['--check', '--log-level', 'warn', '.'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/format'],
    ],
    // Not from a cache: what its rules say of one file depends on the types of others.
    ['lint', bin('eslint'), '.', '--max-warnings', '0'],
    ['build', process.execPath, 'scripts/build.mjs'],
    ['budget', bin('tsx'), 'scripts/budget.ts'],
    ['demo build', process.execPath, 'scripts/build.mjs', '--demo'],
  ],
  [
    [
      'unit tests',
      bin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    ['openapi', bin('tsx'), 'scripts/openapi.ts', '--check'],
    ['translations', bin('tsx'), 'scripts/translations.ts'],
  ],
];

// No colours: what is said may be read from a file.
const env = { ...process.env, NO_COLOR: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
delete env.FORCE_COLOR;
const verbose = process.argv.includes('--verbose');

function run([name, command, ...args]) {
  return new Promise((resolve) => {
    const began = Date.now();
    const words = [];
    const child = spawn(command, args, { cwd: root, env });
    child.stdout.on('data', (data) => words.push(data));
    child.stderr.on('data', (data) => words.push(data));
    child.once('error', (error) => words.push(Buffer.from(String(error))));
    child.once('close', (code) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
      const text = Buffer.concat(words).toString().trim();
      if (text && (code !== 0 || verbose || name === 'budget')) console.log(text.replace(/^/gm, '     '));
      resolve(code === 0);
    });
  });
}

async function runLane(steps) {
  let passed = true;
  for (const step of steps) passed = (await run(step)) && passed;
  return passed;
}

mkdirSync(join(root, '.cache'), { recursive: true });
const results = await Promise.all(lanes.map(runLane));
if (results.includes(false)) {
  console.error('\nThe check failed.');
  process.exitCode = 1;
} else {
  console.log('\nThe check passed.');
}
