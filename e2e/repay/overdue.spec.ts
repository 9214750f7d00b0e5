/** Overdue: calm, exact, the penalty explained; paid now, or the whole loan ended. */
import { expectRepaid } from '../fixtures/books';
import { pay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';
import { DisputeSheet, OverduePage } from '../pages/overdue';
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

test('F35: every day of penalty, what is paid first, and a part of it paid in that order', async ({
  phone,
  customer,
}) => {
  await (await new OverdueHomePage(phone).arrived()).details.click();
  const overdue = await new OverduePage(phone).arrived();
  await expect(overdue.main).toContainText('从 2026 年 4 月 15 日起。往后每天约增加 ¥0.69，还上就停。');
  await overdue.days.first().locator('summary').click();
  await expect(overdue.days.first()).toContainText('916.14 × 0.075%');
  await expect(overdue.days.first()).toContainText('合计¥2.06');
  await expect(overdue.main).toContainText('罚息 ¥2.06 → 利息 ¥186.00 → 本金 ¥916.14');
  await expect(overdue.main).toContainText('屿川银行，只联系你本人');
  await overdue.pay(110_420).click();
  const form = await new PayDuePage(phone).arrived();
  await form.payPart('200');
  await expect(form.main).toContainText('罚息 ¥2.06 → 利息 ¥186.00 → 本金 ¥11.94');
  await form.payButton(20_000).click();
  const receipt = await pay(phone, 20_000);
  await receipt.shows('本金', '¥11.94');
  await expectRepaid(customer, {
    repayments: [...REFUSED, { state: 'succeeded', amount: 20_000 }],
    loans: [{ state: 'overdue', outstanding: 1_198_806 }],
  });
});

test('F35: told before anything is reported, disputed in time, and not reported until there is an answer', async ({
  phone,
  customer,
  openPhone,
}) => {
  await customer.faults({ debit: 'insufficient' });
  await (await new OverdueHomePage(phone).arrived()).details.click();
  const overdue = await new OverduePage(phone).arrived();
  await expect(overdue.main).toContainText('2026 年 4 月 21 日起可能如实报送');
  await overdue.dispute.click();
  const sheet = await new DisputeSheet(phone).arrived();
  await sheet.words.fill('那天卡里有钱，没有扣');
  await sheet.send.click();
  await expect(sheet.received).toBeVisible();
  await sheet.understood.click();
  await expect(overdue.main).toContainText('答复之前不会报送');

  await customer.clock({ days: 4 });
  const kinds = async () => (await customer.events()).map(({ kind }) => kind);
  expect(await kinds()).toContain('overdue.told');
  expect(await kinds()).not.toContain('overdue.reported');
  await customer.clock({ days: 4 });
  expect(await kinds()).toContain('overdue.reported');
  const later = await openPhone();
  await (await new OverdueHomePage(later).arrived()).details.click();
  await expect((await new OverduePage(later).arrived()).main).toContainText('已如实报送');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('F35: being overdue in detail', async ({ phone, customer }) => {
    await (await new OverdueHomePage(phone).arrived()).details.click();
    const overdue = await new OverduePage(phone).arrived();
    await expect(overdue.main).toContainText('penalty ¥2.06 → interest ¥186.00 → principal ¥916.14', {
      ignoreCase: true,
    });
    expect((await customer.books()).loans).toMatchObject([{ outstanding: 1_200_000 }]);
  });
});
