/** A part of the app that the network did not bring is fetched again, and nobody is left on the browser's own page (F80). */
import type { BrowserContext, Page } from '@playwright/test';
import { expectNoLoan, expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { toSignature } from '../fixtures/borrowing';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { ArrivedPage } from '../pages/endings';
import { LoansPage } from '../pages/loans';
import { OverdueHomePage } from '../pages/overdue-home';

/** Two screens, and what the first of them shares with others: a module and a style sheet. */
const PART = /\/assets\/(OverdueHome|LoansScreen|Facts)-[^/]+\.(js|css)$/;

test.describe('while something is overdue', () => {
  test.use({ opening: { situation: 'overdue' } });

  test('F80: parts that fail twice come at the third try', async ({ context, openPhone }) => {
    const failed = new Map<string, number>();
    await context.route(PART, async (route) => {
      const url = route.request().url();
      const before = failed.get(url) ?? 0;
      if (before === 2) return route.continue();
      failed.set(url, before + 1);
      return route.abort('connectionreset');
    });
    const phone = await openPhone();
    const home = await new OverdueHomePage(phone).arrived();
    await home.loans.click();
    await new LoansPage(phone).arrived();
    expect([...failed.values()]).toEqual([2, 2, 2, 2]);
    const styles = await home.main.evaluate(() => [...document.styleSheets].map(({ href }) => href));
    expect(styles).toContainEqual(expect.stringMatching(/\/assets\/Facts-[^/]+\.css$/));
  });
});

test('F80: a part that never comes, with nobody there: told so in our words, and the way on works once it is back', async ({
  browser,
  customer,
  origins,
}) => {
  // A window of its own: that the page reports what it could not do is no noise here.
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route(/\/assets\/RecordsScreen-[^/]+\.js$/, (route) => route.abort('connectionreset'));
  await context.route(
    (url) => url.pathname === '/records',
    (route) => route.abort('connectionreset'),
  );
  await page.goto(`${origins.app}/?ticket=${encodeURIComponent((await customer.ticket()).ticket)}`);
  await page.getByRole('link', { name: '收支明细' }).click();
  await expect(page.getByRole('heading', { name: '页面出了点问题' })).toBeVisible();
  await expect(page.getByText('不会因此扣款或借款。')).toBeVisible();
  await context.unrouteAll();
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('heading', { name: '请从钱包打开随借' })).toBeVisible();
  await expectNoLoan(customer);
  await context.close();
});

/** Waits until a part is imported: it, and whatever else was fetched with it, is told of a second time then. */
async function isHere(page: Page, part: string): Promise<void> {
  const notYet = () =>
    page.evaluate((name) => {
      const told = performance
        .getEntriesByType('resource')
        .filter((each) => each instanceof PerformanceResourceTiming)
        .filter((each) => each.name.endsWith('.js'));
      const by = (initiator: string) =>
        told.filter(({ initiatorType }) => initiatorType === initiator).map((each) => each.name);
      const [fetched, imported] = [by('fetch'), new Set(by('script'))];
      const known = fetched.some((file) => file.includes(`/assets/${name}-`));
      return known ? fetched.filter((file) => !imported.has(file)) : [name];
    }, part);
  await expect.poll(notYet).toEqual([]);
}

/** From here on the network brings this window no part any more. */
const noMoreParts = (context: BrowserContext) =>
  context.route(/\/assets\/[^/]+\.(js|css)$/, (route) => route.abort('connectionreset'));

/** Every part is told of twice, which is more than a page keeps of itself. */
const tellAll = (context: BrowserContext) =>
  context.addInitScript(() => performance.setResourceTimingBufferSize(1_000));

test.describe('when no part comes any longer once she signs', () => {
  test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

  test('F80 F16: what follows a loan’s signature is here already', async ({
    context,
    openPhone,
    customer,
  }) => {
    await tellAll(context);
    const phone = await openPhone();
    const pin = await toSignature(phone, 12_000);
    await isHere(phone.page, 'ProgressScreen');
    await noMoreParts(context);
    await pin.complete();
    await new ArrivedPage(phone).arrived();
    await expectOneLoan(customer, 1_200_000);
  });
});

test.describe('when no part comes any longer once he pays', () => {
  test.use({
    opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
  });

  test('F80 F39: what follows a repayment’s signature is here already', async ({
    context,
    openPhone,
    customer,
  }) => {
    await tellAll(context);
    const phone = await openPhone();
    await toSettlement(phone, 1_210_200);
    await isHere(phone.page, 'RepaymentScreen');
    await noMoreParts(context);
    await pay(phone, 1_210_200);
    await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
  });
});
