/** One loan, whatever the network does to the one request that matters (product.md F18). */
import { createLoan } from '../../src/contract/application';
import { createQuote } from '../../src/contract/quote';
import { expectOneLoan } from '../fixtures/books';
import { signRenewed, toSignature } from '../fixtures/borrowing';
import type { Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

/** Long enough for all tries by itself and the first look afterwards. */
const PATIENCE = { timeout: 30_000 };
const ONLY = { only: createLoan.name };

/** Every try carried the same key. */
async function expectOneKey({ traffic }: Phone, tries: number): Promise<void> {
  const keys = await Promise.all(
    traffic.of(createLoan).map((request) => request.headerValue('Idempotency-Key')),
  );
  expect(keys).toHaveLength(tries);
  expect(new Set(keys).size).toBe(1);
}

for (const [mishap, faults] of [
  ['the request is lost', { ...ONLY, loseRequests: 1 }],
  ['the answer is lost after the work was done', { ...ONLY, loseAnswers: 1 }],
  ['the lender answers 500', { ...ONLY, answer500: 1 }],
] as const) {
  test(`F18: ${mishap}: sent again with the same key, one loan`, async ({ phone, customer }) => {
    const pin = await toSignature(phone, 12_000);
    await customer.faults(faults);
    await pin.complete();
    await new ArrivedPage(phone).arrived();
    await expectOneKey(phone, 2);
    await expectOneLoan(customer, 1_200_000);
  });
}

test('F18: the lender is too busy and did nothing: told so, asked anew, one loan', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await customer.faults({ ...ONLY, answer429: 1 });
  await pin.complete();
  const statement = new CostStatement(phone);
  await expect(statement.content).toContainText('操作有点频繁');
  await expect(statement.content).toContainText('不会因此扣款或借款');
  await signRenewed(phone, statement, 1_200_000);
  await expectOneLoan(customer, 1_200_000);
});

test('F18: every answer is lost: the app finds out by looking, and shows the one loan', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await customer.faults({ ...ONLY, loseAnswers: 9 });
  await pin.complete();
  await expect(new CostStatement(phone).content).toContainText('正在确认结果，请不要重复提交');
  await expect(new ArrivedPage(phone).finish).toBeVisible(PATIENCE);
  await expectOneKey(phone, 4);
  await expectOneLoan(customer, 1_200_000);
});

test('F18: nothing gets through: while the outcome is unknown nothing can be renewed, only the very same sent again', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await customer.faults({ ...ONLY, loseRequests: 4 });
  await pin.complete();
  const statement = new CostStatement(phone);
  await expect(statement.content).toContainText('正在确认结果，请不要重复提交');
  const quotes = phone.traffic.of(createQuote).length;

  await expect(statement.again).toBeVisible(PATIENCE);
  await expect(statement.renew).toBeHidden();
  await expect(statement.signButton(1_200_000)).toBeHidden();
  await expect(statement.back).toBeDisabled();
  await phone.page.keyboard.press('Escape');
  await expect(statement.content).toBeVisible();
  expect(phone.traffic.of(createQuote)).toHaveLength(quotes);
  expect((await customer.books()).applications).toEqual([]);

  await statement.again.click();
  await new ArrivedPage(phone).arrived();
  await expectOneKey(phone, 5);
  await expectOneLoan(customer, 1_200_000);
});
