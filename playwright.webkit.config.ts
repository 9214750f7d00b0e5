/** `npm run test:webkit`: the main journeys on WebKitGTK and WPE, through WebDriver. docs/testing.md. */
import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/webkit/test';
import { installedEngines } from './scripts/webkit';

const engines = installedEngines();
if (engines.length === 0)
  throw new Error(
    'No WebKit here. On Debian: apt-get install webkit2gtk-driver xvfb wpewebkit-driver libwpewebkit-1.1-0',
  );

export default defineConfig<Options>({
  testDir: 'e2e/webkit',
  testMatch: '**/*.webkit.ts',
  globalSetup: './e2e/fixtures/global-setup.ts',
  outputDir: 'test-results/webkit',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '.cache/webkit.json' }]],
  projects: engines.map((engine) => ({ name: engine, use: { engine } })),
});
