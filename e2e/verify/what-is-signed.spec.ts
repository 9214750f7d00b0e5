/** What is signed is what stands on the screen: another sheet, or other words of a contract, are stopped (product.md F15, F81). */
import type { BrowserContext } from '@playwright/test';
import { createLoan } from '../../src/contract/application';
import { createRepayment } from '../../src/contract/repayment';
import { expectNoLoan, expectNothingPaid, expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { signRenewed, toStatement } from '../fixtures/borrowing';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { ContractSheet } from '../pages/contract-sheet';

const CHALLENGES = '**/v1/challenges';

/** On its way to the phone, each such answer is altered. */
const alter = (context: BrowserContext, path: string, from: string, to: string) =>
  context.route(path, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    expect(body, 'what is altered').toContain(from);
    await route.fulfill({ response, body: body.replace(from, to) });
  });

test.describe('a loan', () => {
  test.use({
    opening: {
      situation: 'active',
      startAt: '2026-03-15T02:00:00.000Z',
      readingSeconds: 0,
      processingSeconds: 0,
    },
  });

  for (const [what, from, to] of [
    ['sum', '"amount":1200000', '"amount":1200001'],
    ['line', '13,225.74', '13,225.75'],
  ] as const)
    test(`F15 F81: another ${what} on the signing sheet: it is not opened, and a new quote can be signed`, async ({
      phone,
      context,
      customer,
    }) => {
      const statement = await toStatement(phone, 12_000);
      await alter(context, CHALLENGES, from, to);
      await statement.signButton(1_200_000).click();
      await expect(statement.content).toContainText('要签的内容和这份报价不一致，已经拦下');
      await expect(phone.ground.getByLabel('输入 6 位支付密码', { exact: true })).toHaveCount(0);
      expect(phone.traffic.of(createLoan)).toHaveLength(0);
      await expectNoLoan(customer);

      await context.unroute(CHALLENGES);
      await signRenewed(phone, statement, 1_200_000);
      await expectOneLoan(customer, 1_200_000);
    });

  test('F15 F81: a contract with other words than those to be signed is not shown, nor signed', async ({
    phone,
    context,
    customer,
  }) => {
    const statement = await toStatement(phone, 12_000);
    await alter(context, '**/v1/quotes/*/contract', '12,000.00', '12,000.01');
    await statement.openContract();
    const contract = new ContractSheet(phone);
    await expect(contract.wrong).toBeVisible();
    await expect(contract.content).not.toContainText('12,000.01');
    await contract.close();
    await expect(statement.content).toContainText('要签的内容和这份报价不一致，已经拦下');
    await expect(statement.signButton(1_200_000)).toBeHidden();
    await expectNoLoan(customer);
  });
});

test.describe('a repayment', () => {
  test.use({
    opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
  });

  test('F15 F81: another sum on the signing sheet: nothing is paid, and the right one can be', async ({
    phone,
    context,
    customer,
  }) => {
    const confirm = await toSettlement(phone, 1_210_200);
    await alter(context, CHALLENGES, '"amount":1210200', '"amount":1210201');
    await confirm.payButton(1_210_200).click();
    await expect(confirm.content).toContainText('要签的内容和这里的数字不一致，已经拦下。没有扣款。');
    expect(phone.traffic.of(createRepayment)).toHaveLength(0);
    await expectNothingPaid(customer, 1_200_000);

    await context.unroute(CHALLENGES);
    await confirm.renew.click();
    await pay(phone, 1_210_200);
    await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
  });
});
