/** Every ending but the plain one, each with its reason and its way on (product.md F17, 1.12). */
import { getLoan } from '../../src/contract/loan';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { apply, borrow, submit } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage, CancelledPage, DeclinedPage, OverturnedPage, ReturnedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({ opening: { situation: 'active', startAt: '2026-03-15T02:00:00.000Z', readingSeconds: 0 } });

test('F17: declined, he reads why, what he can do and when to come back, and asks for a person', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'decline' });
  await submit(phone, 12_000);
  const declined = await new DeclinedPage(phone).arrived();
  await expect(declined.main).toContainText('现有资料不足以确认你的收入');
  await expect(declined.main).toContainText('可以申请人工复核');
  await expect(declined.main).toContainText('2026 年 4 月 14 日之后');
  await expect(declined.main).toContainText('没有借款，额度没有变化，也不会收任何费用。');
  await declined.askForPerson.click();
  await expect(declined.main).toContainText('2026 年 3 月 18 日前答复你');
  await expect(declined.askForPerson).toBeHidden();
  await declined.home.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectNoLoan(customer);
});

test('F17: a person looked again and said yes: he signs a new quote and gets the money, once', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'decline' });
  await submit(phone, 12_000);
  const declined = await new DeclinedPage(phone).arrived();
  await declined.askForPerson.click();
  await expect(declined.main).toContainText('已提交');
  await customer.clock({ days: 2 });

  await phone.reopen();
  const home = await new HomePage(phone).arrived();
  await home.followed('放款日变了，请重新确认').click();
  const overturned = await new OverturnedPage(phone).arrived();
  await expect(overturned.main).toContainText('在那之前没有借款，也没有费用');
  await overturned.newQuote.click();
  const form = await new BorrowPage(phone).arrived();
  await form.fillIn(12_000);
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.fact('起止日期')).toHaveText('2026-03-17 至 2027-03-17');
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  const { loans, payouts, applications } = await customer.books();
  expect(loans.map(({ outstanding }) => outstanding)).toEqual([1_200_000]);
  expect(applications.map(({ state }) => state).sort()).toEqual(['arrived', 'requote']);
  expect(payouts).toBe(1);
});

test.describe('late in the evening', () => {
  test.use({ opening: { situation: 'active', startAt: '2026-03-15T14:00:00.000Z', readingSeconds: 0 } });

  test('F17: reviewed by a person past midnight, interest runs from the day the money came', async ({
    phone,
    customer,
  }) => {
    await customer.faults({ application: 'manual-review' });
    const progress = await apply(phone, 12_000);
    await expect(progress.main).toContainText('需要人工再看一眼');
    await expect(progress.main).toContainText('期间不计息，可以随时取消');
    await expect(progress.current).toContainText('人工审核');
    // Left first: who still looks at it sees the ending there, and home need not tell it.
    await progress.leave.click();
    const home = await new HomePage(phone).arrived();
    await customer.clock({ seconds: 4 * 3_600 + 60 });

    await phone.reopen();
    await home.arrived();
    await home.followed('借款已到账').click();
    const arrived = await new ArrivedPage(phone).arrived();
    await expect(arrived.main).toContainText('2026-03-16 02:00');
    // The signed dates and the level instalment stand; only the first row's interest is a day less (product.md 1.12).
    await expect(arrived.main).toContainText('2026 年 4 月 15 日');
    await expect(arrived.main).toContainText('¥1,102.14');
    await arrived.seeLoan.click();
    const { disbursedOn, plan } = await phone.traffic.answer(getLoan);
    expect(disbursedOn).toBe('2026-03-16');
    const [first] = plan.instalments;
    expect([first?.due, first?.interest, first?.principal]).toEqual(['2026-04-15', 18_000, 92_214]);
    expect(plan.instalments.reduce((sum, { principal }) => sum + principal, 0)).toBe(1_200_000);
    await expectOneLoan(customer, 1_200_000);
  });
});

test('F17: the bank returns the money: she chooses another card, and it arrives with no new application', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'bank-return' });
  await submit(phone, 6_000);
  const returned = await new ReturnedPage(phone).arrived();
  await expect(returned.main).toContainText('¥6,000.00 没有到账，没有计息。换一张卡就行，不用重新申请。');
  await expect(returned.payToIt).toBeDisabled();
  await expect(returned.otherCard.getByRole('option')).toHaveText(['请选择', '北屿银行 尾号 8807']);
  await returned.otherCard.selectOption({ label: '北屿银行 尾号 8807' });
  await returned.payToIt.click();
  const arrived = await new ArrivedPage(phone).arrived();
  await expect(arrived.main).toContainText('已到账 北屿银行 尾号 8807');
  await expectOneLoan(customer, 600_000);
});

test('F17: the bank returns the money and he wants it no longer', async ({ phone, customer }) => {
  await customer.faults({ application: 'bank-return' });
  await submit(phone, 6_000);
  const returned = await new ReturnedPage(phone).arrived();
  await returned.cancel.click();
  await new CancelledPage(phone).arrived();
  await expectNoLoan(customer);
});

test('F17: cancelled before the pay-out, the limit is whole again and another loan can begin', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'slow' });
  const progress = await apply(phone, 6_000);
  await progress.cancel.click();
  const cancelled = await new CancelledPage(phone).arrived();
  await expect(cancelled.main).toContainText('没有借款，没有费用，额度已经恢复');
  await cancelled.home.click();
  const home = await new HomePage(phone).arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  await expectNoLoan(customer);

  await borrow(phone, 1_000);
  const { loans, payouts } = await customer.books();
  expect(loans.map(({ outstanding }) => outstanding)).toEqual([100_000]);
  expect(payouts).toBe(1);
});
