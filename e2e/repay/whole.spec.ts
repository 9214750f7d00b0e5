/** Repaying a whole loan early, to the day: the worked example of product.md section 1. */
import { expectPaidOnce } from '../fixtures/books';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';

/** 12,000.00 borrowed on 2026-03-15, 17 days ago. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F32 F37 F38 F39: all of it after 17 days takes 12,102.00, saves 1,123.74, and the limit is whole again', async ({
  phone,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await expect(form.main).toContainText('¥1,123.74');
  await expect(form.main).toContainText('早 348 天还清');
  await expect(form.why).toContainText('12,000.00 × 0.05% × 17 天 = 102.00');
  await expect(form.main).toContainText('还清后额度恢复为 ¥50,000.00');
  await form.settleButton(1_210_200).click();

  const receipt = await pay(phone, 1_210_200);
  await receipt.shows('本金', '¥12,000.00');
  await receipt.shows('利息', '¥102.00');
  await receipt.shows('手续费', '¥0.00，不收取');
  await receipt.shows('现在可借额度', '¥50,000.00');
  await expect(receipt.main).toContainText('¥1,123.74');
  await receipt.seeLoan.click();

  const loan = await new LoanPage(phone).arrived();
  await expect(loan.main).toContainText('已结清');
  await loan.instalmentShows(1, '提前结清');
  await loan.instalmentShows(12, '提前结清');
  await phone.page.goBack();
  await receipt.finish.click();

  const home = await new HomePage(phone).arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});
