/** End-to-end tests: a real Chromium, a phone's screen, the built servers. docs/testing.md. */
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium';

const executablePath = findChromium();

/**
 * In place of Playwright's own list, which is overruled by the last one given: storage is partitioned by the site on
 * top, as in every browser of today, and no window loads the two pages behind an address bar that nobody types in.
 */
const OFF = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/fixtures/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // A journey waits longer than it works: five fill two cores, three left a third of them idle.
  workers: 5,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // One set of pictures for every system: their letters are pinned (docs/decisions/0006-looks.md).
    toHaveScreenshot: { pathTemplate: '{testDir}/shots/looks/{arg}{ext}', maxDiffPixelRatio: 0.002 },
  },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...CHROMIUM_FLAGS, `--disable-features=${OFF.join(',')}`],
    },
    screenshot: 'only-on-failure',
    // A failure leaves its picture, the page's outline and the call log; `--trace on` for more, at a third more work.
    trace: 'off',
    actionTimeout: 15_000,
  },
});
