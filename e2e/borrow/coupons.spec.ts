/** Coupons: interest-free days and a lower rate, chosen and never by themselves (product.md F56, 1.13). */
import { createQuote } from '../../src/contract/quote';
import { expectOneLoan } from '../fixtures/books';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { CostStatement } from '../pages/cost-statement';
import { CouponsPage } from '../pages/coupons';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({
  opening: {
    situation: 'with-coupons',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  },
});

test('F56: seven days without interest: chosen, in every figure from preview to pay-off, used once', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.enter('优惠券');
  const list = await new CouponsPage(phone).arrived();
  await expect(list.coupons).toHaveCount(3);
  await expect(list.coupons.nth(0)).toContainText('前 7 天免息');
  await expect(list.coupons.nth(2)).toContainText('已过期');
  await list.coupons.nth(0).getByRole('link').click();

  const form = await new BorrowPage(phone).arrived();
  await expect(form.coupon).toHaveValue('none');
  await form.fillIn(12_000);
  await form.useCoupon('7 天免息券');
  await form.quoted();
  // The worked example less 7 of the first 31 days: 12,000.00 x 0.05 % x 7 = 42.00.
  await expect(form.main).toContainText('前 7 天免息，少付利息 ¥42.00');
  const { plan, coupon } = await phone.traffic.answer(createQuote);
  expect(coupon?.name).toBe('7 天免息券');
  expect(plan.instalments[0]).toMatchObject({ principal: 91_614, interest: 14_400 });
  expect(plan.totalInterest).toBe(118_374);
  await expect(form.main).toContainText('¥1,183.74');

  // The first instalment is not what each of them is.
  await expect(form.main).toContainText('首期应还');
  await expect(form.main).toContainText('中间每期 ¥1,102.14');

  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.content).toContainText('已用优惠券：前 7 天免息');
  await expect(statement.content).toContainText('¥1,183.74');
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  const arrived = await new ArrivedPage(phone).arrived();
  await expect(arrived.main).toContainText('¥1,060.14');
  await expectOneLoan(customer, 1_200_000);

  // Three days later the free days still cover all interest.
  await customer.clock({ days: 3 });
  await phone.reopen();
  await toSettlement(phone, 1_200_000);
  await pay(phone, 1_200_000);
  expect((await customer.books()).loans).toMatchObject([{ state: 'settled', outstanding: 0 }]);
  await phone.reopen();
  await (await new HomePage(phone).arrived()).enter('优惠券');
  await expect((await new CouponsPage(phone).arrived()).list).toContainText('已使用');
});

test('F56: a lower rate waits for what it needs, and says so; declined, the coupon comes back', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'decline' });
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await form.fillIn(3_000);
  await form.useCoupon('降息券 · 借满 ¥5,000 可用');
  await expect(form.main).toContainText('借满 ¥5,000 可用，这次还没有用上。');
  await form.type('12000');
  await form.quoted();
  await expect(form.main).toContainText('年利率降到 10.95%（日 0.03%）');
  const quote = await phone.traffic.answer(createQuote);
  expect(quote.terms.coupon).toEqual({ kind: 'rate-cut', rate: { per: 'day', value: 30_000 } });
  expect(quote.annual.simple).toBe(10_950_000);
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.content).toContainText('剩余本金 × 0.03% × 天数');
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  await expect(phone.ground.getByRole('heading', { name: '这次没有通过' })).toBeVisible();
  expect((await customer.books()).loans).toEqual([]);
  await phone.reopen();
  await (await new HomePage(phone).arrived()).enter('优惠券');
  const coupons = await new CouponsPage(phone).arrived();
  await expect(coupons.coupons.filter({ hasText: '去使用' })).toHaveCount(2);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('F56 F77: in English, she sees her coupons and what one saves', async ({ phone, customer }) => {
    await (await new HomePage(phone).arrived()).enter('优惠券');
    const list = await new CouponsPage(phone).arrived();
    await expect(list.coupons.nth(0)).toContainText('First 7 days without interest');
    await list.coupons.nth(0).getByRole('link').click();
    const form = await new BorrowPage(phone).arrived();
    await form.fillIn(12_000);
    await form.useCoupon('7 days without interest');
    await form.quoted();
    await expect(form.main).toContainText('¥42.00');
    expect((await customer.books()).loans).toEqual([]);
  });
});
