/** One opening of one site on the phone: when something, the limit and everything is seen, and what that took. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { slowed } from '../phone';

export interface Visit {
  /** From the start of the navigation, ms: anything at all, the limit, all of the first screen. */
  readonly firstPaint: number;
  readonly limit: number;
  readonly whole: number;
  /** Of everything that had arrived when the limit was seen, and when all was: bytes on the wire, with headers. */
  readonly bytesToLimit: number;
  readonly bytesToWhole: number;
  readonly requestsToLimit: number;
  readonly requestsToWhole: number;
  /** Tasks over 50 ms that began before all was seen, together, ms. */
  readonly longTasks: number;
  /** Cumulative layout shift, without unit. */
  readonly shift: number;
  /** Addresses asked for that are not the site's own. */
  readonly strangers: readonly string[];
}

/** What the page notes of itself; `null` until it has happened. */
interface Notes {
  limit: number | null;
  whole: number | null;
  shift: number;
  readonly tasks: { readonly from: number; readonly took: number }[];
}

declare global {
  interface Window {
    __bench?: Notes;
  }
}

/** What the limit and the last words of the first screen read. */
export const LIMIT = '50,000';
export const LAST_WORDS = ['帮助', '去借钱'] as const;

/** How long after everything is seen something may still move, ms. */
const AFTERWARDS_MS = 1_000;

/**
 * Runs in the page before any of its own scripts. Both moments are after the frame that shows them. No function in it
 * has a name: what this project is run by would mark it with a helper that the page does not have.
 */
function takeNotes({ limit, lastWords }: { limit: string; lastWords: readonly string[] }): void {
  const notes: Notes = { limit: null, whole: null, shift: 0, tasks: [] };
  window.__bench = notes;
  let seenLimit = false;
  const observer = new MutationObserver(() => {
    const text = document.body?.textContent ?? '';
    if (!seenLimit && text.includes(limit)) {
      seenLimit = true;
      requestAnimationFrame(() => setTimeout(() => (notes.limit = performance.now())));
    }
    if (seenLimit && lastWords.every((words) => text.includes(words))) {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (notes.whole = performance.now())));
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      notes.tasks.push({ from: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') notes.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

interface Sent {
  readonly url: string;
  bytes: number;
  /** When the last of it came: seconds, of the browser's own clock. */
  arrived: number;
}

/** Notes every request and its bytes from now on. */
function listen(cdp: CDPSession) {
  const sent = new Map<string, Sent>();
  /** Seconds by which the wall clock is ahead of the browser's own. */
  let ahead = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    if (!request.url.startsWith('http')) return;
    ahead = wallTime - timestamp;
    sent.set(requestId, { url: request.url, bytes: 0, arrived: Infinity });
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = sent.get(requestId);
    if (request) Object.assign(request, { bytes: encodedDataLength, arrived: timestamp });
  });
  return {
    /** @param moment wall clock, ms. */
    before: (moment: number) => [...sent.values()].filter(({ arrived }) => (arrived + ahead) * 1000 < moment),
    all: () => [...sent.values()],
  };
}

async function notesOf(page: Page) {
  return page.evaluate(() => ({
    start: performance.timeOrigin,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    notes: window.__bench ?? null,
  }));
}

const bytesOf = (requests: readonly Sent[]) => requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param context a new one for a cold start, the one before for a warm start. */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(takeNotes, { limit: LIMIT, lastWords: LAST_WORDS });
  const cdp = await slowed(page, true);
  const network = listen(cdp);
  await page.goto(address, { waitUntil: 'commit' });
  // Asked seldom: the question is work on the page's main thread too.
  await page.waitForFunction(() => window.__bench?.whole, undefined, { polling: 500, timeout: 60_000 });
  await page.waitForTimeout(AFTERWARDS_MS);
  await page.waitForLoadState('networkidle');
  const { start, firstPaint, notes } = await notesOf(page);
  if (!notes || notes.limit === null || notes.whole === null) throw new Error(`${address} showed no limit`);
  const { limit, whole, shift, tasks } = notes;
  const toLimit = network.before(start + limit);
  const toWhole = network.before(start + whole);
  const { origin } = new URL(address);
  await page.close();
  return {
    firstPaint,
    limit,
    whole,
    bytesToLimit: bytesOf(toLimit),
    bytesToWhole: bytesOf(toWhole),
    requestsToLimit: toLimit.length,
    requestsToWhole: toWhole.length,
    longTasks: tasks.filter(({ from }) => from < whole).reduce((sum, { took }) => sum + took, 0),
    shift,
    strangers: network
      .all()
      .map(({ url }) => url)
      .filter((url) => new URL(url).origin !== origin),
  };
}
