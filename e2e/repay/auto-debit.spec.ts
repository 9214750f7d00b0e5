/** The automatic debit: taken, refused and taken later with its penalty, returned; and each result told. */
import { expectPaidOnce, expectRepaid } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { OverdueHomePage } from '../pages/overdue-home';
import { RecordsPage } from '../pages/records';

/** 12,000.00 borrowed on 2026-03-15 and due on the 15th of each month. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F36 F72: on the due day at 06:00 the instalment is taken, and home goes on to the next', async ({
  customer,
  openPhone,
}) => {
  const { businessDate } = await customer.clock({ to: 'next-due' });
  expect(businessDate).toBe('2026-04-15');
  const phone = await openPhone();
  const home = await new HomePage(phone).arrived();
  await expect(home.main).toContainText('4 月 15 日已自动扣款 ¥1,102.14');
  await expect(home.rows.first()).toContainText('5 月 15 日');
  await home.showsLimit(3_891_614, 5_000_000);
  await home.enter('收支明细');
  const records = await new RecordsPage(phone).arrived();
  await expect(records.rows.first()).toContainText('自动扣款');
  await expect(records.rows.first()).toContainText('-¥1,102.14');
  await expect(records.rows.first()).toContainText('2026-04-15 06:00');
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
});

test('F36: too little on the card: told on the day, taken the next morning with one day of penalty', async ({
  customer,
  openPhone,
}) => {
  await customer.faults({ debit: 'insufficient' });
  await customer.clock({ to: 'next-due' });
  const phone = await openPhone();
  const home = await new HomePage(phone).arrived();
  await expect(home.main).toContainText('4 月 15 日扣款时，卡内余额不足。');
  await expect(home.payDueButton(110_214)).toBeVisible();

  await customer.clock({ at: '2026-04-15T10:00:00.000Z' });
  await customer.faults({});
  await customer.clock({ at: '2026-04-16T02:00:00.000Z' });
  await phone.reopen();
  await home.arrived();
  await expect(home.main).toContainText('4 月 16 日已自动扣款 ¥1,102.83');
  await home.showsLimit(3_891_614, 5_000_000);
  await expectRepaid(customer, {
    repayments: [
      { state: 'failed', amount: 110_214 },
      { state: 'failed', amount: 110_214 },
      { state: 'succeeded', amount: 110_283 },
    ],
    loans: [{ state: 'active', outstanding: 1_108_386 }],
  });
});

test('F36 F35: a debit that the bank returned is told as such, with what it costs by now', async ({
  customer,
  openPhone,
}) => {
  await customer.faults({ debit: 'returned' });
  await customer.clock({ at: '2026-04-16T02:00:00.000Z' });
  const phone = await openPhone();
  const home = await new OverdueHomePage(phone).arrived();
  await expect(home.main).toContainText(/4\s月\s16\s日从尾号 \d{4} 的卡扣款，被银行退回。/);
  await expect(home.payLink(110_283)).toBeVisible();
  await expectRepaid(customer, {
    repayments: [
      { state: 'failed', amount: 110_214 },
      { state: 'failed', amount: 110_214 },
      { state: 'failed', amount: 110_283 },
    ],
    loans: [{ state: 'active', outstanding: 1_200_000 }],
  });
});

test('F36: a debit without an answer is neither paid nor failed; the answer settles it', async ({
  customer,
  openPhone,
}) => {
  await customer.faults({ debit: 'unknown' });
  await customer.clock({ to: 'next-due' });
  const phone = await openPhone();
  const home = await new HomePage(phone).arrived();
  await expect(home.followed('还款处理中')).toBeVisible();
  await expect(home.payDueButton(110_214)).toHaveCount(0);
  await customer.clock({ seconds: 7_300 });
  await phone.reopen();
  await home.arrived();
  await home.showsLimit(3_891_614, 5_000_000);
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
});
