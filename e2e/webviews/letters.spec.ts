/** The wallet's own size of letters, up to twice the usual: followed, and nothing is cut off (F78). */
import type { Frame } from '@playwright/test';
import { clipped } from '../fixtures/looks';
import { expect, test } from '../fixtures/test';
import { invite, type Person } from '../fixtures/tour';
import { travel } from '../fixtures/travel';
import { nativeAround } from '../fixtures/webview';
import { wordsOf } from '../fixtures/words';

const PEOPLE: readonly Person[] = ['borrower', 'fresh', 'overdue', 'settled'];

for (const language of ['zh-CN', 'en'] as const) {
  for (const who of PEOPLE) {
    test(`F78: letters twice as large cut nothing off for the ${who}: ${language}`, async ({
      page,
      lender,
      origins,
    }) => {
      const customer = await invite(lender, who);
      await nativeAround(page, { wallet: origins.wallet, customer, fontScale: 2, locale: language });
      await page.goto(origins.app);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const judge = (frame: Frame) => clipped(frame);
      const say = await wordsOf(language);
      expect(await travel({ frame: page.mainFrame(), customer, who, say, judge })).toEqual([]);
    });
  }
}

test('F78: letters grow as the wallet says, while the app is open, and no further than twice', async ({
  page,
  customer,
  origins,
}) => {
  const { redraw } = await nativeAround(page, { wallet: origins.wallet, customer });
  await page.goto(origins.app);
  const body = page.locator('body');
  await expect(page.getByRole('main')).toBeVisible();
  await expect(body).toHaveCSS('font-size', '15px');
  for (const [fontScale, size] of [
    [1.1, '15px'],
    [1.2, '18px'],
    [1.3, '19.5px'],
    [2, '30px'],
    [3.5, '30px'],
    [1, '15px'],
  ] as const) {
    await redraw({ fontScale });
    await expect(body).toHaveCSS('font-size', size);
  }
});
