/** Builds the page with the reader and serves it to one browser, with the headers that the app's server sends. */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { Read } from './page';
import { readerFiles } from '../vite/reader-files';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'node_modules/.cache/suijie-ocr');
const ORIGIN = 'http://localhost:4399';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.gz': 'application/octet-stream',
};

export async function buildReaderPage(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    plugins: [readerFiles()],
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: ['chrome91', 'safari15'],
      modulePreload: false,
      rolldownOptions: { input: 'scripts/ocr/page.ts', output: { entryFileNames: 'page.js' } },
    },
  });
}

/** Opens the page; `readDocument` is there when it has loaded. */
export async function openReaderPage(context: BrowserContext) {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = '<!doctype html><script type="module" src="/page.js"></script>';
      return route.fulfill({ body, contentType: 'text/html' });
    }
    const body = await readFile(join(OUT, pathname)).catch(() => null);
    return body
      ? route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'text/plain' })
      : route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'readDocument' in window);
  return page;
}

/** Reads one picture there. */
export const readOn = (page: Page, picture: Buffer): Promise<Read> =>
  page.evaluate((base64) => window.readDocument(base64), picture.toString('base64'));
