/**
 * Builds, one mode each: `app` (the mini-program, plain static files), `verify` (the public page that checks
 * certificates, laid beside it), `wallet` (the demo host's page), `server` (the three Node servers), and the demo's two sites,
 * `demo-app` with `demo-verify` and `demo-wallet`, sandbox inside the page.
 */
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { bootScript, pageSettings } from './scripts/vite/boot';
import { brotliFiles } from './scripts/vite/brotli';
import { catalogs } from './scripts/vite/catalogs';
import { eagerModules } from './scripts/vite/eager';
import { inlineStyle } from './scripts/vite/inline-style';
import { lingui } from './scripts/vite/lingui';
import { modulePreload, parts } from './scripts/vite/parts';
import { readerFiles } from './scripts/vite/reader-files';
import { without } from './scripts/vite/without';

/** Old phones: Chrome 91 is the floor of the wallets' own WebViews, Safari 15 that of iPhones still in use. */
const TARGET = ['chrome91', 'safari15'];

/** What changes only with a release of somebody else's: one file, cached across our own releases. */
const VENDOR =
  /rolldown\/runtime|@oxc-project[+/]runtime|node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack\/(?:react-query|query-core)|zustand|wouter|regexparam|mitt|@lingui|valibot)\//;

/** The origins whose frames the app greets, exact and comma-separated: the demo wallet's unless set. */
const HOST_ORIGINS = process.env.VITE_HOST_ORIGINS ?? 'http://127.0.0.1:4300';

/** The API's origin without a path; empty when the server of the app answers `/v1` too. */
const API_BASE = process.env.VITE_API_BASE ?? '';

const eager = eagerModules('/src/app/shell.tsx');

const page = (input: string, outDir: string): UserConfig => ({
  build: {
    outDir,
    emptyOutDir: true,
    target: TARGET,
    modulePreload,
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input,
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: (id) => VENDOR.test(id) && eager.isEager(id), priority: 2 },
            { name: 'reader-vendor', test: /node_modules\/tesseract\.js\//, priority: 2 },
            { name: 'shell-vendor', test: VENDOR, priority: 2 },
            { name: 'first', test: eager.isEager, priority: 1 },
            { name: 'shell', test: eager.isNext, priority: 1 },
          ],
        },
      },
    },
  },
});

const boot = bootScript('src/host/boot.ts', { API_BASE, HOST_ORIGINS });

/** Another page in a folder that is there already, with files of its own. */
const besides = (input: string, outDir: string): UserConfig => {
  const { build } = page(input, outDir);
  const rolldownOptions = {
    input,
    output: { codeSplitting: { groups: [{ name: 'vendor', test: VENDOR }] } },
  };
  return { publicDir: false, build: { ...build, rolldownOptions, emptyOutDir: false, manifest: false } };
};

const modes: Readonly<Record<string, () => UserConfig>> = {
  app: () => ({
    ...page('index.html', 'dist/app'),
    plugins: [inlineStyle(), boot, eager.plugin, without('src/sandbox'), brotliFiles()],
  }),
  verify: () => ({
    ...besides('verify.html', 'dist/app'),
    plugins: [pageSettings({ API_BASE }), without('src/sandbox'), brotliFiles()],
  }),
  wallet: () => ({
    ...page('wallet.html', 'dist/wallet'),
    publicDir: false,
    plugins: [without('src/sandbox'), brotliFiles()],
  }),
  'demo-app': () => ({
    ...page('index.html', 'dist/demo/app'),
    plugins: [inlineStyle(), boot, eager.plugin, brotliFiles()],
  }),
  'demo-verify': () => ({
    ...besides('verify.html', 'dist/demo/app'),
    plugins: [pageSettings({ API_BASE }), brotliFiles()],
  }),
  'demo-wallet': () => ({
    ...page('wallet.html', 'dist/demo/wallet'),
    publicDir: false,
    plugins: [brotliFiles()],
  }),
  server: () => ({
    publicDir: false,
    build: {
      ssr: true,
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          api: 'src/sandbox/server/main.ts',
          wallet: 'src/wallet/server/main.ts',
          shop: 'src/shop/main.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => {
  const chosen = modes[mode]?.() ?? { plugins: [boot] };
  return {
    ...chosen,
    plugins: [lingui(), catalogs(), readerFiles(), parts(), react(), ...(chosen.plugins ?? [])],
    define: { __SANDBOX_IN_PAGE__: JSON.stringify(mode.startsWith('demo')) },
    css: {
      modules: { generateScopedName: mode === 'development' ? '[name]_[local]' : '[hash:base64:5]' },
      // Features.LightDark: nothing here asks for `light-dark()`, and its stand-in costs bytes at every `color-scheme`.
      lightningcss: { exclude: 1 << 20 },
    },
  };
});
