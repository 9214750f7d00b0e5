/** One repayment, whatever the finger, the phone, the network or the server does (product.md F18). */
import { createChallenge } from '../../src/contract/challenge';
import { createRepayment, getRepaymentQuote } from '../../src/contract/repayment';
import { expectNothingPaid, expectPaidOnce, expectRepaid } from '../fixtures/books';
import { openAt } from '../fixtures/phone';
import { pay, toEarlyRepay, toPin, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import {
  InsufficientPage,
  ReceiptPage,
  RepaymentProcessingPage,
  ReturnedRepaymentPage,
} from '../pages/receipt';

/** 12,000.00 borrowed on 2026-03-15, 17 days ago: ending it takes 12,102.00. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });
const ALL = 1_210_200;
const SETTLED = { state: 'settled', outstanding: 0 };

test('F18 F32: a double tap asks once and pays once', async ({ phone, customer }) => {
  const form = await toEarlyRepay(phone);
  await form.settleButton(ALL).dblclick();
  const confirm = await new ConfirmRepayment(phone).arrived();
  await confirm.payButton(ALL).dblclick();
  const { pin } = await customer.ticket();
  await phone.page.getByLabel('输入 6 位支付密码').fill(pin);
  await new ReceiptPage(phone).arrived();
  expect(phone.traffic.of(createChallenge)).toHaveLength(1);
  expect(phone.traffic.of(createRepayment)).toHaveLength(1);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18 F32: a request that never arrived is sent again under the same key', async ({
  phone,
  customer,
}) => {
  await toSettlement(phone, ALL);
  await customer.faults({ loseRequests: 1, only: 'createRepayment' });
  await pay(phone, ALL);
  const keys = phone.traffic.of(createRepayment).map((request) => request.headers()['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18 F32: an answer lost after the work was done leads to the same receipt', async ({
  phone,
  customer,
}) => {
  await toSettlement(phone, ALL);
  await customer.faults({ loseAnswers: 1, only: 'createRepayment' });
  await pay(phone, ALL);
  const keys = phone.traffic.of(createRepayment).map((request) => request.headers()['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18 F32: a 500 is no answer: the same payment is asked for again, once', async ({
  phone,
  customer,
}) => {
  await toSettlement(phone, ALL);
  await customer.faults({ answer500: 2, only: 'createRepayment' });
  await pay(phone, ALL);
  expect(phone.traffic.of(createRepayment)).toHaveLength(3);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18 F19: killed while submitting, the app comes back to the payment that is on its way', async ({
  phone,
  customer,
}) => {
  await toSettlement(phone, ALL);
  await customer.faults({ debit: 'unknown', loseAnswers: 20, only: 'createRepayment' });
  await (await toPin(phone, ALL)).complete();
  await expect(new ConfirmRepayment(phone).unknown).toBeVisible();
  await phone.reopen();
  await customer.faults({});

  const home = await new HomePage(phone).arrived();
  await expect(home.followed('还款处理中')).toContainText('请不要重复还款');
  await home.followed('还款处理中').click();
  const processing = await new RepaymentProcessingPage(phone).arrived();
  await expect(processing.main).toContainText('¥12,102.00');
  await customer.clock({ seconds: 7_300 });
  const receipt = await new ReceiptPage(phone).arrived();
  await receipt.shows('本金', '¥12,000.00');
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18 F19: reloaded on the form while the outcome is unknown, it only looks, and finds the receipt', async ({
  phone,
  customer,
}) => {
  await toSettlement(phone, ALL);
  const { origin, pathname } = new URL(phone.page.url());
  await customer.faults({ loseAnswers: 20, only: 'createRepayment' });
  await (await toPin(phone, ALL)).complete();
  await expect(new ConfirmRepayment(phone).unknown).toBeVisible();
  // Left first, so that the page that sent it has no time to learn the outcome itself.
  await phone.page.goto('about:blank');
  await customer.faults({});
  const sent = phone.traffic.of(createRepayment).length;
  await openAt(phone, pathname, origin);
  const receipt = await new ReceiptPage(phone).arrived();
  await receipt.shows('利息', '¥102.00');
  expect(phone.traffic.of(createRepayment)).toHaveLength(sent);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18: two phones sign the same loan’s end: one pays, the other is told, and takes nothing', async ({
  openPhone,
  customer,
}) => {
  const [one, other] = [await openPhone(), await openPhone()];
  await toSettlement(one, ALL);
  await toSettlement(other, ALL);
  const pins = [await toPin(one, ALL), await toPin(other, ALL)] as const;
  await pins[0].complete();
  await new ReceiptPage(one).arrived();
  await pins[1].complete();
  const confirm = await new ConfirmRepayment(other).arrived();
  await expect(confirm.contradiction).toContainText('没有扣款');
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F18 F80: offline in the middle of submitting, nothing is sent later by itself', async ({
  phone,
  customer,
}) => {
  test.setTimeout(90_000);
  await toSettlement(phone, ALL);
  const { page } = phone;
  await page.route('**/v1/repayments', async (route) => {
    await page.context().setOffline(true);
    await route.abort('internetdisconnected');
  });
  await (await toPin(phone, ALL)).complete();
  const confirm = new ConfirmRepayment(phone);
  await expect(confirm.unknown).toBeVisible();
  await expect(confirm.again).toBeVisible();
  await page.unroute('**/v1/repayments');
  const sent = phone.traffic.of(createRepayment).length;
  await page.context().setOffline(false);

  // Back on the network it looks more than once, sees no payment, and leaves the decision to the person.
  const looked = phone.traffic.of(getRepaymentQuote).length;
  await expect
    .poll(() => phone.traffic.of(getRepaymentQuote).length, { timeout: 45_000 })
    .toBeGreaterThan(looked + 1);
  await expect(phone.page.getByText('没有网络', { exact: false })).toHaveCount(0);
  await confirm.arrived();
  expect(phone.traffic.of(createRepayment)).toHaveLength(sent);
  await expectNothingPaid(customer, 1_200_000);
  await confirm.again.click();
  await new ReceiptPage(phone).arrived();
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F15 F18: turning back at the PIN pays nothing, and the same sum can be paid after all', async ({
  phone,
  customer,
}) => {
  await toSettlement(phone, ALL);
  await (await toPin(phone, ALL)).cancel();
  await expectNothingPaid(customer, 1_200_000);
  await pay(phone, ALL);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F32: a sum that has expired is asked for again, and paid once', async ({ phone, customer }) => {
  const confirm = await toSettlement(phone, ALL);
  await customer.expire('repayment-quotes');
  await confirm.payButton(ALL).click();
  await expect(confirm.contradiction).toContainText('还款金额已过期');
  // Until the new sum is here, the old one cannot be signed again.
  await customer.faults({ latency: 1_500, only: 'createRepaymentQuote' });
  await confirm.renew.click();
  await pay(phone, ALL);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F32: when the sum cannot be had anew, that is said in the sheet, and asking is seen to be under way', async ({
  phone,
  customer,
}) => {
  const confirm = await toSettlement(phone, ALL);
  await customer.expire('repayment-quotes');
  await confirm.payButton(ALL).click();
  await expect(confirm.contradiction).toContainText('还款金额已过期');
  await customer.faults({ latency: 1_000, answer500: 50, only: 'createRepaymentQuote' });
  await confirm.renew.click();
  await expect(confirm.content.getByText('正在核对金额')).toBeAttached();
  await expect(confirm.contradiction).toContainText('出了点问题');
  await customer.faults({});
  await confirm.renew.click();
  await pay(phone, ALL);
  await expectPaidOnce(customer, ALL, SETTLED);
});

