/**
 * The browser of the end-to-end tests: an installed Chromium, Chrome, or Chromium without a window, else Playwright's
 * own, else Debian's. The one without a window comes first: the same engine, and a seventh less work for each journey.
 * Run by itself it makes sure that there is one, and a Chinese font with it, and prints the browser's path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of the browser to use, or undefined when none is installed. `CHROMIUM_PATH` overrules. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...onPath, ...ELSEWHERE, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
}

/**
 * No background traffic of the browser's own; as root there is no sandbox to be had. Letters are drawn alike with a
 * window and without.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=slight',
];

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Output goes to stderr: stdout is this script's answer. */
const succeeds = (command: string, ...args: string[]) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const aptInstall = (...packages: string[]) =>
  isRootOnDebian() && succeeds('apt-get', 'update') && succeeds('apt-get', 'install', '-y', ...packages);

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return process.platform !== 'linux' || (listed.status === 0 && listed.stdout.trim() !== '');
}

function ensureChromium(): string {
  const path =
    findChromium() ??
    (succeeds('npx', 'playwright', 'install', 'chromium') ? findChromium() : undefined) ??
    (aptInstall('chromium-headless-shell') || aptInstall('chromium') ? findChromium() : undefined);
  if (path) return path;
  console.error('No Chrome or Chromium was found, and none could be installed. Set CHROMIUM_PATH to one.');
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) {
  const path = ensureChromium();
  if (!hasChineseFont() && !aptInstall('fonts-noto-cjk', 'fontconfig')) {
    console.error('No Chinese font is installed, and none could be: install fonts-noto-cjk.');
    process.exit(1);
  }
  console.log(path);
}
