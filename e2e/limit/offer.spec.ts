/** An offer that expires: its last day said before, and afterwards what happened and what can be done (product.md F05). */
import { expectNoLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { OfferPage } from '../pages/offer';
import { RestrictedHomePage } from '../pages/restricted-home';

test.use({ opening: { situation: 'invited', startAt: '2026-03-15T02:00:00.000Z' } });

test('F05: an offer not accepted by its day has expired, and asking leads to another', async ({
  phone,
  customer,
}) => {
  const offer = await new OfferPage(phone).arrived();
  await expect(offer.main).toContainText('有效期至 2026 年 4 月 14 日');
  await customer.clock({ date: '2026-04-14' });
  await phone.reopen();
  await expect((await new OfferPage(phone).arrived()).main).toContainText('2026 年 4 月 14 日');

  await customer.clock({ days: 1 });
  await phone.reopen();
  const home = await new RestrictedHomePage(phone).arrived();
  await expect(home.main).toContainText('这次邀请已过期');
  await expect(home.main).toContainText('邀请已于 2026 年 4 月 14 日到期，不影响你的信用');
  expect((await customer.books()).limit).toBeNull();
  await home.step('申请重新评估').click();
  await expect(home.main).toContainText('正在重新评估');
  await expect(home.answerBy('2026 年 4 月 18 日')).toBeVisible();

  await customer.clock({ days: 1 });
  await phone.reopen();
  const again = await new OfferPage(phone).arrived();
  await expect(again.main).toContainText('有效期至 2026 年 5 月 16 日');
  for (const consent of await again.consents.all()) await consent.check();
  await again.activateButton.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectNoLoan(customer);
  const { limitHistory } = await customer.books();
  expect(limitHistory.map(({ kind }) => kind)).toEqual(['activated', 'offered', 'review-asked', 'expired']);
});
