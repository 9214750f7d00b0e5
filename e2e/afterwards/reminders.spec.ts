/** Due dates in the calendar, reminders as messages: three days before and on the day, never at night (F57). */
import { expectOneLoan, expectPaidOnce, expectRepaid } from '../fixtures/books';
import { borrow } from '../fixtures/borrowing';
import { calendarFrom } from '../fixtures/calendar';
import { openAt, type Phone } from '../fixtures/phone';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';
import { ReminderSheet } from '../pages/reminders';

/** 12,000.00 borrowed on 2026-03-15 and due on the 15th of each month. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

async function toLoan(phone: Phone): Promise<LoanPage> {
  const home = await new HomePage(phone).arrived();
  await home.rows.last().click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.verified).toBeVisible();
  return loan;
}

test.describe('from the success page', () => {
  test.use({
    opening: {
      situation: 'active',
      startAt: '2026-03-15T02:00:00.000Z',
      readingSeconds: 0,
      processingSeconds: 0,
    },
  });

  test('F57: twelve due dates go into the calendar with amount and lender, and nothing of the person', async ({
    phone,
    customer,
  }) => {
    const arrived = await borrow(phone, 12_000);
    const { name, text, events } = await calendarFrom(phone.page, arrived.calendar);
    expect(name).toBe('还款日程.ics');
    expect(events).toHaveLength(12);
    expect(events[0]).toMatchObject({
      on: '2026-04-15',
      title: '还款 ¥1,102.14 · 屿川银行',
      sequence: 0,
      cancelled: false,
      alarms: 2,
    });
    expect(events.at(-1)).toMatchObject({ on: '2027-03-15', title: '还款 ¥1,102.20 · 屿川银行' });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(12);
    // Random entry numbers and the time of making may hold any four digits.
    const written = text.replaceAll(/^(?:UID|DTSTAMP).*$/gm, '');
    for (const personal of [customer.name, customer.id, '6214']) expect(written).not.toContain(personal);
    await expectOneLoan(customer, 1_200_000);
  });
});

test('F57 F32: after the loan is repaid early, the same entries are taken back by a higher sequence', async ({
  phone,
  customer,
}) => {
  const loan = await toLoan(phone);
  const before = await calendarFrom(phone.page, loan.calendar);
  await phone.reopen();
  await toSettlement(phone, 1_210_200);
  const receipt = await pay(phone, 1_210_200);
  await receipt.finish.click();
  await new HomePage(phone).arrived();
  await openAt(phone, `/loans/${(await customer.books()).loans[0]?.id}`);
  const after = await calendarFrom(phone.page, new LoanPage(phone).calendarGone);
  expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
  for (const { cancelled, sequence, alarms } of after.events)
    expect({ cancelled, sequence, alarms }).toEqual({ cancelled: true, sequence: 1, alarms: 0 });
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});

test('F57: the lender’s reminder is on the wallet’s page at 08:00 three days before, and leads to the loans', async ({
  wallet,
  customer,
}) => {
  await customer.clock({ at: '2026-04-12T00:30:00.000Z' });
  const messages = wallet.page
    .getByRole('region', { name: '服务消息' })
    .or(
      wallet.page.locator('section').filter({ has: wallet.page.getByRole('heading', { name: '服务消息' }) }),
    );
  const message = messages.getByRole('button').first();
  await expect(message).toContainText('4月15日应还 1,102.14 元，届时从澄江银行 尾号 6214 扣款');
  await expect(message).toContainText('08:00');
  const reminders = (await customer.events()).filter(({ kind }) => kind === 'reminder.before');
  expect(reminders.map(({ at }) => at)).toEqual(['2026-04-12T00:00:00.000Z']);
  await message.click();
  await expect(wallet.app.getByRole('heading', { name: '我的借款' })).toBeVisible();
  expect((await customer.books()).repayments).toEqual([]);
});

test('F57 F36: unpaid on the day it reminds once more by day; off, it does not, and results are told all the same', async ({
  phone,
  customer,
}) => {
  const loan = await toLoan(phone);
  await loan.reminders.click();
  const sheet = await new ReminderSheet(phone).arrived();
  await sheet.which('提前 3 天提醒').click();
  await expect(sheet.which('提前 3 天提醒')).not.toBeChecked();
  // Once the lender knows, it can be switched again.
  await expect(sheet.which('提前 3 天提醒')).toBeEnabled();
  await expect(sheet.which('还款日当天提醒')).toBeChecked();
  await sheet.close.click();
  await phone.reopen();
  await (await toLoan(phone)).reminders.click();
  await sheet.arrived();
  await expect(sheet.which('提前 3 天提醒')).not.toBeChecked();

  await customer.faults({ debit: 'insufficient' });
  await customer.clock({ at: '2026-04-15T04:00:00.000Z' });
  const told = (await customer.events()).filter(({ kind }) =>
    /^(reminder\.(before|on-day)|debit)/.test(kind),
  );
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['debit.insufficient', '2026-04-14T22:00:00.000Z'],
    ['reminder.on-day', '2026-04-15T00:00:00.000Z'],
  ]);
  await expectRepaid(customer, {
    repayments: [{ state: 'failed', amount: 110_214 }],
    loans: [{ state: 'active', outstanding: 1_200_000 }],
  });
});

test.describe('in English, in the wallet', () => {
  test.use({ language: 'en', host: 'wallet' });

  test('F57: the wallet takes the due dates over, after two instalments only the ten that are left', async ({
    phone,
    customer,
  }) => {
    await customer.clock({ at: '2026-05-20T02:00:00.000Z' });
    await phone.reopen();
    const loan = await toLoan(phone);
    const { name, events } = await calendarFrom(phone.page, loan.calendar);
    expect(name).toBe('Due dates.ics');
    expect(events).toHaveLength(10);
    expect(events[0]).toMatchObject({
      on: '2026-06-15',
      title: 'Repay ¥1,102.14 · Yuchuan Bank',
      sequence: 2,
    });
    await loan.reminders.click();
    await new ReminderSheet(phone).arrived();
    await expectRepaid(customer, {
      repayments: [
        { state: 'succeeded', amount: 110_214 },
        { state: 'succeeded', amount: 110_214 },
      ],
      loans: [{ state: 'active', outstanding: 1_014_798 }],
    });
  });
});
