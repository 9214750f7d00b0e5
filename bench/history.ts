/**
 * A long history in the hand (product.md F52): 10,000 records beside 100, in turn, on a phone four times slower than this
 * machine: work on the main thread to open the screen, and then from the answer until its first page is drawn, frames
 * while a thumb flings through it, what the main thread does for them, and what the page holds at its end. The answers of one endpoint are made up here, in
 * pages of 25; all else is the built app on its own server. Beside them, flung in the same way, a list that stands still.
 */
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium';
import { type Customer, lenderAt } from '../e2e/fixtures/lender';
import { startServers } from '../e2e/fixtures/servers';
import type { MovementRecord } from '../src/contract/record';
import { addDays, day, formatDay } from '../src/lending/calendar';
import { amount } from '../src/lending/money';
import { fling, type Flung } from './fling';
import { inTurn, median, type Finding } from './measure';
import { standStill } from './still-list';

const SHORT = 100;
const LONG = 10_000;
const PAGE = 25;
const SLOWDOWN = 4;
/** From where it was flung to its end, px a frame. */
const HASTE = 2_400;

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};

/** Long after the page has become quiet: asking it whether it is ready would be work on its main thread too. */
const QUIET = 2_500;

interface Measured {
  /** On the main thread, from the tap until the screen waits for its answer, ms: its chunk, its frame, its first draw. */
  readonly opening: number;
  /** On the main thread, from the answer until its first page is drawn, ms: read, checked, drawn. */
  readonly firstPage: number;
  readonly flung: Flung;
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

/** A phone at home, signed in, and the way to its records. */
async function phoneOf(context: BrowserContext, app: string, customer: Customer) {
  const page = await context.newPage();
  const { ticket } = await customer.ticket();
  await page.goto(`${app}/?ticket=${encodeURIComponent(ticket)}`);
  const entry = page.getByRole('link', { name: '收支明细' });
  await entry.waitFor();
  await page.waitForLoadState('networkidle');
  return { page, entry, cdp: await context.newCDPSession(page) };
}

async function measure(
  context: BrowserContext,
  app: string,
  customer: Customer,
  length: number,
): Promise<Measured> {
  const { page, entry, cdp } = await phoneOf(context, app, customer);
  const letGo = await makeUp(page, length);
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
  const flung = await fling(page, cdp);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await hasten(page);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const heapAfter = await heap(cdp);
  return { opening: waiting - atTap, firstPage: drawn - waiting, flung, nodes, heapBefore, heapAfter };
}

/** The same screen, flung without a script. */
async function measureStill(context: BrowserContext, app: string, customer: Customer): Promise<Flung> {
  const { page, entry, cdp } = await phoneOf(context, app, customer);
  const letGo = await makeUp(page, PAGE);
  letGo();
  await entry.click();
  await page.getByText('2026-03-31').first().waitFor();
  await standStill(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.waitForTimeout(QUIET);
  return fling(page, cdp);
}

/** @param rounds of all three, in alternating order. */
export async function benchHistory(rounds: number): Promise<Finding> {
  const servers = await startServers();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const customer = await lenderAt(servers.app).customer({ situation: 'with-loan' });
    const [short, long]: [Measured[], Measured[]] = [[], []];
    const still: Flung[] = [];
    const onPhone = async <R>(results: R[], run: (context: BrowserContext) => Promise<R>) => {
      const context = await browser.newContext(PHONE);
      results.push(await run(context));
      await context.close();
    };
    await inTurn(
      rounds,
      [
        () => onPhone(short, (phone) => measure(phone, servers.app, customer, SHORT)),
        () => onPhone(long, (phone) => measure(phone, servers.app, customer, LONG)),
        () => onPhone(still, (phone) => measureStill(phone, servers.app, customer)),
      ],
      (run) => run(),
    );
    return finding(short, long, still);
  } finally {
    await browser.close();
    await servers.stop();
  }
}

function finding(short: readonly Measured[], long: readonly Measured[], still: readonly Flung[]): Finding {
  const of = <M>(results: readonly M[], figure: (one: M) => number) => median(results.map(figure));
  const gained = (one: Measured) => one.heapAfter - one.heapBefore;
  const row = (name: string, figure: (one: Measured) => number, beside = '') => {
    const [a, b] = [of(short, figure), of(long, figure)];
    return [name, a.toFixed(0), b.toFixed(0), a === 0 ? '' : (b / a).toFixed(2), beside];
  };
  const flungRow = (name: string, figure: (one: Flung) => number) =>
    row(name, ({ flung }) => figure(flung), of(still, figure).toFixed(0));
  const perRecord = of(long, gained) / LONG;
  return {
    title: `A long history: ${LONG} records beside ${SHORT}, processor ${SLOWDOWN} times slower`,
    head: ['', `${SHORT}`, `${LONG}`, 'ratio', 'a list that stands still'],
    rows: [
      row('main-thread work from the tap until the answer is waited for, ms', (one) => one.opening),
      row('from the answer until its first page is drawn, ms', (one) => one.firstPage),
      flungRow('longest time between two frames while flung, ms', (one) => one.longestFrame),
      flungRow('frames over 50 ms while flung', (one) => one.slowFrames),
      flungRow('main-thread work for a frame while flung, mean, ms', (one) => one.work),
      flungRow('for the frame that took the most, ms', (one) => one.mostWork),
      flungRow('frames that took more than 50 ms of it', (one) => one.heavyFrames),
      row('elements in the page at the end', (one) => one.nodes),
      row('heap gained by then, kB', (one) => gained(one) / 1000),
    ],
    goals: [
      {
        goal: 'first page of records under 100 ms of main-thread work',
        met: of(long, (one) => one.firstPage) < 100,
      },
      { goal: 'no frame over 50 ms while flung', met: of(long, (one) => one.flung.slowFrames) === 0 },
      {
        goal: 'no frame that takes the main thread more than 50 ms',
        met: of(long, (one) => one.flung.heavyFrames) === 0,
      },
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
}
