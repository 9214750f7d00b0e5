/** Changing one's mind on the day the money arrived. */
import { expectPaidOnce } from '../fixtures/books';
import { borrow } from '../fixtures/borrowing';
import { pay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';

test.use({
  opening: {
    situation: 'active',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  },
});

test('F32 F39: repaid on the arrival day it costs 0.00, as the success page said', async ({
  phone,
  customer,
}) => {
  const arrived = await borrow(phone, 12_000);
  await expect(arrived.main).toContainText('利息 ¥0.00');
  await arrived.seeLoan.click();
  await (await new LoanPage(phone).arrived()).early.click();
  const form = await new EarlyRepayPage(phone).arrived();
  await expect(form.why).toContainText('今天到账，今天还，一天都没有用，利息是 0。');
  await form.settleButton(1_200_000).click();
  const receipt = await pay(phone, 1_200_000);
  await receipt.shows('利息', '¥0.00');
  await receipt.finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectPaidOnce(customer, 1_200_000, { state: 'settled', outstanding: 0 });
});
