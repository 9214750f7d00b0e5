/** Without a network: last known figures with their time, and nothing that moves money (product.md F80). */
import { createQuote } from '../../src/contract/quote';
import { expectNoLoan } from '../fixtures/books';
import { toQuote } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';

const BAR = /没有网络，显示的是截至 \d\d:\d\d 的数据/;

test('F80: in a tunnel, home shows the last known limit with its time and lends nothing', async ({
  phone,
  context,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await context.setOffline(true);
  await expect(phone.ground.getByText(BAR)).toBeVisible();
  await home.arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  await expect(home.borrowLink).toBeDisabled();
  await expect(home.main).toContainText('没有网络，联网后可以继续');
  // However far one scrolls, it is told above the screen's own bar, not under it.
  await home.main.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const told = await phone.ground.getByText(BAR).boundingBox();
  const title = await phone.ground.getByRole('heading', { level: 1 }).boundingBox();
  expect(told?.y).toBeGreaterThanOrEqual(0);
  expect(title?.y).toBeGreaterThanOrEqual((told?.y ?? 0) + (told?.height ?? 0));

  await context.setOffline(false);
  await expect(home.borrowLink).toBeEnabled();
  await expect(phone.ground.getByText(BAR)).toBeHidden();
  await expectNoLoan(customer);
});

test('F80: when the network goes while she fills in the form, all input stays and nothing is asked for', async ({
  phone,
  context,
  customer,
}) => {
  const form = await toQuote(phone, 3_000);
  const asked = phone.traffic.of(createQuote).length;
  await context.setOffline(true);
  await expect(form.next).toBeDisabled();
  await expect(form.main).toContainText('没有网络，现在不能借。');
  await form.length(6);
  await expect(form.amount).toHaveValue('3,000');
  // Longer than the form waits before it asks: it has tried, in vain.
  await phone.page.evaluate(() => new Promise((later) => setTimeout(later, 1_000)));
  await context.setOffline(false);
  await form.quoted();
  expect(phone.traffic.of(createQuote).length).toBeGreaterThan(asked);
  await expectNoLoan(customer);
});
