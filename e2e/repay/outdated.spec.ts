/** After a payment no screen shows how things were before it, however long the lender takes (product.md F02, F18, F50). */
import { getHome } from '../../src/contract/home';
import { listLoans } from '../../src/contract/loan';
import { expectPaidOnce } from '../fixtures/books';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage, HomeUnknownPage } from '../pages/home';
import { LoansPage } from '../pages/loans';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

const FREE = /可借 ¥[\d,.]+/;

test('F02: home says nothing of its limit until the lender has told the new one, whatever goes wrong on the way', async ({
  phone,
  context,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  const shown: string[] = [];
  await form.settleButton(1_210_200).click();
  // From here on home is not answered, and then refused.
  const waiting: (() => void)[] = [];
  let down: boolean | undefined;
  await context.route(`**${getHome.path}`, async (route) => {
    if (down === undefined) await new Promise<void>((go) => waiting.push(go));
    return down ? route.fulfill({ status: 503 }) : route.continue();
  });
  const receipt = await pay(phone, 1_210_200);
  await phone.page.exposeFunction('limitShown', (words: string) => shown.push(words));
  await phone.page.evaluate((free) => {
    const look = () => {
      const [words] = new RegExp(free).exec(document.querySelector('[role="img"]')?.ariaLabel ?? '') ?? [];
      if (words) void (window as typeof window & { limitShown: (words: string) => void }).limitShown(words);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  }, FREE.source);
  await receipt.finish.click();
  await expect(phone.ground.locator('[aria-busy="true"]')).toBeVisible();
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  down = true;
  waiting.splice(0).forEach((go) => go());
  const unknown = await new HomeUnknownPage(phone).arrived();
  await unknown.loans.click();
  await new LoansPage(phone).arrived();
  await phone.page.goBack();
  await unknown.arrived();
  down = false;
  await unknown.again.click();

  const home = await new HomePage(phone).arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  expect(new Set(shown)).toEqual(new Set(['可借 ¥50,000.00']));
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});

test('F80: without a network home shows what was known last, and says of when it is', async ({
  phone,
  context,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.settleButton(1_210_200).click();
  await context.route(`**${getHome.path}`, (route) => route.abort('connectionreset'));
  const receipt = await pay(phone, 1_210_200);
  await context.setOffline(true);
  await receipt.finish.click();
  await expect(phone.ground.getByText(/没有网络，显示的是截至 \d\d:\d\d 的数据/)).toBeVisible();
  await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
  await context.unroute(`**${getHome.path}`);
  await context.setOffline(false);
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});

test('F80: the app that merely comes back into view shows what was known last, however long the lender takes', async ({
  phone,
  context,
}) => {
  const { page } = phone;
  await new HomePage(phone).arrived();
  await page.locator('a[href="/loans"]').click();
  await new LoansPage(phone).arrived();
  await context.route(`**${getHome.path}`, () => undefined);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.goBack();
  await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
});

test('F50: the list of loans, seen before, is asked for anew and shows nothing of before', async ({
  phone,
  context,
  customer,
}) => {
  const { page } = phone;
  const toLoans = () => page.locator('a[href="/loans"]').click();
  await new HomePage(phone).arrived();
  await toLoans();
  await expect((await new LoansPage(phone).arrived()).rows).toContainText(['12,000.00']);
  await page.goBack();
  await (await toEarlyRepay(phone)).settleButton(1_210_200).click();
  await (await pay(phone, 1_210_200)).finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);

  const waiting: (() => void)[] = [];
  await context.route(`**${listLoans.path}*`, async (route) => {
    await new Promise<void>((go) => waiting.push(go));
    await route.continue();
  });
  await toLoans();
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的借款');
  await expect(page.getByRole('main')).not.toContainText('12,000.00');
  waiting.forEach((go) => go());
  const loans = await new LoansPage(phone).arrived();
  await expect(loans.open).toHaveCount(0);
  await context.unroute(`**${listLoans.path}*`);
  await loans.show('已结清');
  await expect(loans.settled).toContainText('12,000.00');
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});
