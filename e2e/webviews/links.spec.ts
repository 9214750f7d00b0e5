/**
 * A link into the app outlives the sign-in that comes before it; where it leads is looked up in a list of our own, and it
 * is never an address to go to (F70).
 */
import { createSession } from '../../src/contract/session';
import { expect, test } from '../fixtures/test';
import { nativeAround } from '../fixtures/webview';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

const title = '收支记录';

test('F70: the start parameter of the wallet’s link, kept while signing in fails and is tried again', async ({
  page,
  customer,
  origins,
}) => {
  await customer.faults({ only: createSession.name, answer500: 2 });
  await nativeAround(page, { wallet: origins.wallet, customer, startParam: 'records' });
  await page.goto(origins.app);
  const again = page.getByRole('button', { name: '再试一次', exact: true });
  await again.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.evaluate(() => history.back());
  await expect(page.getByText('可借额度', { exact: true })).toBeVisible();
});

test('F70: a path in the address, kept while signing in fails and is tried again', async ({
  page,
  customer,
  origins,
}) => {
  await customer.faults({ only: createSession.name, answer500: 2 });
  await nativeAround(page, { wallet: origins.wallet, customer });
  await page.goto(`${origins.app}/records`);
  await page.getByRole('button', { name: '再试一次', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.evaluate(() => history.back());
  await expect(page.getByText('可借额度', { exact: true })).toBeVisible();
});

for (const startParam of [
  'https://evil.example/',
  '//evil.example',
  'javascript:alert(1)',
  '/records',
  'records/../limit',
  'checkout/../../limit',
  'checkout/%2e%2e%2flimit',
  'constructor',
  '__proto__',
]) {
  test(`F70: a start parameter that is no place of ours leads nowhere: ${startParam}`, async ({
    page,
    customer,
    origins,
  }) => {
    await nativeAround(page, { wallet: origins.wallet, customer, startParam });
    await page.goto(origins.app);
    await expect(page.getByRole('navigation', { name: '更多' })).toBeVisible();
    expect(page.url()).toBe(`${origins.app}/`);
  });
}

test('F70: an address that is no place of ours leads to the first screen', async ({
  page,
  customer,
  origins,
}) => {
  await nativeAround(page, { wallet: origins.wallet, customer });
  await page.goto(`${origins.app}/nowhere/at-all`);
  await expect(page.getByRole('navigation', { name: '更多' })).toBeVisible();
  expect(page.url()).toBe(`${origins.app}/`);
});
