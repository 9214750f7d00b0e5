/** Going offline in the middle of submitting: nothing is sent later by itself (product.md F18, F80). */
import { createLoan } from '../../src/contract/application';
import { getQuote } from '../../src/contract/quote';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { toSignature } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

test('F18: the network goes while the application is sent; back again, only the borrower sends it', async ({
  phone,
  context,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await context.route(
    `**${createLoan.path}`,
    async (route) => {
      await context.setOffline(true);
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );
  await pin.complete();
  const statement = new CostStatement(phone);
  await expect(statement.content).toContainText('正在确认结果，请不要重复提交');

  await context.setOffline(false);
  // It looks at the quote more than once, and each time leaves it at that.
  const looked = phone.traffic.of(getQuote).length;
  await expect.poll(() => phone.traffic.of(getQuote).length, { timeout: 45_000 }).toBeGreaterThan(looked + 1);
  expect(phone.traffic.of(createLoan)).toHaveLength(1);
  await expectNoLoan(customer);

  await statement.again.click();
  await new ArrivedPage(phone).arrived();
  expect(phone.traffic.of(createLoan)).toHaveLength(2);
  await expectOneLoan(customer, 1_200_000);
});

test('F18 F80: without a network the PIN goes nowhere, and is asked for again', async ({
  phone,
  context,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await context.setOffline(true);
  await pin.complete();
  await expect(pin.said).toHaveText('没有连上，请再输一次');
  expect(phone.traffic.of(createLoan)).toHaveLength(0);
  await context.setOffline(false);
  await pin.complete();
  await new ArrivedPage(phone).arrived();
  expect(phone.traffic.of(createLoan)).toHaveLength(1);
  await expectOneLoan(customer, 1_200_000);
});
