/** Signing with a passkey, in a plain browser whose phone has a lock: docs/decisions/0017-passkeys.md. */
import { createLoan } from '../../src/contract/application';
import { lockOf } from '../fixtures/authenticator';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { borrow, toStatement } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { expectAccessible } from '../pages/base';
import { BorrowPage } from '../pages/borrow';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PasskeyList, PasskeyOffer, PasskeySheet } from '../pages/passkeys';
import { PinSheet } from '../pages/pin-sheet';

/** Fen. */
const LIMIT = 8_000_000;
/** Whole yuan: more than the app PIN signs. */
const LARGE = 60_000;

test.use({ opening: { situation: 'active', limit: LIMIT, readingSeconds: 0, processingSeconds: 0 } });

for (const language of ['zh-CN', 'en']) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('F15: after one PIN she sets a passkey up, and signs with it what the PIN does not suffice for', async ({
      phone,
      customer,
    }) => {
      const lock = await lockOf(phone);
      await borrow(phone, 1_000);
      const offer = await new PasskeyOffer(phone).arrived();
      await offer.setUp.click();
      const list = await new PasskeyList(phone).here();
      await list.setUp();
      await expect(list.rows).toHaveCount(1);
      expect(await lock.passkeys()).toMatchObject([{ rpId: 'localhost' }]);

      await phone.reopen();
      const statement = await toStatement(phone, LARGE);
      await statement.signButton(LARGE * 100).click();
      const sheet = await new PasskeySheet(phone).arrived();
      await expect(sheet.content).toContainText('60,000.00');
      await expect(sheet.byPin).toBeHidden();
      await sheet.complete();
      await new ArrivedPage(phone).arrived();
      // Who signed without the PIN is not told how to do without it.
      await expect(new PasskeyOffer(phone).content).toBeHidden();

      const { loans, payouts, limit } = await customer.books();
      expect(loans.map(({ outstanding }) => outstanding).sort((a, b) => a - b)).toEqual([
        100_000,
        LARGE * 100,
      ]);
      expect(payouts).toBe(2);
      expect(limit?.available).toBe(LIMIT - 100_000 - LARGE * 100);
    });
  });
}

test('F15: he turns back at his phone’s lock and stays where he was; then he signs, with it or with the PIN', async ({
  phone,
  customer,
}) => {
  const lock = await lockOf(phone);
  await (await PasskeyList.from(phone)).setUp();
  await phone.reopen();
  const statement = await toStatement(phone, 1_000);
  await statement.signButton(100_000).click();
  const sheet = await new PasskeySheet(phone).arrived();
  await lock.answers(false);
  await sheet.complete();
  await expect(sheet.said).toHaveText('没有验证，没有签约，也没有动钱。可以再试一次。');
  await expectAccessible(phone.page);
  await sheet.cancel.click();
  await expect(sheet.content).toBeHidden();
  expect(phone.traffic.of(createLoan)).toHaveLength(0);
  await expectNoLoan(customer, LIMIT);

  await statement.signButton(100_000).click();
  await (await sheet.here()).byPin.click();
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, 100_000, LIMIT);
});

test('F15: she turns back while she sets one up: nothing is kept, and she can go on', async ({
  phone,
  customer,
}) => {
  const lock = await lockOf(phone);
  const list = await PasskeyList.from(phone);
  await (await list.begin()).cancel();
  await expect(list.dialog).toBeVisible();
  await list.later.click();
  await expect(list.rows).toHaveCount(0);

  await (await list.begin()).complete();
  await lock.answers(false);
  await list.create.click();
  await expect(list.dialog).toContainText('没有创建。可以再试一次，或者暂不设置。');
  await expectAccessible(phone.page);
  await lock.answers(true);
  await list.create.click();
  await expect(list.rows).toHaveCount(1);

  await list.remove();
  await expect(list.rows).toHaveCount(0);
  await phone.reopen();
  await borrow(phone, 1_000);
  await expectOneLoan(customer, 100_000, LIMIT);
});

test('F15: for a large sum a phone with a lock is shown the way, and what was typed is still there after it', async ({
  phone,
  customer,
}) => {
  await lockOf(phone);
  const statement = await toStatement(phone, LARGE);
  await statement.signButton(LARGE * 100).click();
  await expect(statement.content).toContainText('应用密码不够');
  await expectAccessible(phone.page);
  await phone.ground.getByRole('link', { name: '先设置通行密钥', exact: true }).click();
  const list = await new PasskeyList(phone).here();
  await list.setUp();
  await phone.reopen();
  await (await new HomePage(phone).arrived()).borrow();
  await expect((await new BorrowPage(phone).here()).amount).toHaveValue(/60,?000/);
  await expectNoLoan(customer, LIMIT);
});

test('F15: framed by a wallet that signs nothing she sets one up there, and signs a large loan with it', async ({
  openPhone,
  customer,
  origins,
}) => {
  const framed = await openPhone({ host: 'wallet' });
  const address = `${origins.wallet}/?customer=${customer.id}&chrome=none&open=app&preset=line`;
  // The PIN is the app's own here, inside the frame.
  const phone = { ...framed, host: 'browser' } as const;
  await lockOf(phone);
  await phone.page.goto(address);
  await (await PasskeyList.from(phone)).setUp();
  await phone.page.goto(address);
  const statement = await toStatement(phone, LARGE);
  await statement.signButton(LARGE * 100).click();
  await (await new PasskeySheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, LARGE * 100, LIMIT);
});

test('F15: a phone without a lock signs with the PIN as ever, and is offered nothing', async ({
  phone,
  customer,
  openPhone,
}) => {
  const other = await openPhone();
  await lockOf(other);
  await (await PasskeyList.from(other)).setUp();

  await borrow(phone, 1_000);
  await expect(new PasskeyOffer(phone).content).toBeHidden();
  await expectOneLoan(customer, 100_000, LIMIT);
});
