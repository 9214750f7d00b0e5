/** Letters of the pictures come from the project, not from the machine: Inter and Noto Sans SC of two packages. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';

const PACKAGES = ['@fontsource-variable/inter', '@fontsource-variable/noto-sans-sc'];
/** Where the pages ask for them: their own origin, so that the security policy stays as it is. */
const PLACE = '/-pinned-fonts/';

const require = createRequire(import.meta.url);
const sheets = PACKAGES.map((name) => require.resolve(`${name}/wght.css`));

const faces = sheets
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
  .replaceAll('./files/', PLACE)
  .replaceAll('font-display: swap', 'font-display: block');

const roles = `:root {
  --font: 'Inter Variable', 'Noto Sans SC Variable', sans-serif !important;
  --font-num: 'Inter Variable', 'Noto Sans SC Variable', sans-serif !important;
}`;

/** Every page of the context, and every frame in it, is set in these letters from its first paint on. */
export async function pinFonts(context: BrowserContext): Promise<void> {
  await context.addInitScript((css: string) => {
    if (location.protocol === 'about:') return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll('url(/', `url(${location.origin}/`));
    document.adoptedStyleSheets.push(sheet);
  }, `${faces}\n${roles}`);
  await context.route(`**${PLACE}*`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const folder = sheets.find((path) =>
      basename(dirname(path)).startsWith(name.startsWith('inter') ? 'inter' : 'noto'),
    );
    const body = await readFile(join(dirname(folder ?? ''), 'files', name));
    await route.fulfill({ body, contentType: 'font/woff2' });
  });
}

/** Resolves when every letter that is shown is drawn in its own font. */
export async function fontsReady(page: Page): Promise<void> {
  await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.fonts.ready.then(() => true))),
  );
}
