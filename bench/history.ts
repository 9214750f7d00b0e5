/**
 * A long history in the hand (product.md F52): 10,000 records beside 100, in turn, on a phone four times slower than this
 * machine: work on the main thread to open the screen, and then from the answer until its first page is drawn, frames
 * while a thumb flings through it, and what the page holds at its end. The answers of one endpoint are made up here, in
 * pages of 25; all else is the built app on its own server.
 */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium';
import { type Customer, lenderAt } from '../e2e/fixtures/lender';
import { startServers } from '../e2e/fixtures/servers';
import type { MovementRecord } from '../src/contract/record';
import { addDays, day, formatDay } from '../src/lending/calendar';
import { amount } from '../src/lending/money';
import { inTurn, median, type Finding } from './measure';

const LENGTHS = [100, 10_000] as const;
const PAGE = 25;
const SLOWDOWN = 4;
/** Of a thumb that flings: device-independent pixels in a second and of each fling, and how often. */
const SPEED = 4_000;
const FLING = 4_000;
const FLINGS = 6;
/** The page's title once it need not be watched any longer. */
const WATCHED = 'watched';
/** From there to the end, unwatched, px a frame. */
const HASTE = 2_400;

/** Long after the page has become quiet: asking it whether it is ready would be work on its main thread too. */
const QUIET = 2_500;

interface Measured {
  /** On the main thread, from the tap until the screen waits for its answer, ms: its chunk, its frame, its first draw. */
  readonly opening: number;
  /** On the main thread, from the answer until its first page is drawn, ms: read, checked, drawn. */
  readonly work: number;
  /** Longest time between two frames while flung, ms. */
  readonly longestFrame: number;
  /** Frames that took more than 50 ms. */
  readonly slowFrames: number;
  readonly nodes: number;
  /** JavaScript heap after garbage collection, bytes: before the list, and at its end. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

function madeUp(at: number, loanId: string): MovementRecord {
  const on = formatDay(addDays(day(2026, 3, 31), -Math.floor(at / 2)));
  return {
    id: `rec_${String(at).padStart(6, '0')}`,
    kind: at % 2 === 0 ? 'repayment' : 'disbursement',
    at: `${on}T02:31:00.000Z`,
    on,
    amount: amount(110_214),
    loanId,
    productName: '随借·自选贷',
    breakdown:
      at % 2 === 0
        ? { fees: amount(0), penalty: amount(0), interest: amount(18_600), principal: amount(91_614) }
        : null,
    cardTail: '6214',
    repaymentId: null,
  };
}

/** Answers the list of records from `length` invented ones, the first page when it is let go. @returns lets it go. */
async function makeUp(page: Page, length: number): Promise<() => void> {
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/v1/records*', async (route) => {
    await held;
    const from = Number(new URL(route.request().url()).searchParams.get('cursor')?.slice(1) ?? 0);
    const count = Math.min(PAGE, length - from);
    const items = Array.from({ length: count }, (_, at) => madeUp(from + at, 'loan_000001'));
    await route.fulfill({ json: { items, next: from + count < length ? `s${from + count}` : null } });
  });
  return letGo;
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}

/** Time of the main thread spent on the page itself, ms; not on what is asked of it here. */
async function busy(cdp: CDPSession): Promise<number> {
  return ((await metric(cdp, 'TaskDuration')) - (await metric(cdp, 'DevToolsCommandDuration'))) * 1000;
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return metric(cdp, 'JSHeapUsedSize');
}

/** Flings the list by a wheel's gesture (touch gestures do not reach an emulated phone). @returns the time between each two frames of the page meanwhile, ms. */
async function fling(page: Page, cdp: CDPSession): Promise<readonly number[]> {
  const frames = page.evaluate(async (end) => {
    const times: number[] = [];
    while (document.title !== end) times.push(await new Promise<number>(requestAnimationFrame));
    return times.slice(1).map((time, at) => time - (times[at] ?? time));
  }, WATCHED);
  for (let time = 0; time < FLINGS; time += 1) {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 700,
      yDistance: -FLING,
      speed: SPEED,
      gestureSourceType: 'mouse',
      preventFling: false,
    });
  }
  const moved = await page.evaluate((end) => {
    document.title = end;
    return window.scrollY;
  }, WATCHED);
  // A list of 100 ends earlier.
  if (moved < FLING) throw new Error(`the flings moved the list by only ${moved} px`);
  return frames;
}

