/** `npm run shots`: its own run of Playwright, since pictures are looked at, not passed. */
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

export default defineConfig({
  ...journeys,
  testDir: 'e2e/shots',
  testMatch: '**/*.shots.ts',
  globalSetup: './e2e/fixtures/global-setup.ts',
  outputDir: 'test-results/shots',
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...journeys.use,
    // Room for the drawn phone of 390 x 844 at its full size.
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
    actionTimeout: 30_000,
    trace: 'off',
    screenshot: 'off',
  },
});
