/** Signing by Telegram's biometrics: small sums, the PIN always at hand. docs/decisions/0017-passkeys.md. */
import { createLoan } from '../../src/contract/application';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { toStatement } from '../fixtures/borrowing';
import { goBack } from '../fixtures/hands';
import { expect, test } from '../fixtures/test';
import { openInTelegramWithBiometrics, toldTo } from '../fixtures/wallets';
import { expectAccessible } from '../pages/base';
import { BiometryList } from '../pages/biometry';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

for (const language of ['zh-CN', 'en']) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('F15: in Telegram she has her phone’s biometrics sign; when they fail, the PIN is asked for', async ({
      context,
      openPhone,
      customer,
      origins,
    }) => {
      const phone = await openPhone();
      const { page } = phone;
      const { ticket } = await customer.ticket();
      const biometrics = await openInTelegramWithBiometrics(
        { page, context, app: origins.app, ticket },
        language,
      );
      const list = await BiometryList.from(phone);
      await list.setUp();
      await expect(list.rows).toHaveCount(1);
      await goBack(phone.page);

      const statement = await toStatement(phone, 1_000);
      await biometrics.answers(false);
      await statement.signButton(100_000).click();
      const pin = await new PinSheet(phone).arrived();
      await pin.cancel();
      expect(phone.traffic.of(createLoan)).toHaveLength(0);
      await expectNoLoan(customer);

      await biometrics.answers(true);
      await statement.signButton(100_000).click();
      await new ArrivedPage(phone).arrived();
      expect(await toldTo(page)).toContain('web_app_biometry_request_auth');
      await expectOneLoan(customer, 100_000);
    });
  });
}

test('F15: for more than they suffice for the PIN is asked at once; removed, they sign nothing', async ({
  context,
  openPhone,
  customer,
  origins,
}) => {
  const phone = await openPhone();
  const { page } = phone;
  const { ticket } = await customer.ticket();
  await openInTelegramWithBiometrics({ page, context, app: origins.app, ticket });
  const list = await BiometryList.from(phone);
  await list.setUp();
  await goBack(page);
  const statement = await toStatement(phone, 12_000);
  await statement.signButton(1_200_000).click();
  await (await new PinSheet(phone).arrived()).complete();
  await (await new ArrivedPage(phone).arrived()).finish.click();
  expect(await toldTo(page)).not.toContain('web_app_biometry_request_auth');

  await new HomePage(phone).arrived();
  await BiometryList.from(phone);
  await list.remove();
  await expect(list.rows).toHaveCount(0);
  await expectAccessible(page);
  await expectOneLoan(customer, 1_200_000);
});
