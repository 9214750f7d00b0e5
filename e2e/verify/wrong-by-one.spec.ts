/** A lender one fen, one day or one basis point wrong: caught before it can be signed (product.md F81, 1.11). */
import { createLoan } from '../../src/contract/application';
import { createChallenge } from '../../src/contract/challenge';
import { getHome } from '../../src/contract/home';
import { confirmCostStatement } from '../../src/contract/quote';
import { reportDifference } from '../../src/contract/report';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
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

const WRONG = [
  {
    what: 'one fen of interest',
    wrong: { path: 'plan.instalments.0.interest', by: 1 },
    figure: ['第 1 期利息', '¥186.01', '¥186.00'],
  },
  {
    what: 'one fen of an instalment’s principal',
    wrong: { path: 'plan.instalments.3.principal', by: -1 },
    figure: ['第 4 期本金', '¥964.08', '¥964.09'],
  },
  {
    what: 'one day of a due date',
    wrong: { path: 'plan.instalments.0.due', by: 1 },
    figure: ['第 1 期还款日', '2026-04-16', '2026-04-15'],
  },
  {
    what: 'one basis point of the annual rate',
    wrong: { path: 'annual.internal', by: -10_000 },
    figure: ['年利率（IRR）', '19.85%', '19.86%'],
  },
] as const;

for (const { what, wrong, figure } of WRONG) {
  test(`F81: a lender wrong by ${what} cannot be signed with, and can be told`, async ({
    phone,
    customer,
  }) => {
    await customer.faults({ wrongBy: { in: 'quote', ...wrong } });
    await (await new HomePage(phone).arrived()).borrow();
    const form = await new BorrowPage(phone).arrived();
    await form.key('12000');
    await form.useFor('日常消费');
    await expect(form.next).toBeEnabled();
    await expect(form.verified).toBeHidden();
    await form.next.click();

    const statement = await new CostStatement(phone).arrived();
    await statement.readToTheEnd();
    await expect(statement.contradiction).toContainText('对不上，所以不能签约。没有借款，也没有费用。');
    const row = statement.differences.filter({ hasText: figure[0] }).first();
    await expect(row.locator('th, td')).toHaveText([...figure]);
    await expect(statement.signButton(1_200_000)).toBeHidden();

    await statement.report.click();
    await expect(statement.contradiction).toContainText(/已告诉贷款机构，编号 \S+/);
    expect(phone.traffic.of(reportDifference)).toHaveLength(1);
    for (const never of [confirmCostStatement, createChallenge, createLoan])
      expect(phone.traffic.of(never), never.name).toHaveLength(0);
    await expectNoLoan(customer);
  });
}

test('F81: once the lender’s figures are right again, a new quote is verified and can be signed', async ({
  phone,
  customer,
}) => {
  await customer.faults({ wrongBy: { in: 'quote', path: 'costStatement.totalRepayable', by: 1 } });
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await form.key('12000');
  await form.useFor('日常消费');
  await expect(form.next).toBeEnabled();
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.contradiction).toContainText('总共要还');
  await customer.faults({});
  await statement.renewQuote();
  await expect(statement.contradiction).toBeHidden();
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, 1_200_000);
});

test('F81: a quote of another day is asked about once more, then refused in words', async ({
  phone,
  customer,
}) => {
  await customer.faults({ wrongBy: { in: 'quote', path: 'terms.valueDate', by: 1 } });
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await form.key('12000');
  await form.useFor('日常消费');
  await expect(form.next).toBeEnabled();
  await expect(form.verified).toBeHidden();
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await statement.readToTheEnd();
  await expect(statement.contradiction).toContainText('对不上，所以不能签约。');
  await expect(statement.signButton(1_200_000)).toBeHidden();
  expect(phone.traffic.of(getHome).length, 'looks at home').toBeLessThanOrEqual(2);
  await expectNoLoan(customer);
});
