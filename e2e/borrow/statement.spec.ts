/** The comprehensive financing cost statement: read before it can be signed, every figure the lender's (product.md F14). */
import { createChallenge } from '../../src/contract/challenge';
import { confirmCostStatement, createQuote } from '../../src/contract/quote';
import { expectNoLoan } from '../fixtures/books';
import { toQuote } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { CostStatement } from '../pages/cost-statement';
import { yuan } from '../pages/money';
import { PinSheet } from '../pages/pin-sheet';

test.use({ opening: { situation: 'active', startAt: '2026-03-15T02:00:00.000Z', readingSeconds: 3 } });

test('F14: it must be read for its time and to its end, and says what the lender says', async ({
  phone,
  customer,
}) => {
  const form = await toQuote(phone, 12_000);
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.signButton(1_200_000)).toBeHidden();

  // Time is up, and the end was not seen yet.
  await expect(statement.waiting('请看到最后')).toBeDisabled();
  await statement.readToTheEnd();
  await expect(statement.signButton(1_200_000)).toBeEnabled();

  const { costStatement: said } = await phone.traffic.answer(createQuote);
  expect(said.totalCost).toBe(122_574);
  await expect(statement.content).toContainText('18.25%');
  await expect(statement.content).toContainText('按内部收益率（IRR）计 19.86%');
  await expect(statement.content).toContainText(yuan(said.totalCost));
  await expect(statement.fact('贷款本金')).toHaveText(yuan(said.principal));
  await expect(statement.fact('期限与还款')).toHaveText('12 期 · 等额本息');
  await expect(statement.fact('起止日期')).toHaveText('2026-03-15 至 2027-03-15');
  await expect(statement.fact('首次还款日')).toHaveText('2026-04-15');
  await expect(statement.fact('总共要还')).toHaveText(yuan(said.totalRepayable));
  for (const words of [
    '剩余本金 × 0.05% × 天数',
    '担保费、服务费、会员费',
    '提前还款费用',
    '逾期罚息',
    '27.375%',
    '逾期本金 × 0.075% × 逾期天数',
    '约定日利率的 1.5 倍，不计复利',
    '不再收取其他任何利息、费用',
  ])
    await expect(statement.content).toContainText(words);

  expect(phone.traffic.of(confirmCostStatement)).toHaveLength(0);
  await statement.signButton(1_200_000).click();
  const pin = await new PinSheet(phone).arrived();
  await pin.cancel();
  expect(phone.traffic.of(createChallenge)).toHaveLength(1);
  await expectNoLoan(customer);
});

test.describe('with more to read', () => {
  test.use({ opening: { situation: 'active', readingSeconds: 10 } });

  test('F14: put away half-read and opened again, it can be signed once all of it was read', async ({
    phone,
    customer,
  }) => {
    const form = await toQuote(phone, 1_000);
    await form.next.click();
    const statement = await new CostStatement(phone).here();
    await expect(statement.waiting(/[1-9] 秒后可确认/)).toBeVisible();
    await statement.back.click();
    await form.next.click();
    await statement.readToTheEnd();
    await statement.signButton(100_000).click();
    await (await new PinSheet(phone).arrived()).cancel();
    await expectNoLoan(customer);
  });
});