/** Scrolls to where nothing more comes. */
function hasten(page: Page): Promise<void> {
  return page.evaluate(async (step) => {
    for (let still = 0; still < 30;) {
      const before = window.scrollY;
      window.scrollBy(0, step);
      await new Promise(requestAnimationFrame);
      const isMore = [...document.querySelectorAll('main button')].some((button) =>
        button.textContent.includes('更早的记录'),
      );
      still = window.scrollY === before && !isMore ? still + 1 : 0;
    }
  }, HASTE);
}

async function measure(browser: Browser, app: string, customer: Customer, length: number): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const letGo = await makeUp(page, length);
  const { ticket } = await customer.ticket();
  await page.goto(`${app}/?ticket=${encodeURIComponent(ticket)}`);
  const entry = page.getByRole('link', { name: '收支明细' });
  await entry.waitFor();
  await page.waitForLoadState('networkidle');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const heapBefore = await heap(cdp);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const link = await entry.boundingBox();
  if (!link) throw new Error('no way to the records');
  const atTap = await busy(cdp);
  await page.touchscreen.tap(link.x + link.width / 2, link.y + link.height / 2);
  await page.waitForTimeout(QUIET);
  const waiting = await busy(cdp);
  letGo();
  await page.waitForTimeout(QUIET);
  const drawn = await busy(cdp);
  await page.getByText('2026-03-31').first().waitFor();
  const frames = await fling(page, cdp);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await hasten(page);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const heapAfter = await heap(cdp);
  await context.close();
  return {
    opening: waiting - atTap,
    work: drawn - waiting,
    longestFrame: Math.max(...frames),
    slowFrames: frames.filter((each) => each > 50).length,
    nodes,
    heapBefore,
    heapAfter,
  };
}

/** @param rounds of both lengths, in alternating order. */
export async function benchHistory(rounds: number): Promise<Finding> {
  const servers = await startServers();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const customer = await lenderAt(servers.app).customer({ situation: 'with-loan' });
    const results = await inTurn(rounds, LENGTHS, (length) =>
      measure(browser, servers.app, customer, length),
    );
    const of = (length: (typeof LENGTHS)[number], figure: (one: Measured) => number) =>
      median((results.get(length) ?? []).map(figure));
    const [short, long] = LENGTHS;
    const rows = [
      ['main-thread work from the tap until the answer is waited for, ms', (one: Measured) => one.opening],
      ['from the answer until its first page is drawn, ms', (one: Measured) => one.work],
      ['longest frame while flung, ms', (one: Measured) => one.longestFrame],
      ['frames over 50 ms while flung', (one: Measured) => one.slowFrames],
      ['elements in the page at the end', (one: Measured) => one.nodes],
      ['heap gained by then, kB', (one: Measured) => (one.heapAfter - one.heapBefore) / 1000],
    ] as const;
    const perRecord = of(long, (one) => one.heapAfter - one.heapBefore) / long;
    return {
      title: `A long history: ${long} records beside ${short}, processor ${SLOWDOWN} times slower`,
      head: ['', `${short}`, `${long}`, 'ratio'],
      rows: rows.map(([name, figure]) => {
        const [a, b] = [of(short, figure), of(long, figure)];
        return [name, a.toFixed(0), b.toFixed(0), a === 0 ? '' : (b / a).toFixed(2)];
      }),
      goals: [
        {
          goal: 'first page of records under 100 ms of main-thread work',
          met: of(long, (one) => one.work) < 100,
        },
        { goal: 'no frame over 50 ms while flung', met: of(long, (one) => one.slowFrames) === 0 },
        {
          goal: 'elements in the page at most 1.1 times',
          met: of(long, (one) => one.nodes) <= 1.1 * of(short, (one) => one.nodes),
        },
        {
          goal: `memory: only the records themselves, under 2 kB each (${perRecord.toFixed(0)} B)`,
          met: perRecord < 2_000,
        },
      ],
    };
  } finally {
    await browser.close();
    await servers.stop();
  }
}
