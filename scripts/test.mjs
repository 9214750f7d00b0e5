/**
 * `npm test`: everything, from a fresh clone: dependencies and a browser where they are missing, the check, the
 * builds, the journeys. Totals come from the runners' own reports; the last line says them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const UNIT = join(root, '.cache', 'unit.json');
const JOURNEYS = join(root, '.cache', 'e2e.json');
const WEBKIT = join(root, '.cache', 'webkit.json');

const failures = [];
const fail = (words) => {
  failures.push(words);
  console.error(words);
};

function step(title, command, args, env = {}) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) fail(`${title}: failed`);
  return status === 0;
}

/** A report that its runner has just written, or undefined. */
const report = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** Passed, failed and skipped tests of vitest's JSON report. */
function unitTotals(json) {
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.testResults.filter(isBrokenFile).length,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

/** A file that failed before its first test: no test of it is counted anywhere. */
const isBrokenFile = (file) =>
  file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');

/** The same of Playwright's; errors outside tests count as failures. */
function journeyTotals({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

function count(title, path, totalsOf) {
  const json = report(path);
  if (!json) return (fail(`${title}: no report`), { passed: 0, failed: 1 });
  const { passed, failed, skipped } = totalsOf(json);
  if (skipped > 0) fail(`${title}: ${skipped} skipped; every test runs`);
  if (passed + failed === 0) fail(`${title}: no test ran`);
  return { passed, failed };
}

/** Whether this machine has an iPhone's engine: most have none, and its journeys are told in Chromium too. */
function hasWebKit() {
  const { stdout } = spawnSync(bin('tsx'), ['scripts/webkit.ts'], { cwd: root, encoding: 'utf8' });
  return stdout.trim() !== '';
}

function browser() {
  const found = spawnSync(bin('tsx'), ['scripts/chromium.ts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (found.status !== 0) fail('No browser for the journeys');
  return found.stdout.trim();
}

const began = Date.now();
installDependencies(root);
mkdirSync(dirname(UNIT), { recursive: true });
for (const path of [UNIT, JOURNEYS, WEBKIT]) rmSync(path, { force: true });

const chromium = browser();
step('Check', process.execPath, ['scripts/check.mjs']);
const unit = count('Unit tests', UNIT, unitTotals);

step('Journeys', bin('playwright'), ['test'], { CHROMIUM_PATH: chromium });
const journeys = count('Journeys', JOURNEYS, journeyTotals);

let webkit = { passed: 0, failed: 0 };
if (hasWebKit()) {
  step('Journeys on WebKit', bin('playwright'), ['test', '-c', 'playwright.webkit.config.ts']);
  webkit = count('Journeys on WebKit', WEBKIT, journeyTotals);
} else console.log('\nNo WebKit is installed: its journeys are left out (docs/testing.md)');

const passed = unit.passed + journeys.passed + webkit.passed;
const failed = unit.failed + journeys.failed + webkit.failed;
const seconds = Math.round((Date.now() - began) / 1000);
console.log(
  `\nUnit tests ${unit.passed}, journeys ${journeys.passed}, on WebKit ${webkit.passed}; ${seconds} s`,
);
if (failures.length > 0) console.log(failures.map((words) => `- ${words}`).join('\n'));
// A step that failed without a failed test, such as the lint, is a failure in the totals too.
console.log(`${passed} passed, ${failed === 0 && failures.length > 0 ? failures.length : failed} failed`);
process.exitCode = failures.length > 0 || failed > 0 ? 1 : 0;
