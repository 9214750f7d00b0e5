/**
 * A wallet that says only once who is here: a person reads for a quarter of an hour and keeps their place; an hour later,
 * or when the lender has ended it, the app says what to do (F02, F19, F70).
 */
import { bindSession, renewSession } from '../../src/contract/renewal';
import { createSession } from '../../src/contract/session';
import { expectOneLoan } from '../fixtures/books';
import { toQuote, toStatement } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { openIn, TELEGRAM } from '../fixtures/wallets';
import { nativeAround } from '../fixtures/webview';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

test('F19 F70: in Telegram, the session ends in the middle of reading: signed from the same place, by one sign-in', async ({
  context,
  openPhone,
  customer,
  origins,
}) => {
  const phone = await openPhone();
  const { page, traffic } = phone;
  const { ticket } = await customer.ticket();
  const bound = traffic.of(bindSession).length;
  await openIn(TELEGRAM, { page, context, app: origins.app, ticket });
  await new HomePage(phone).arrived();
  await expect.poll(() => traffic.of(bindSession).length).toBeGreaterThan(bound);
  await traffic.answer(bindSession);
  const signedIn = traffic.of(createSession).length;

  const statement = await toStatement(phone, 12_000);
  await customer.expire('sessions');
  await statement.signButton(1_200_000).click();
  const pin = await new PinSheet(phone).arrived();
  await customer.expire('sessions');
  await pin.complete();
  await new ArrivedPage(phone).arrived();
  expect(traffic.of(renewSession).length).toBeGreaterThanOrEqual(2);
  expect(traffic.of(createSession)).toHaveLength(signedIn);
  await expectOneLoan(customer, 1_200_000);
});

test('F19: in a plain browser, what was typed is there after the session has ended and gone on', async ({
  phone,
  customer,
}) => {
  await phone.traffic.answer(bindSession);
  const form = await toQuote(phone, 7_300);
  await customer.expire('sessions');
  await form.openPlan();
  await phone.page.keyboard.press('Escape');
  await form.type('8000');
  await form.done.click();
  await form.quoted();
  expect(phone.traffic.of(renewSession)).toHaveLength(1);
  await expect(form.amount).toHaveValue('8,000');
});

test('F70: ended by the lender, it is not renewed: the app says what to do, and that nothing happened', async ({
  phone,
  customer,
}) => {
  await phone.traffic.answer(bindSession);
  const home = await new HomePage(phone).arrived();
  await customer.expire('renewals');
  await home.enter('合同');
  await expect(phone.page.getByText('离开得有点久了')).toBeVisible();
  expect(phone.traffic.of(renewSession).length, 'it was tried').toBeGreaterThan(0);
});

/** As at an address without encryption. */
function withoutCryptography(): void {
  Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
}

test('F70: without WebCrypto the app works as before, and asks for nothing that it cannot use', async ({
  phone,
  customer,
}) => {
  await phone.page.addInitScript(withoutCryptography);
  await phone.reopen();
  const home = await new HomePage(phone).arrived();
  const asked = phone.traffic.of(bindSession).length;
  await home.enter('帮助');
  await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText('帮助');
  expect(phone.traffic.of(bindSession)).toHaveLength(asked);
  await customer.expire('sessions');
  await phone.page.evaluate(() => history.back());
  await home.enter('合同');
  await expect(phone.page.getByText('离开得有点久了')).toBeVisible();
  expect(phone.traffic.of(renewSession)).toHaveLength(0);
});

test('F70: a host that says anew who is here is asked, and no key is made', async ({
  page,
  customer,
  origins,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { askedFor } = await nativeAround(page, { wallet: origins.wallet, customer });
  await page.goto(origins.app);
  await expect(page.getByRole('navigation', { name: '更多' })).toBeVisible();
  await customer.expire('sessions');
  await page.getByRole('link', { name: '合同', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('合同与授权');
  await expect.poll(() => asked.filter((path) => path === '/v1/sessions').length).toBe(2);
  expect(await askedFor('credential')).toBe(2);
  expect(asked).not.toContain('/v1/session/key');
});
