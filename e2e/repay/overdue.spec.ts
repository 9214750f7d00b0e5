/** Overdue: calm, exact, the penalty explained; paid now, or the whole loan ended. */
import { expectRepaid } from '../fixtures/books';
import { pay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';
import { OverdueHomePage } from '../pages/overdue-home';
import { PayDuePage } from '../pages/pay-due';

/** Borrowed on 2026-03-15; the card was empty on the 15th of April and on every day since. */
test.use({ opening: { situation: 'overdue', startAt: '2026-04-18T02:00:00.000Z', processingSeconds: 0 } });

/** Every morning, and the evening of the due day: 1,102.14 and each day's penalty of 916.14 x 0.075%. */
const REFUSED = [110_214, 110_214, 110_283, 110_351, 110_420].map((amount) => ({ state: 'failed', amount }));

test('F31 F35 F38: three days late costs 2.06 more, with its arithmetic, and paying stops it', async ({
  phone,
  customer,
}) => {
  const home = await new OverdueHomePage(phone).arrived();
  await expect(home.main).toContainText('逾期 3 天');
  await expect(home.main).toContainText('4 月 18 日扣款时，卡内余额不足。');
  await expect(home.main).toContainText('第 1 期应还¥1,102.14');
  await expect(home.main).toContainText('罚息¥2.06');
  await expect(home.main).toContainText('逾期本金 916.14 × 0.075% × 3 天，不计复利');
  await expect(home.main).toContainText('每多一天，约增加¥0.69');
  await home.payLink(110_420).click();

  const form = await new PayDuePage(phone).arrived();
  await expect(form.main).toContainText('逾期部分 916.14 × 0.075% × 3 天，不计复利');
  await form.why.locator('summary').click();
  await expect(form.why).toContainText('916.14 × 0.075% × 3 天 = 2.06');
  await form.payButton(110_420).click();
  const receipt = await pay(phone, 110_420);
  await receipt.shows('罚息', '¥2.06');
  await receipt.shows('本金', '¥916.14');
  await receipt.finish.click();

  const after = await new HomePage(phone).arrived();
  await after.showsLimit(3_891_614, 5_000_000);
  await expectRepaid(customer, {
    repayments: [...REFUSED, { state: 'succeeded', amount: 110_420 }],
    loans: [{ state: 'active', outstanding: 1_108_386 }],
  });
});

test('F32 F35: ending the whole loan late takes what is overdue first: 12,204.69', async ({
  phone,
  customer,
}) => {
  const home = await new OverdueHomePage(phone).arrived();
  await home.seeLoan.click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.main).toContainText('有逾期');
  await loan.instalmentShows(1, '逾期 3 天', '1,104.20');
  await loan.early.click();

  const form = await new EarlyRepayPage(phone).arrived();
  await expect(form.main).toContainText('有 ¥1,104.20 已经到期，会包含在这次还款里，并且先还。');
  await expect(form.main).toContainText('其中罚息 ¥2.06');
  await expect(form.why).toContainText('第 1 期利息：12,000.00 × 0.05% × 31 天 = 186.00');
  await expect(form.why).toContainText('第 1 期罚息：916.14 × 0.075% × 3 天 = 2.06');
  await expect(form.why).toContainText('第 2 期利息：11,083.86 × 0.05% × 3 天 = 16.63');
  await form.settleButton(1_220_469).click();
  const receipt = await pay(phone, 1_220_469);
  await receipt.shows('罚息', '¥2.06');
  await receipt.shows('利息', '¥202.63');
  await receipt.shows('本金', '¥12,000.00');
  await receipt.finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectRepaid(customer, {
    repayments: [...REFUSED, { state: 'succeeded', amount: 1_220_469 }],
    loans: [{ state: 'settled', outstanding: 0 }],
  });
});
