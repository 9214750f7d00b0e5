/** The app checks the lender on loans and repayments: one fen wrong is shown, reported, and cannot be signed (F81). */
import { reportDifference } from '../../src/contract/report';
import { expectNothingPaid, expectPaidOnce } from '../fixtures/books';
import { openAt } from '../fixtures/phone';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';

/** 12,000.00 borrowed on 2026-03-15, 17 days ago. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

test('F81 F51: a loan one fen wrong shows both figures, is reported by number, and cannot be repaid on', async ({
  phone,
  customer,
}) => {
  await customer.faults({ wrongBy: { in: 'loan', path: 'payoff.total', by: 1 } });
  const home = await new HomePage(phone).arrived();
  await home.rows.last().click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.contradiction).toContainText('这笔借款的数字和它自己的条款对不上');
  await expect(loan.differences.first()).toContainText('¥12,102.01');
  await expect(loan.differences.first()).toContainText('¥12,102.00');
  await expect(loan.verified).toHaveCount(0);
  await expect(loan.early).toHaveAttribute('aria-disabled', 'true');
  await loan.report.click();
  await expect(loan.main).toContainText(/已告诉贷款机构，编号 \S+/);
  const { number } = await phone.traffic.answer(reportDifference);
  await expect(loan.main).toContainText(number);
  // The early form says the same and offers nothing to sign.
  const path = new URL(phone.page.url()).pathname;
  await openAt(phone, `${path}/repay`);
  const form = new EarlyRepayPage(phone);
  await expect(form.toLoan).toBeVisible();
  await expect(form.settleButton(1_210_200)).toHaveCount(0);
  await expectNothingPaid(customer, 1_200_000);
});

test('F81: a due date one day off in a loan is a contradiction too', async ({ phone, customer }) => {
  await customer.faults({ wrongBy: { in: 'loan', path: 'plan.instalments.3.due', by: 1 } });
  const home = await new HomePage(phone).arrived();
  await home.rows.last().click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.differences.first()).toContainText('2026-07-16');
  await expect(loan.differences.first()).toContainText('2026-07-15');
  await expect(loan.early).toHaveAttribute('aria-disabled', 'true');
  await expectNothingPaid(customer, 1_200_000);
});

test('F81 F32: a repayment quote one fen too high cannot be signed; asked anew and right, it can', async ({
  phone,
  customer,
}) => {
  await customer.faults({ wrongBy: { in: 'repayment-quote', path: 'total', by: 1 } });
  const confirm = await toSettlement(phone, 1_210_200);
  await expect(confirm.contradiction).toContainText(
    '这笔还款的数字和借款的条款对不上，所以不能确认。没有扣款。',
  );
  await expect(confirm.differences.first()).toContainText('¥12,102.01');
  await expect(confirm.differences.first()).toContainText('¥12,102.00');
  await expect(confirm.payButton(1_210_201)).toHaveCount(0);
  await confirm.report.click();
  await expect(confirm.content).toContainText(/已告诉贷款机构，编号 \S+/);
  await expectNothingPaid(customer, 1_200_000);

  await customer.faults({});
  await confirm.renew.click();
  await pay(phone, 1_210_200);
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});
