/** Unit and property tests: beside the code, in Node, with the same macros as the build. */
import { defineConfig } from 'vitest/config';
import { catalogs } from './scripts/vite/catalogs';
import { lingui } from './scripts/vite/lingui';
import { readerFiles } from './scripts/vite/reader-files';

export default defineConfig({
  plugins: [lingui(), catalogs(), readerFiles()],
  define: { __SANDBOX_IN_PAGE__: 'false' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    environment: 'node',
    // Starting a worker anew for each of 150 files costs more than most of them: two keep their modules to the end. No
    // test may lean on it; `--sequence.shuffle.files` finds one that does.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    allowOnly: false,
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
