/** The demo without any server: two static sites, the lender inside the page (product.md F76). */
import { expectOneLoan, expectRepaid } from '../fixtures/books';
import { borrow } from '../fixtures/borrowing';
import { DEMO_ORIGINS, lenderInside, serveDemo } from '../fixtures/demo-sites';
import { lenderAt } from '../fixtures/lender';
import type { Phone } from '../fixtures/phone';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test as base } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { wordsOf } from '../fixtures/words';
import { HomePage } from '../pages/home';

/** No shop: it is a merchant's server, and there is none. */
const test = base.extend<object, { origins: { app: string; wallet: string; shop: string } }>({
  origins: [async ({}, use) => use({ ...DEMO_ORIGINS, shop: '' }), { scope: 'worker' }],
});

test('F76 F71: borrowed, and repaid early days later, with no server anywhere', async ({ page, context }) => {
  await serveDemo(context);
  const traffic = listen(page);
  await page.goto(`${DEMO_ORIGINS.wallet}/?chrome=none`);
  const { customer: make } = lenderAt('', lenderInside(page));
  const customer = await make({
    situation: 'active',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  });
  const said = new URLSearchParams({ customer: customer.id, chrome: 'none', open: 'app' });
  const reopen = async () => {
    await page.goto(`${DEMO_ORIGINS.wallet}/?${said.toString()}`);
  };
  await reopen();
  const language = 'zh-CN';
  const say = await wordsOf(language);
  const ground = page.frameLocator('iframe[title="随借"]');
  const phone: Phone = { page, ground, host: 'wallet', language, say, customer, traffic, reopen };

  const arrived = await borrow(phone, 12_000);
  await arrived.finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
  await expectOneLoan(customer, 1_200_000);

  await customer.clock({ date: '2026-04-01' });
  await reopen();
  await toSettlement(phone, 1_210_200);
  await (await pay(phone, 1_210_200)).finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectRepaid(customer, {
    repayments: [{ state: 'succeeded', amount: 1_210_200 }],
    loans: [{ state: 'settled', outstanding: 0 }],
  });
  const { balanced, faults } = await customer.books();
  expect({ balanced, faults }).toEqual({ balanced: true, faults: [] });
  expect(traffic.all(), 'requests that left the page').toEqual([]);
});
