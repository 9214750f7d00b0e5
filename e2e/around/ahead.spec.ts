/** The screen behind a link that is seen is fetched before it is tapped; those behind the others are not (F71, F80). */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { HelpPage } from '../pages/help';
import { HomePage } from '../pages/home';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

/** Every link of home, by the screen that it opens. */
const SCREENS: Readonly<Record<string, string>> = {
  '/borrow': 'BorrowScreen',
  '/loans': 'LoansScreen',
  '/records': 'RecordsScreen',
  '/papers': 'PapersScreen',
  '/limit': 'LimitScreen',
  '/cards': 'CardsScreen',
  '/coupons': 'CouponsScreen',
  '/help': 'HelpScreen',
};
const screenBehind = (address: string) => (address.startsWith('/loans/') ? 'LoanScreen' : SCREENS[address]);

/** Whose code the page has asked for. */
const asked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/([A-Z]\w+Screen)-[\w-]+\.js$/.exec(name)?.[1] ?? []),
  );

/** The screens behind the links that are on the screen, and behind those that are not. */
async function screensBehindLinks(page: Page): Promise<{ seen: string[]; unseen: string[] }> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return { address: link.pathname, seen: bottom > 0 && top < innerHeight };
    }),
  );
  const behind = links.map(({ address, seen }) => {
    const screen = screenBehind(address);
    if (!screen) throw new Error(`a link to ${address}, which this test does not know`);
    return { screen, seen };
  });
  const seen = new Set(behind.flatMap((link) => (link.seen ? link.screen : [])));
  return {
    seen: [...seen],
    unseen: behind.map(({ screen }) => screen).filter((screen) => !seen.has(screen)),
  };
}

test('F71: what is behind the links in sight is fetched; the rest, once it is scrolled to', async ({
  phone,
}) => {
  const { page } = phone;
  await page.setViewportSize({ width: 390, height: 480 });
  await phone.reopen();
  await new HomePage(phone).arrived();
  const { seen, unseen } = await screensBehindLinks(page);
  expect(seen, 'in sight').toContain('BorrowScreen');
  expect(unseen.length, 'out of sight').toBeGreaterThan(2);
  await expect.poll(() => asked(page)).toEqual(expect.arrayContaining(seen));
  expect((await asked(page)).filter((screen) => unseen.includes(screen))).toEqual([]);
  expect((await asked(page))[0], 'first what people come for').toBe('BorrowScreen');

  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => asked(page)).toEqual(expect.arrayContaining([...seen, ...unseen]));
});

test('F80 F60: so the help that works without a network opens without one', async ({ phone, context }) => {
  await new HomePage(phone).arrived();
  // One is fetched after the other: once the next is asked for, this one is here, its sentences and styles too.
  await expect.poll(() => asked(phone.page)).toContain('CardsScreen');
  await context.setOffline(true);
  await phone.page.locator('a[href="/help"]').click();
  await new HelpPage(phone).arrived();
});

test('F71: whoever saves data fetches nothing ahead', async ({ context, openPhone }) => {
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const phone = await openPhone();
  const home = await new HomePage(phone).arrived();
  await phone.page.waitForLoadState('networkidle');
  await phone.page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
  expect(await asked(phone.page)).toEqual([]);
  await home.borrow();
  await expect.poll(() => asked(phone.page)).toEqual(['BorrowScreen']);
});
