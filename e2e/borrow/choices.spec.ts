/** How long, in which way, for what, onto which card (product.md F11). */
import { createQuote } from '../../src/contract/quote';
import { expectOneLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({
  opening: {
    situation: 'active',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  },
});

test('F11: six instalments, equal principal, for a trip, onto the other card; barred uses are named', async ({
  phone,
  customer,
}) => {
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await expect(form.main).toContainText('不能用于买房、股票、基金等投资、企业经营或入股、博彩、转借他人');
  await form.key('6000');
  await expect(form.next).toBeDisabled();
  await expect(form.main).toContainText('选一个用途');
  await form.length(6);
  await form.method('等额本金');
  await form.useFor('旅行');
  await form.card.selectOption({ label: '北屿银行 尾号 8807' });
  await form.quoted();

  // 6,000.00 in equal principal from 15 March: 31 days at 0.05 % on the whole, then a sixth less each month.
  const { terms, plan, card, purpose } = await phone.traffic.answer(createQuote);
  expect([terms.method, terms.months, card.tail, purpose]).toEqual(['equal-principal', 6, '8807', 'travel']);
  expect(plan.instalments.map(({ due, principal, interest }) => [due, principal, interest])).toEqual([
    ['2026-04-15', 100_000, 9_300],
    ['2026-05-15', 100_000, 7_500],
    ['2026-06-15', 100_000, 6_200],
    ['2026-07-15', 100_000, 4_500],
    ['2026-08-15', 100_000, 3_100],
    ['2026-09-15', 100_000, 1_550],
  ]);

  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.fact('期限与还款')).toHaveText('6 期 · 等额本金');
  await statement.confirm(600_000);
  await (await new PinSheet(phone).arrived()).complete();
  const arrived = await new ArrivedPage(phone).arrived();
  await expect(arrived.main).toContainText('已到账 北屿银行 尾号 8807');
  await expect(arrived.main).toContainText('¥1,093.00');
  await expectOneLoan(customer, 600_000);
});

test.describe('with several products', () => {
  test.use({
    opening: {
      situation: 'active',
      products: ['choice', 'flex', 'anytime'],
      startAt: '2026-03-15T02:00:00.000Z',
    },
  });

  test('F11 F12: another product brings its own lengths, methods and price', async ({ phone }) => {
    await (await new HomePage(phone).arrived()).borrow();
    const form = await new BorrowPage(phone).arrived();
    await form.fillIn(10_000);
    await form.method('随借·灵活贷');
    await form.quoted();
    await form.length(10);
    await form.quoted();
    await expect(form.main).toContainText('¥500 起，¥100 的整数倍');
    await expect(form.main).toContainText('14.6%');
    await expect
      .poll(async () => {
        const { terms, plan } = await phone.traffic.answer(createQuote);
        return [terms.principal, terms.method, terms.months, plan.instalments.length];
      })
      .toEqual([1_000_000, 'equal-principal', 10, 10]);

    await form.method('随借·随还贷');
    await form.quoted();
    await expect(form.main).toContainText('到期应还');
    const { terms, plan } = await phone.traffic.answer(createQuote);
    expect([terms.method, plan.instalments.length]).toEqual(['pay-any-time', 1]);
    await expect(form.amount).toHaveValue('10,000');
  });
});
