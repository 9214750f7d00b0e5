/** What is due: told before, paid on the day, over several loans, and by nobody twice. */
import { expectPaidOnce, expectRepaid } from '../fixtures/books';
import { openAt } from '../fixtures/phone';
import { pay, toPayDue } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { NothingDuePage, PayDuePage } from '../pages/pay-due';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { LoanPage } from '../pages/loans';

/** 12,000.00 borrowed on 2026-03-15 and due on the 15th of each month. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

/** 00:30 in Shanghai, before anything is collected. */
const EARLY_ON_THE_DUE_DAY = '2026-04-14T16:30:00.000Z';

test('F30: before the day home names the sum, the day and the card, and there is nothing to pay yet', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await expect(home.rows.first()).toContainText('下期应还');
  await expect(home.rows.first()).toContainText('¥1,102.14');
  await expect(home.rows.first()).toContainText('4 月 15 日 · 还有 14 天');
  await expect(home.rows.first()).toContainText(/到期从银行卡 尾号 \d{4} 自动扣款/);
  await expect(home.payDueButton(110_214)).toHaveCount(0);

  await openAt(phone, '/bills/pay');
  const nothing = await new NothingDuePage(phone).arrived();
  await expect(nothing.main).toContainText('2026 年 4 月 15 日，周三');
  await expect(nothing.main).toContainText('¥1,102.14');
  await expectRepaid(customer, { repayments: [], loans: [{ state: 'active', outstanding: 1_200_000 }] });
});

test('F30 F31 F38: on the due day pays what is due, and the automatic debit then takes nothing', async ({
  customer,
  openPhone,
}) => {
  await customer.clock({ at: EARLY_ON_THE_DUE_DAY });
  const phone = await openPhone();
  const form = await toPayDue(phone, 110_214);
  await expect(form.main).toContainText('第 1 期应还');
  await form.why.locator('summary').click();
  await expect(form.why).toContainText('12,000.00 × 0.05% × 31 天 = 186.00');
  await form.payButton(110_214).click();

  const receipt = await pay(phone, 110_214);
  await receipt.shows('本金', '¥916.14');
  await receipt.shows('利息', '¥186.00');
  await receipt.shows('现在可借额度', '¥38,916.14');
  await expect(receipt.main).toContainText('2026 年 5 月 15 日');
  await expect(receipt.main).toContainText('¥1,102.14');
  await receipt.finish.click();
  const home = await new HomePage(phone).arrived();
  await home.showsLimit(3_891_614, 5_000_000);

  await customer.clock({ date: '2026-04-17' });
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
});

test('F30 F31: another card pays what is due', async ({ customer, openPhone }) => {
  await customer.clock({ at: EARLY_ON_THE_DUE_DAY });
  const phone = await openPhone();
  const form = await toPayDue(phone, 110_214);
  const cards = await form.card.getByRole('option').allInnerTexts();
  const other = cards[1] ?? '';
  await form.card.selectOption({ label: other });
  await form.payButton(110_214).click();
  const confirm = await new ConfirmRepayment(phone).arrived();
  await expect(confirm.content).toContainText(other);
  const receipt = await pay(phone, 110_214);
  await expect(receipt.main).toContainText(other);
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
});

test('F31 F51: the loan’s page leads to paying what is due, and shows the instalment paid afterwards', async ({
  customer,
  openPhone,
}) => {
  await customer.clock({ at: EARLY_ON_THE_DUE_DAY });
  const phone = await openPhone();
  const home = await new HomePage(phone).arrived();
  await home.rows.last().click();
  const loan = await new LoanPage(phone).arrived();
  await loan.instalmentShows(1, '2026-04-15', '今天应还', '1,102.14');
  await loan.instalmentShows(2, '未到期');
  await loan.payLink(110_214).click();
  await (await new PayDuePage(phone).arrived()).payButton(110_214).click();
  const receipt = await pay(phone, 110_214);
  await receipt.seeLoan.click();
  await loan.arrived();
  await loan.instalmentShows(1, '已还');
  await expect(loan.main).toContainText('已还 1 / 12 期');
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
});
