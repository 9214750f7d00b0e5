/**
 * In the hand, on a phone four times slower than this machine: from a touch until the next frame is painted, beside a
 * touch on a page that has nothing but the button. Typing and dragging plan the loan anew at each step (product.md F12).
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Customer, lenderAt } from '../e2e/fixtures/lender';
import { startServers } from '../e2e/fixtures/servers';
import { listProducts } from '../src/contract/product';
import { type Finding, inTurn, median } from './measure';
import { launchBrowser, newPhone, slowed, SLOWDOWN } from './phone';

/** Of a plan that no product offers, months. */
const LONG = 360;
/** Events shorter than this the browser does not report, ms. */
const LEAST_MS = 16;
/** Long enough for whatever a touch begins, ms. */
const AFTERWARDS_MS = 1_200;

declare global {
  interface Window {
    __touches?: { readonly took: number; readonly work: number }[];
  }
}

/** Runs in the page before its own scripts: `took` until the next paint, `work` of it in listeners, both ms. */
function noteTouches(least: number): void {
  const touches: { took: number; work: number }[] = [];
  window.__touches = touches;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('processingStart' in entry && 'processingEnd' in entry)
        touches.push({
          took: entry.duration,
          work: Number(entry.processingEnd) - Number(entry.processingStart),
        });
    // `durationThreshold` is not yet in the types.
  }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
}

interface Touch {
  readonly took: number;
  readonly work: number;
}

interface Case {
  readonly name: string;
  /** Up to the moment before the touch. @returns does it. */
  readonly prepare: (page: Page, open: (path: string) => Promise<void>) => Promise<() => Promise<void>>;
}

const toBorrow = async (page: Page, open: (path: string) => Promise<void>) => {
  await open('/borrow');
  await page.getByRole('textbox', { name: '借多少' }).click();
  await page.getByRole('group', { name: '数字键盘' }).waitFor();
};

/** Types an amount on the app's own keys. */
async function type(page: Page, digits: string): Promise<void> {
  const keys = page.getByRole('group', { name: '数字键盘' });
  for (const digit of digits) await keys.getByRole('button', { name: digit, exact: true }).click();
}

/** Offers a product over {@link LONG} months too. */
async function offerLong(page: Page): Promise<void> {
  await page.route(`**${listProducts.path}`, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replaceAll(/"months":\[([^\]]*)\]/g, `"months":[$1,${LONG}]`);
    await route.fulfill({ response, body: text });
  });
}

async function toPlan(page: Page, open: (path: string) => Promise<void>, months: number) {
  if (months === LONG) await offerLong(page);
  await toBorrow(page, open);
  await type(page, '12000');
  await page.getByRole('group', { name: '数字键盘' }).getByRole('button', { name: '完成' }).click();
  await page
    .locator('label')
    .filter({ hasText: `${months} 期` })
    .click();
  const plan = page.getByRole('button', { name: '还款计划' });
  await plan.waitFor();
  return async () => {
    await plan.click();
    await page.getByRole('dialog', { name: '还款计划' }).getByRole('row').nth(months).waitFor();
  };
}

const EMPTY = 'a page with a button alone';

