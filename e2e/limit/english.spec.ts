/** Managing the limit in English (product.md F77). */
import { expectNoLoan } from '../fixtures/books';
import { goBack } from '../fixtures/hands';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LimitPage } from '../pages/limit';
import { RestrictedHomePage } from '../pages/restricted-home';

const TITLE = 'Consent to the use of personal data';

test.use({ language: 'en', opening: { situation: 'active', startAt: '2026-04-01T02:00:00.000Z' } });

test('F77 F04 F06 F08: in English he lowers the limit, withdraws an authorisation and gives it again', async ({
  phone,
  customer,
}) => {
  const limit = await LimitPage.from(phone);
  await (await limit.toChange()).change(3_000_000);
  await (await limit.toWithdraw(TITLE)).withdraw();
  await expect(limit.authorisation(TITLE)).toContainText('Withdrawn on 1 April 2026');
  await goBack(phone.page);
  const home = await new RestrictedHomePage(phone).arrived();
  await expect(home.main).toContainText(`You withdrew "${TITLE}"`);
  await home.toAuthorisations.click();
  await limit.arrived();
  await limit.giveAgain(TITLE, '已阅读，重新同意');
  await expect(limit.authorisation(TITLE)).toContainText('Given on 1 April 2026');
  await limit.pause.check();
  await expect(limit.main).toContainText('You paused the limit');
  await phone.reopen();
  await (await new RestrictedHomePage(phone).arrived()).step('恢复使用额度').click();
  await (await new HomePage(phone).arrived()).showsLimit(3_000_000, 3_000_000);
  await expectNoLoan(customer, 3_000_000);
});
