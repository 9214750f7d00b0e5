/**
 * `npm run build`: dist/app, dist/wallet, dist/server. `npm run build:demo`: dist/demo/app and dist/demo/wallet.
 * Options: `--demo`, or the modes of vite.config.ts by name.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const plain = process.argv.includes('--demo')
  ? ['demo-app', 'demo-verify', 'demo-wallet']
  : ['app', 'verify', 'wallet', 'server'];

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
// Whoever builds by hand may build for another API: what `npm start` serves is then built again (freshness.mjs).
if (!process.argv.includes('--demo'))
  rmSync(fileURLToPath(new URL('../dist/.sources', import.meta.url)), { force: true });
for (const mode of named.length > 0 ? named : plain)
  await build({ root: fileURLToPath(new URL('..', import.meta.url)), mode, logLevel: 'warn' });