const CASES: readonly Case[] = [
  {
    name: EMPTY,
    prepare: async (page) => {
      await page.goto('data:text/html,<button style="padding:40px">0</button>');
      await page.evaluate(() => {
        const button = document.querySelector('button');
        button?.addEventListener('click', () => (button.textContent = `${Number(button.textContent) + 1}`));
      });
      return () => page.getByRole('button').click();
    },
  },
  {
    name: 'the first digit with which there is a plan',
    prepare: async (page, open) => {
      await toBorrow(page, open);
      await type(page, '120');
      return () => type(page, '0');
    },
  },
  {
    name: 'a digit more: the plan anew',
    prepare: async (page, open) => {
      await toBorrow(page, open);
      await type(page, '1200');
      return () => type(page, '0');
    },
  },
  {
    name: 'dragging the amount: the plan anew at each step',
    prepare: async (page, open) => {
      await toBorrow(page, open);
      await type(page, '12000');
      const slider = page.getByRole('slider', { name: '拖动选金额' });
      await slider.focus();
      return async () => {
        for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
      };
    },
  },
  { name: 'opening the plan of 12 instalments', prepare: (page, open) => toPlan(page, open, 12) },
  { name: `opening the plan of ${LONG} instalments`, prepare: (page, open) => toPlan(page, open, LONG) },
  {
    name: 'opening the loan’s page',
    prepare: async (page, open) => {
      await open('/');
      const row = page.getByRole('list', { name: '还款和借款' }).getByRole('link').last();
      await row.waitFor();
      await page.waitForLoadState('networkidle');
      return () => row.click();
    },
  },
];

async function touch(phone: BrowserContext, app: string, customer: Customer, one: Case): Promise<Touch> {
  const page = await phone.newPage();
  await page.addInitScript(noteTouches, LEAST_MS);
  const open = async (path: string) => {
    const { ticket } = await customer.ticket();
    await page.goto(`${app}${path}?ticket=${encodeURIComponent(ticket)}`);
    await page.waitForLoadState('networkidle');
  };
  const act = await one.prepare(page, open);
  await slowed(page, false);
  await page.evaluate(() => window.__touches?.splice(0));
  await act();
  await page.waitForTimeout(AFTERWARDS_MS);
  const touches = await page.evaluate(() => window.__touches ?? []);
  await page.close();
  // Nothing noted: every event was shorter than what is reported.
  return {
    took: Math.max(LEAST_MS, ...touches.map(({ took }) => took)),
    work: Math.max(0, ...touches.map(({ work }) => work)),
  };
}

async function onNewPhone(browser: Browser, app: string, customer: Customer, one: Case): Promise<Touch> {
  const phone = await newPhone(browser);
  try {
    return await touch(phone, app, customer, one);
  } finally {
    await phone.close();
  }
}

/** @param rounds of every case, in alternating order. */
export async function benchInHand(rounds: number): Promise<Finding> {
  const servers = await startServers({ CHECK_REPLIES: 'off' });
  const browser = await launchBrowser();
  try {
    const customer = await lenderAt(servers.app).customer({ situation: 'with-loan' });
    const results = await inTurn(rounds, CASES, (one) => onNewPhone(browser, servers.app, customer, one));
    const of = (one: Case, figure: keyof Touch) =>
      median((results.get(one) ?? []).map((each) => each[figure]));
    const [empty, ...ours] = CASES;
    if (!empty) throw new Error('no page to compare with');
    const floor = of(empty, 'took');
    return {
      title: `In the hand: the slowest touch until the next paint, processor ${SLOWDOWN} times slower, median of ${rounds}`,
      head: ['', 'until painted, ms', 'in listeners, ms', '÷ empty page'],
      rows: CASES.map((one) => [
        one.name,
        of(one, 'took').toFixed(0),
        of(one, 'work').toFixed(1),
        (of(one, 'took') / floor).toFixed(2),
      ]),
      notes: [
        `The browser tells times to 8 ms and none under ${LEAST_MS}. Dragging is by keys here, which step the slider as a finger does.`,
      ],
      goals: [
        ...ours.slice(0, 3).map((one) => ({
          goal: `${one.name}: its listeners within a frame of 16.7 ms, ${of(one, 'work').toFixed(1)} ms`,
          met: of(one, 'work') <= 16.7,
        })),
        ...ours.slice(3).map((one) => ({
          goal: `${one.name}: less than 100 ms more than the empty page, ${(of(one, 'took') - floor).toFixed(0)} ms`,
          met: of(one, 'took') - floor < 100,
        })),
      ],
    };
  } finally {
    await browser.close();
    await servers.stop();
  }
}
