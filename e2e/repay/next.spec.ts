/** The next instalment, before its day. */
import { expectPaidOnce } from '../fixtures/books';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { LoanPage } from '../pages/loans';

/** 12,000.00 borrowed on 2026-03-15, 17 days ago. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

test('F33: the next instalment now takes 1,102.14, and the last one shrinks to 1,092.57', async ({
  phone,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还下一期');
  await expect(form.main).toContainText('2027-03-15 还 ¥1,092.57');
  await form.payButton(110_214).click();
  const receipt = await pay(phone, 110_214);
  await receipt.shows('本金', '¥1,000.14');
  await receipt.shows('利息', '¥102.00');
  await expect(receipt.main).toContainText('2026 年 5 月 15 日');
  await receipt.seeLoan.click();

  const loan = await new LoanPage(phone).arrived();
  await expect(loan.main).toContainText('已还 1 / 12 期');
  await loan.instalmentShows(2, '2026-05-15', '1,102.14');
  await loan.instalmentShows(12, '2027-03-15', '1,092.57');
  // On the instalment's own day nothing is left to collect of it.
  await customer.clock({ date: '2026-04-16' });
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_099_986 });
});
