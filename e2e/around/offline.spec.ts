/** No network while repaying: last known figures with their time, what was typed stays, nothing moves money (F80). */
import { createRepaymentQuote } from '../../src/contract/repayment';
import { expectNothingPaid } from '../fixtures/books';
import { toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';

const BAR = /没有网络，显示的是截至 \d\d:\d\d 的数据/;

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F80: the loan’s page keeps its figures with their time and offers no way to pay', async ({
  phone,
  context,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.rows.last().click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.verified).toBeVisible();
  await context.setOffline(true);
  await expect(phone.ground.getByText(BAR)).toBeVisible();
  await loan.arrived();
  await expect(loan.main).toContainText('1,102.20');
  await expect(loan.early).toHaveAttribute('aria-disabled', 'true');
  await expect(loan.main).toContainText('没有网络，联网后可以还款');
  await context.setOffline(false);
  await expect(loan.early).not.toHaveAttribute('aria-disabled', 'true');
  await expectNothingPaid(customer, 1_200_000);
});

test('F80: the early form keeps what was typed, works its figures out, and asks for nothing', async ({
  phone,
  context,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还一部分');
  await form.key('5000');
  await context.setOffline(true);
  await expect(form.main).toContainText('没有网络，现在不能还款。已填的内容都在。');
  await form.arrived();
  await expect(form.payButton(510_200)).toHaveAttribute('aria-disabled', 'true');
  await form.goOn('减少每期');
  await expect(form.main).toContainText('少付 ¥473.32');
  await context.setOffline(false);
  await expect(form.payButton(510_200)).not.toHaveAttribute('aria-disabled', 'true');
  expect(phone.traffic.of(createRepaymentQuote)).toHaveLength(0);
  await expectNothingPaid(customer, 1_200_000);
});
