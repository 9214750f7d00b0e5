/** The phone of the benchmarks: its screen, its processor, its network. product.md is opened on an old one, far from a mast. */
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium';

/** Times slower than this machine. */
export const SLOWDOWN = 4;

/** Bits a second, and ms there and back. */
const DOWN = 1_600_000;
const UP = 750_000;
const ROUND_TRIP_MS = 150;

export const PROFILE = `390x844, 1.6 Mbps down, 750 kbps up, ${ROUND_TRIP_MS} ms round trip, processor ${SLOWDOWN} times slower`;

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_FLAGS],
  });
}

/** A new one: nothing kept, nobody connected. */
export function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}

/** Slows the page's processor, and its network where asked. @returns what the browser tells of the page. */
export async function slowed(page: Page, network: boolean): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await cdp.send('Network.enable');
  if (network) {
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: ROUND_TRIP_MS,
      downloadThroughput: DOWN / 8,
      uploadThroughput: UP / 8,
    });
  }
  return cdp;
}
