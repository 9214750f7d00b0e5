/** The main journeys by keyboard alone, without any pointer (product.md F79). */
import { expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { enterOn, tabTo, watchPointer } from '../fixtures/keyboard';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { CostStatement } from '../pages/cost-statement';
import { EarlyRepayPage } from '../pages/early-repay';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';
import { ReceiptPage } from '../pages/receipt';

test.describe('borrowing', () => {
  test.use({
    opening: {
      situation: 'active',
      startAt: '2026-03-15T02:00:00.000Z',
      readingSeconds: 0,
      processingSeconds: 0,
    },
  });

  test('F79 F10 F14 F15 F16: from home to money on the card by keyboard alone', async ({
    phone,
    customer,
  }) => {
    const { page } = phone;
    const { pin } = await customer.ticket();
    const home = await new HomePage(phone).arrived();
    const pointerUses = await watchPointer(page);
    await enterOn(page, home.borrowLink);

    const form = await new BorrowPage(phone).arrived();
    await tabTo(page, form.amount);
    await page.keyboard.type('12000');
    await page.keyboard.press('Enter');
    await tabTo(page, form.purpose);
    await page.keyboard.press('ArrowDown');
    await expect(form.purpose).not.toHaveValue('');
    await form.quoted();
    await enterOn(page, form.next);

    const statement = await new CostStatement(phone).arrived();
    await tabTo(page, statement.scrolling);
    await page.keyboard.press('End');
    await enterOn(page, statement.signButton(1_200_000));

    const sheet = await new PinSheet(phone).arrived();
    await tabTo(page, sheet.field);
    await page.keyboard.type(pin);
    const arrived = await new ArrivedPage(phone).arrived();
    await enterOn(page, arrived.finish);
    await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
    expect(await pointerUses()).toBe(0);
    await expectOneLoan(customer, 1_200_000);
  });
});

test.describe('repaying', () => {
  test.use({
    opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
  });

  test('F79 F33: a part repaid, with lower instalments after it, by keyboard alone', async ({
    phone,
    customer,
  }) => {
    const { page } = phone;
    const { pin } = await customer.ticket();
    const home = await new HomePage(phone).arrived();
    const pointerUses = await watchPointer(page);
    await enterOn(page, home.repayEarly);
    const form = await new EarlyRepayPage(phone).arrived();
    await tabTo(page, form.modes.first());
    await page.keyboard.press('ArrowRight');
    await tabTo(page, form.principal);
    await page.keyboard.type('5000');
    await page.keyboard.press('Enter');
    await tabTo(page, form.ways.first());
    await page.keyboard.press('ArrowDown');
    await expect(form.ways.last()).toBeChecked();
    await enterOn(page, form.payButton(510_200));
    const confirm = await new ConfirmRepayment(phone).arrived();
    await enterOn(page, confirm.payButton(510_200));
    const sheet = await new PinSheet(phone).arrived();
    await tabTo(page, sheet.field);
    await page.keyboard.type(pin);
    const receipt = await new ReceiptPage(phone).arrived();
    await enterOn(page, receipt.finish);
    await new HomePage(phone).arrived();
    expect(await pointerUses()).toBe(0);
    await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
  });
});
