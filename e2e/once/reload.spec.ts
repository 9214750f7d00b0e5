/** The app is killed in the middle of submitting, and opened again (product.md F18, F19). */
import { createLoan } from '../../src/contract/application';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { toSignature } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { CheckingPage } from '../pages/checking';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

const PATIENCE = { timeout: 30_000 };

test('F18 F19: killed after the lender had done the work: home leads to it, and it is one loan', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await customer.faults({ only: createLoan.name, loseAnswers: 9 });
  await pin.complete();
  await expect(new CostStatement(phone).content).toContainText('正在确认结果');
  await phone.reopen();
  await customer.faults({});
  await customer.clock({ seconds: 10 });

  const home = await new HomePage(phone).arrived();
  await home.followed('借款已到账').click();
  const arrived = await new ArrivedPage(phone).arrived();
  await arrived.finish.click();
  await home.arrived();
  // What was sent before is over: another loan starts from the form.
  await home.borrow();
  await new BorrowPage(phone).arrived();
  await expectOneLoan(customer, 1_200_000);
});

test('F18 F19: killed before anything had arrived: the app only looks, and says when it is certain', async ({
  phone,
  customer,
}) => {
  const pin = await toSignature(phone, 12_000);
  await customer.faults({ only: createLoan.name, loseRequests: 9 });
  await pin.complete();
  await expect(new CostStatement(phone).content).toContainText('正在确认结果');
  await phone.reopen();
  const sent = phone.traffic.of(createLoan).length;

  const home = await new HomePage(phone).arrived();
  await home.borrow();
  const checking = await new CheckingPage(phone).arrived();
  await expect(checking.main).toContainText('同一份报价最多只会借出一笔');
  await customer.expire('quotes');
  await expect(checking.notDone).toBeVisible(PATIENCE);
  await expect(checking.main).toContainText('没有借款，也没有占用额度。');
  expect(phone.traffic.of(createLoan)).toHaveLength(sent);
  await checking.home.click();
  await home.arrived();
  await expectNoLoan(customer);
});