test('F31: too little on the card takes nothing; after topping up it is paid', async ({
  phone,
  customer,
}) => {
  await customer.faults({ debit: 'insufficient' });
  await toSettlement(phone, ALL);
  await (await toPin(phone, ALL)).complete();
  const failed = await new InsufficientPage(phone).arrived();
  await expect(failed.main).toContainText('往卡里存够 ¥12,102.00');
  await customer.faults({});
  await failed.again.click();
  await (await new EarlyRepayPage(phone).arrived()).settleButton(ALL).click();
  await pay(phone, ALL);
  await expectRepaid(customer, {
    repayments: [
      { state: 'failed', amount: ALL },
      { state: 'succeeded', amount: ALL },
    ],
    loans: [SETTLED],
  });
});

test('F31 F74: a payment that the bank returned changed nothing, and says so', async ({
  phone,
  customer,
}) => {
  await customer.faults({ debit: 'returned' });
  await toSettlement(phone, ALL);
  await (await toPin(phone, ALL)).complete();
  const failed = await new ReturnedRepaymentPage(phone).arrived();
  await expect(failed.main).toContainText('借款和还款计划都没有变');
  await failed.home.click();
  await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
  await expectRepaid(customer, {
    repayments: [{ state: 'failed', amount: ALL }],
    loans: [{ state: 'active', outstanding: 1_200_000 }],
  });
});
