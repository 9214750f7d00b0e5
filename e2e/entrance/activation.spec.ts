/** Activation in one screen: three consents, each read and ticked alone (product.md F03). */
import { activate } from '../../src/contract/invitation';
import { expectNoLoan } from '../fixtures/books';
import type { Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { HelpPage } from '../pages/help';
import { HomePage } from '../pages/home';
import { OfferPage } from '../pages/offer';

async function agreeToAllAndActivate(phone: Phone): Promise<OfferPage> {
  const offer = await new OfferPage(phone).arrived();
  for (const consent of await offer.consents.all()) await consent.check();
  await offer.activateButton.click();
  return offer;
}

test.describe('invited', () => {
  test.use({ opening: { situation: 'invited', startAt: '2026-03-15T02:00:00.000Z' } });

  test('F01 F03: invited, he reads three consents, agrees to each, and sees his limit', async ({
    phone,
    customer,
  }) => {
    const offer = await new OfferPage(phone).arrived();
    await expect(offer.main).toContainText('¥50,000.00');
    await expect(offer.main).toContainText('18.25%');
    await expect(offer.main).toContainText('有效期至 2026 年 4 月 14 日');
    await expect(offer.main).toContainText('3301**********1026');
    await expect(offer.fields).toHaveCount(0);
    await expect(offer.consents).toHaveCount(3);
    for (const consent of await offer.consents.all()) await expect(consent).not.toBeChecked();
    await expect(offer.activateButton).toBeDisabled();
    await expect(offer.main).toContainText('0 / 3');

    await offer.readAndAgree('个人信息处理授权书');
    await expect(offer.main).toContainText('还有 2 项未同意');
    await offer.readAndAgree('征信授权书');
    await offer.consents.nth(2).check();
    await expect(offer.activateButton).toBeEnabled();
    await offer.consents.nth(0).uncheck();
    await expect(offer.activateButton).toBeDisabled();
    await offer.consents.nth(0).check();
    expect(phone.traffic.of(activate)).toHaveLength(0);
    await offer.activateButton.click();

    const home = await new HomePage(phone).arrived();
    await home.showsLimit(5_000_000, 5_000_000);
    await expect(home.borrowLink).toBeEnabled();
    await expectNoLoan(customer);
  });
});

test.describe('too young', () => {
  test.use({ opening: { situation: 'underage' } });

  test('F03: at 17 she is refused in words, and nothing was activated', async ({ phone, customer }) => {
    const offer = await agreeToAllAndActivate(phone);
    await expect(offer.refusal).toContainText('未满 18 岁不能激活');
    await expect(offer.refusal).toContainText('也没有查询征信');
    expect((await customer.now()).standing).toBe('invited');
    expect((await customer.books()).limit).toBeNull();
  });
});

test.describe('student', () => {
  test.use({ opening: { situation: 'student' } });

  test('F03: a student is refused by a lender that must not lend to students', async ({
    phone,
    customer,
  }) => {
    const offer = await agreeToAllAndActivate(phone);
    await expect(offer.refusal).toContainText('不向在校学生提供');
    // Asking again would change nothing: there is somebody to ask instead.
    await expect(offer.activateButton).toBeHidden();
    await offer.askSomebody.click();
    await new HelpPage(phone).arrived();
    expect((await customer.now()).standing).toBe('invited');
    expect((await customer.books()).limit).toBeNull();
  });
});
