/** The demo without any server: two static sites, the lender inside the page (product.md F76). */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectOneLoan, expectRepaid } from '../fixtures/books';
import { borrow } from '../fixtures/borrowing';
import { lockOf } from '../fixtures/authenticator';
import { DEMO_ORIGINS, lenderInside, serveDemo } from '../fixtures/demo-sites';
import { lenderAt, type Opening } from '../fixtures/lender';
import { pdfWords } from '../fixtures/pdf';
import type { Phone } from '../fixtures/phone';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test as base } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { wordsOf } from '../fixtures/words';
import { CertificatePage, VerifyPage } from '../pages/certificate';
import { HomePage } from '../pages/home';
import { yuan } from '../pages/money';
import { PapersPage } from '../pages/papers';
import { PasskeyList } from '../pages/passkeys';
import { RecordsPage } from '../pages/records';
import { StatementPage } from '../pages/statement';

/** No shop: it is a merchant's server, and there is none. */
const test = base.extend<object, { origins: { app: string; wallet: string; shop: string } }>({
  origins: [async ({}, use) => use({ ...DEMO_ORIGINS, shop: '' }), { scope: 'worker' }],
});

/** The demo's wallet with the app in it, opened for a customer of the lender in the page. */
async function demoPhone(page: Page, opening: Opening): Promise<Phone> {
  await serveDemo(page.context());
  const traffic = listen(page);
  await page.goto(`${DEMO_ORIGINS.wallet}/?chrome=none`);
  const { customer: make } = lenderAt('', lenderInside(page));
  const customer = await make(opening);
  const said = new URLSearchParams({ customer: customer.id, chrome: 'none', open: 'app' });
  const reopen = async () => {
    await page.goto(`${DEMO_ORIGINS.wallet}/?${said.toString()}`);
  };
  await reopen();
  const language = 'zh-CN';
  const say = await wordsOf(language);
  const ground = page.frameLocator('iframe[title="随借"]');
  return { page, ground, host: 'wallet', language, say, customer, traffic, reopen };
}

test('F76 F71: borrowed, and repaid early days later, with no server anywhere', async ({ page }) => {
  const phone = await demoPhone(page, {
    situation: 'active',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  });
  const { customer, traffic, reopen } = phone;
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

test('F76 F54 F58: certificate and statement are made inside the page; who else can check them is said as it is', async ({
  page,
  context,
}) => {
  const phone = await demoPhone(page, { situation: 'settled', startAt: '2026-04-01T02:00:00.000Z' });
  const home = await new HomePage(phone).here();
  await home.enter('合同');
  await (await new PapersPage(phone).here()).certificates.first().click();
  const certificate = await new CertificatePage(phone).here();
  const [code, number] = [await certificate.fact('验证码'), await certificate.fact('证明编号')];
  const paper = await certificate.file();
  expect(paper.name).toBe(`suijie-settlement-${number}.pdf`);
  const bytes = await readFile(paper.path);
  const words = await pdfWords(bytes);
  for (const each of ['贷款结清证明', '不欠任何款项', number, code]) expect(words).toContain(each);
  expect(words).toContain(`${DEMO_ORIGINS.app}/verify.html`);

  // In the wallet the page that verifies shares the lender's storage; by itself it has a lender, and keys, of its own.
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.title = 'verify';
    frame.src = address;
    document.body.append(frame);
  }, `${DEMO_ORIGINS.app}/verify.html`);
  const beside = page.frameLocator('iframe[title="verify"]');
  const put = (name: string, buffer: Buffer) =>
    beside.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await put(paper.name, bytes);
  await expect(beside.getByRole('status').last()).toContainText('有效：由贷款人签名，签名以后没有任何改动');
  await expect(beside.getByRole('status').last()).toContainText(number);
  const changed = Buffer.from(bytes);
  changed[9] = (changed[9] ?? 0) ^ 1;
  await put('changed.pdf', changed);
  await expect(beside.getByRole('status').last()).toContainText('changed.pdf 无效');
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${DEMO_ORIGINS.app}/verify.html`);
  const verify = new VerifyPage(elsewhere, phone.say);
  await verify.put(paper.name, bytes);
  await expect(verify.verdict).toContainText('无效：签名用的不是贷款人公布的钥匙');
  await verify.ask(code);
  await expect(verify.said).toContainText('没有开具过');
  await elsewhere.close();

  await phone.reopen();
  await (await new HomePage(phone).here()).enter('收支明细');
  await (await new RecordsPage(phone).here()).export.click();
  const statement = await new StatementPage(phone).here();
  const file = await statement.file('PDF');
  expect(file.name).toMatch(/^suijie-statement-.*\.pdf$/);
  const said = await pdfWords(await readFile(file.path));
  expect(said).toContain('借款对账单');
  const { movements, balances, balanced } = await phone.customer.books();
  const borrowed = movements.filter(({ kind }) => kind === 'disbursement');
  expect(borrowed.length).toBeGreaterThan(0);
  for (const { entries } of borrowed) {
    const fen = entries.find(({ account }) => account === 'principal-receivable')?.amount ?? 0;
    expect(said).toContain(yuan(fen).slice(1));
  }
  expect(balances.find(({ account }) => account === 'principal-receivable')?.amount ?? 0).toBe(0);
  expect(balanced).toBe(true);
  expect(phone.traffic.all(), 'requests that left the page').toEqual([]);
});

test('F76 F15: a passkey is set up, signed for by the wallet and checked inside the page', async ({
  page,
}) => {
  const phone = await demoPhone(page, { situation: 'active' });
  await lockOf(phone);
  const list = await PasskeyList.from(phone);
  await list.setUp();
  await expect(list.rows).toHaveCount(1);
  await list.remove();
  await expect(list.rows).toHaveCount(0);
  const { balanced, faults } = await phone.customer.books();
  expect({ balanced, faults }).toEqual({ balanced: true, faults: [] });
  expect(phone.traffic.all(), 'requests that left the page').toEqual([]);
});
