/** Other wallets with libraries of their own: the same app, behind an adapter that is fetched there alone (F70). */
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { toQuote } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { openIn, OTHER_WALLETS, TELEGRAM, toldTo } from '../fixtures/wallets';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({ opening: { situation: 'active', readingSeconds: 0 } });

/** Files of adapters among all that a page has fetched. */
const ADAPTER = /\/assets\/(telegram|line|vk|wechat|alipay)-[^/]+\.js$/;

for (const wallet of OTHER_WALLETS) {
  test.describe(`in ${wallet.name}`, () => {
    test.use({ userAgent: wallet.userAgent });

    test(`F70: ${wallet.name}: its own adapter and no other, nothing left in the address`, async ({
      context,
      openPhone,
      customer,
      origins,
    }) => {
      // The phone opens the app once before the wallet does: its adapter may be asked for twice.
      const fetched = new Set<string>();
      context.on('request', (request) => {
        const name = ADAPTER.exec(request.url())?.[1];
        if (name) fetched.add(name);
      });
      const phone = await openPhone();
      const { ticket } = await customer.ticket();
      await openIn(wallet, { page: phone.page, context, app: origins.app, ticket });
      await new HomePage(phone).arrived();
      expect([...fetched]).toEqual([wallet.name]);
      expect(phone.page.url()).toBe(`${origins.app}/`);
      await expectNoLoan(customer);
    });
  });
}

test('F70 F18: in Telegram, dark as its client, its back, and a loan signed by the app’s own PIN', async ({
  context,
  openPhone,
  customer,
  origins,
}) => {
  const phone = await openPhone();
  const { page } = phone;
  const { ticket } = await customer.ticket();
  await openIn(TELEGRAM, { page, context, app: origins.app, ticket });
  await new HomePage(phone).arrived();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => toldTo(page)).toContain('web_app_ready');

  const form = await toQuote(phone, 12_000);
  await expect.poll(() => toldTo(page)).toContain('web_app_setup_back_button');
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, 1_200_000);

  await page.evaluate(() => {
    const { Telegram } = window as typeof window & {
      Telegram: { WebView: { receiveEvent: (name: string) => void } };
    };
    Telegram.WebView.receiveEvent('back_button_pressed');
  });
  await new HomePage(phone).here();
});

test('F70: a wallet that the lender has not taken on is told so, and nobody is signed in', async ({
  context,
  page,
  customer,
  origins,
}) => {
  await openIn(TELEGRAM, { page, context, app: origins.app });
  await expect(page.getByText('随借还没有接入这个钱包')).toBeVisible();
  await expect(page.getByText('已有的借款和还款不受影响。')).toBeVisible();
  await expectNoLoan(customer);
});
