/**
 * Phones with a notch, round corners and a bar at the lower edge: told by the wallet, or by CSS alone. Nothing that is
 * read or pressed stands under them (F70, F78).
 */
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { invite, type Person } from '../fixtures/tour';
import { travel } from '../fixtures/travel';
import { nativeAround } from '../fixtures/webview';
import { wordsOf } from '../fixtures/words';

interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const UPRIGHT: Insets = { top: 47, right: 0, bottom: 34, left: 0 };
const ON_ITS_SIDE: Insets = { top: 0, right: 44, bottom: 21, left: 44 };

/** Between them they see nearly every screen. */
const PEOPLE: readonly Person[] = ['borrower', 'fresh', 'overdue', 'settled'];

/** In the page: what a finger or an eye meets within the given strips of the screen. */
function metUnder({ strips }: { strips: readonly (readonly [number, number, number, number])[] }): string[] {
  const found = new Set<string>();
  for (const [left, top, right, bottom] of strips) {
    for (let x = left + 1; x < right; x += 6) {
      for (let y = top + 1; y < bottom; y += 4) {
        const hit = document.elementFromPoint(x, y);
        const control = hit?.closest('button, a, input, select, textarea, label, summary');
        const name = control?.getAttribute('aria-label') ?? control?.textContent ?? '';
        if (control) found.add(`${control.tagName} ${name.slice(0, 30)}`);
        for (const text of hit?.childNodes ?? []) {
          if (text.nodeType !== Node.TEXT_NODE || !text.textContent?.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const isHere = [...range.getClientRects()].some(
            (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
          );
          if (isHere) found.add(`“${text.textContent.trim().slice(0, 30)}”`);
        }
      }
    }
  }
  return [...found];
}

/** Whether the page, or the sheet over it, is scrolled as far as it goes. */
function isAtEnd(): boolean {
  const sheet = [...document.querySelectorAll('dialog[open]')].at(-1);
  const box = sheet?.querySelector('[role="group"]') ?? document.documentElement;
  return box.scrollHeight - box.clientHeight - box.scrollTop < 2;
}

/** What is under the insets: above at the top of the page, below at its end, at the sides wherever it stands. */
async function under(frame: Frame, { top, right, bottom, left }: Insets): Promise<readonly string[]> {
  const at = async (end: boolean): Promise<readonly string[]> => {
    const [width, height] = await frame.evaluate(async (toEnd) => {
      const sheet = [...document.querySelectorAll('dialog[open]')].at(-1);
      const box = sheet?.querySelector('[role="group"]') ?? document.documentElement;
      // Rows of a long list are measured when they come into sight: its end moves until all of them are.
      for (let before = -1; before !== box.scrollHeight;) {
        before = box.scrollHeight;
        box.scrollTo(0, toEnd ? before : 0);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
      return [innerWidth, innerHeight] as const;
    }, end);
    const strips: [number, number, number, number][] = [
      [0, 0, left, height],
      [width - right, 0, width, height],
      end ? [0, height - bottom, width, height] : [0, 0, width, top],
    ];
    const met = await frame.evaluate(metUnder, { strips });
    // What came meanwhile has moved the end on.
    return end && !(await frame.evaluate(isAtEnd)) ? at(end) : met;
  };
  return [...(await at(false)).map((what) => `at the top: ${what}`), ...(await at(true))];
}

const screenOf = ({ left }: Insets) => (left > 0 ? { width: 844, height: 390 } : { width: 390, height: 844 });

for (const insets of [UPRIGHT, ON_ITS_SIDE]) {
  const how = insets === UPRIGHT ? 'upright' : 'on its side';
  for (const who of PEOPLE) {
    test(`F70 F78: a phone held ${how} covers nothing of the ${who}’s, as the wallet tells`, async ({
      page,
      lender,
      origins,
    }) => {
      const customer = await invite(lender, who);
      await page.setViewportSize(screenOf(insets));
      await nativeAround(page, { wallet: origins.wallet, customer, insets });
      await page.goto(origins.app);
      await expect(page.getByRole('main')).toBeVisible();
      const say = await wordsOf('zh-CN');
      const judge = (frame: Frame) => under(frame, insets);
      expect(await travel({ frame: page.mainFrame(), customer, who, say, judge })).toEqual([]);
    });
  }
}

/** The device's own insets, as CSS has them. */
async function deviceInsets(page: Page, { top, right, bottom, left }: Insets): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top, right, bottom, left } });
}

test('F70 F78: a wallet that tells nothing: the device’s own insets hold', async ({
  page,
  lender,
  origins,
}) => {
  const customer = await invite(lender, 'fresh');
  await deviceInsets(page, UPRIGHT);
  await nativeAround(page, { wallet: origins.wallet, customer });
  await page.goto(origins.app);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCSS('padding-top', '47px');
  const say = await wordsOf('zh-CN');
  const judge = (frame: Frame) => under(frame, UPRIGHT);
  expect(await travel({ frame: page.mainFrame(), customer, who: 'fresh', say, judge })).toEqual([]);
});

test('F70: told by both, the larger one holds', async ({ page, lender, origins }) => {
  const customer = await invite(lender, 'fresh');
  await deviceInsets(page, { ...UPRIGHT, top: 20 });
  const { redraw } = await nativeAround(page, {
    wallet: origins.wallet,
    customer,
    insets: { ...UPRIGHT, top: 60, bottom: 0 },
  });
  await page.goto(origins.app);
  const banner = page.getByRole('banner');
  await expect(banner).toHaveCSS('padding-top', '60px');
  await redraw({ insets: { ...UPRIGHT, top: 0 } });
  await expect(banner).toHaveCSS('padding-top', '20px');
});
