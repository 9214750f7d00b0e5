/** The first screen four times, each as a folder of static files compressed at full strength. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { brotli, brotliFiles } from '../../scripts/vite/brotli';
import { CSP_FILE, inlineHashes } from '../../scripts/vite/boot';
import { CACHE, installed, ROOT } from '../comparators';

/** From the same floor of browsers as the app. */
const TARGET = ['chrome91', 'safari15'];

export const SITES = ['static page', 'bare React', 'antd-mobile', 'Suijie'] as const;
export type SiteName = (typeof SITES)[number];

/** Makes all of them; the app is taken as it was built. @returns the folder of each. */
export async function buildSites(): Promise<Readonly<Record<SiteName, string>>> {
  const bare = await installed('react');
  const kit = await installed('antd-mobile');
  return {
    'static page': await prerendered(bare),
    'bare React': await bundled(bare),
    'antd-mobile': await bundled(kit),
    Suijie: join(ROOT, 'dist/app'),
  };
}

/** As a template's own `vite build` makes it. */
async function bundled(root: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    plugins: [react(), brotliFiles()],
    build: { outDir: 'dist', emptyOutDir: true, target: TARGET, modulePreload: { polyfill: false } },
  });
  return join(root, 'dist');
}

interface Prerender {
  readonly page: (home: unknown) => string;
}

const PRERENDER = `
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Home } from './Home.jsx';
export const page = (home) => renderToStaticMarkup(createElement(Home, { home }));
`;

/** What the static page shows; the others ask for it. */
const SHOWN = {
  limit: { total: 5_000_000, outstanding: 0, available: 5_000_000 },
  lender: { name: '屿川银行' },
  products: [{ rate: { per: 'day', value: 50_000 } }],
};

/** The bare React screen, written down: one file, its style inside, no script. Nothing can be faster. */
async function prerendered(root: string): Promise<string> {
  const entry = join(root, 'prerender.jsx');
  await writeFile(entry, PRERENDER);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    plugins: [react()],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: 'prerender',
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'prerender.mjs' } },
    },
  });
  const { page } = (await import(pathToFileURL(join(root, 'prerender/prerender.mjs')).href)) as Prerender;
  const frame = await readFile(join(root, 'index.html'), 'utf8');
  const style = await readFile(join(root, 'home.css'), 'utf8');
  const html = frame
    .replace('</head>', () => `<style>${style.replace(/\s+/g, ' ')}</style></head>`)
    .replace('<div id="root"></div>', () => page(SHOWN))
    .replace(/<script.*<\/script>/, '')
    .replace(/\n\s+/g, '\n');
  const folder = join(CACHE, 'static');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
  await writeFile(join(folder, 'index.html.br'), await brotli(Buffer.from(html)));
  await writeFile(join(folder, CSP_FILE), JSON.stringify(inlineHashes(html)));
  return folder;
}
