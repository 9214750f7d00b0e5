/** `npm run test:faults`: a campaign of faults through whole journeys. docs/testing.md. */
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

export default defineConfig({
  ...journeys,
  testDir: 'e2e/faults',
  testMatch: '**/*.faults.ts',
  globalSetup: './e2e/fixtures/global-setup.ts',
  outputDir: 'test-results/faults',
  timeout: 600_000,
  reporter: [['list'], ['./e2e/faults/figures.ts']],
});
