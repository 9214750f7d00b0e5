/** The contract before it is signed, and the signature that is bound to it (product.md F15). */
import { createLoan } from '../../src/contract/application';
import { createQuote } from '../../src/contract/quote';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { borrow, toSignature, toStatement } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { expectAccessible } from '../pages/base';
import { BorrowPage } from '../pages/borrow';
import { ContractSheet } from '../pages/contract-sheet';
import { ArrivedPage } from '../pages/endings';
import { PinSheet } from '../pages/pin-sheet';

test.use({
  opening: {
    situation: 'active',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  },
});

test('F15: she reads the whole contract, mistypes her PIN once, and signs', async ({ phone, customer }) => {
  const statement = await toStatement(phone, 12_000);
  await statement.openContract();
  const contract = await new ContractSheet(phone).arrived();
  const quote = await phone.traffic.answer(createQuote);
  await expect(contract.content).toContainText(quote.contract.title);
  await expect(contract.content).toContainText(Buffer.from(quote.contract.hash, 'base64url').toString('hex'));
  await expect(contract.content).toContainText('12,000.00');
  await expect(contract.content).toContainText('1,102.14');
  await contract.close();

  await statement.signButton(1_200_000).click();
  const pin = await new PinSheet(phone).arrived();
  await expect(pin.content).toContainText('¥12,000.00');
  await pin.enterWrong();
  await expect(pin.said).toHaveText('密码不对 · 还可以试 4 次');
  await pin.complete();
  await new ArrivedPage(phone).arrived();
  expect(phone.traffic.of(createLoan)).toHaveLength(1);
  await expectOneLoan(customer, 1_200_000);
});

test('F15: five wrong PINs lock it for a while, in words, and nothing was borrowed', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 1_000);
  for (const left of [4, 3, 2, 1]) {
    await pin.enterWrong();
    await expect(pin.said).toHaveText(`密码不对 · 还可以试 ${left} 次`);
  }
  await pin.enterWrong();
  const told = phone.ground.getByRole('alert');
  await expect(told).toContainText('密码已暂时锁定');
  await expect(pin.content).toBeHidden();
  await expect(told).toContainText('这一次没有扣款或借款');
  expect(phone.traffic.of(createLoan)).toHaveLength(0);
  await expectNoLoan(customer);
});

test('F15: turning back at the PIN leaves her where she was, and she can still sign', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 1_000);
  await pin.cancel();
  const again = phone.ground.getByRole('button', { name: '已读完，签约借 ¥1,000.00', exact: true });
  await again.click();
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, 100_000);
});

test.describe('for a sum that the app’s own PIN does not suffice for', () => {
  test.use({
    opening: { situation: 'active', limit: 8_000_000, readingSeconds: 0, processingSeconds: 0 },
  });

  test('F15: in a browser she is told so and changes the sum; in the wallet she can sign it', async ({
    phone,
    customer,
    openPhone,
  }) => {
    const statement = await toStatement(phone, 60_000);
    await statement.signButton(6_000_000).click();
    await expect(statement.content).toContainText('这个金额要由钱包或通行密钥验证身份后签约');
    await expectAccessible(phone.page);
    await statement.back.click();
    await new BorrowPage(phone).here();
    expect(phone.traffic.of(createLoan)).toHaveLength(0);
    await expectNoLoan(customer, 8_000_000);

    const wallet = await openPhone({ host: 'wallet' });
    await borrow(wallet, 60_000);
    await expectOneLoan(customer, 6_000_000, 8_000_000);
  });
});
