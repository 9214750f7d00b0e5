/** Instalments at a merchant's checkout: from the shop's order to the shop's receipt, and back again (product.md F20). */
import type { Page } from '@playwright/test';
import { getLoan } from '../../src/contract/loan';
import { placeOrder } from '../fixtures/shop';
import { expect, test } from '../fixtures/test';
import { APP_FRAME, openAt, type Phone } from '../fixtures/phone';
import { wordsOf } from '../fixtures/words';
import { listen } from '../fixtures/traffic';
import type { Customer } from '../fixtures/lender';
import { CheckoutPage } from '../pages/checkout';
import { CostStatement } from '../pages/cost-statement';
import { LoanPage } from '../pages/loans';
import { digits, yuan } from '../pages/money';
import { OverdueHomePage } from '../pages/overdue-home';
import { PinSheet } from '../pages/pin-sheet';
import { RecordsPage } from '../pages/records';
import { ShopPage } from '../pages/shop';

const PRICE = 329_900;
const SHOP = '木白家居旗舰店';
const startAt = '2026-03-15T02:00:00.000Z';

test.use({ opening: { situation: 'active', startAt, readingSeconds: 0, processingSeconds: 1 } });

/** The wallet with the app in it, on a page that came there by the shop's own link. */
async function phoneOn(page: Page, customer: Customer): Promise<Phone> {
  const say = await wordsOf('zh-CN');
  const ground = page.frameLocator(APP_FRAME);
  const reopen = async () => {
    await page.reload();
  };
  return { page, ground, host: 'wallet', language: 'zh-CN', say, customer, traffic: listen(page), reopen };
}

async function sign(phone: Phone): Promise<void> {
  await new CheckoutPage(phone).next.click();
  const statement = new CostStatement(phone);
  await statement.arrived();
  await statement.confirm(PRICE);
  await new PinSheet(phone).complete();
}

test('F20 F14: an order is paid in instalments without interest; the shop verifies it and shows it as paid', async ({
  wallet: { page },
  customer,
  origins,
}) => {
  // The wallet was opened by its owner; in the same window he goes shopping.
  const shop = new ShopPage(page);
  const order = await shop.order(origins.shop, '27 英寸 4K 显示器');
  await shop.payInInstalments();
  const phone = await phoneOn(page, customer);
  const checkout = new CheckoutPage(phone);
  await checkout.arrived();
  await expect(checkout.next).toHaveAttribute('aria-disabled', 'true');
  await checkout.choose(6, '免息分期');
  await expect(checkout.cost).toContainText('不收取');
  await expect(checkout.cost).toContainText('利息由商家承担');
  await expect(checkout.main).toContainText('不打到你的银行卡');
  await sign(phone);
  await checkout.paid(SHOP);
  await checkout.arrived();

  // Back outside the mini-program, in a window of its own, with the lender's signed word.
  const opened = page.waitForEvent('popup');
  await checkout.back.click();
  const back = await opened;
  await new ShopPage(back).stands('paid');
  expect(back.url()).toBe(order);

  const { loans, movements, payouts } = await customer.books();
  expect(loans).toMatchObject([{ state: 'active', principal: PRICE, outstanding: PRICE }]);
  expect(payouts).toBe(1);
  const share = movements.find(({ kind }) => kind === 'merchant-share');
  expect(share?.entries.find(({ account }) => account === 'cash')?.amount).toBeGreaterThan(0);
});

test.describe('in English, for a flat fee', () => {
  test.use({ language: 'en' });

  test('F20 F77: the flat fee shows its true annual rate; after two instalments a refund leaves zero', async ({
    phone,
    customer,
    origins,
  }) => {
    const { checkoutId, order } = await placeOrder(origins.shop, 'monitor', 'en');
    await openAt(phone, `/checkout/${checkoutId}`);
    const checkout = new CheckoutPage(phone);
    await checkout.arrived();
    await checkout.choose(12, '手续费分期');
    // 12 x 19.79 on what is still owed: far more than 0.6 % x 12.
    await expect(checkout.cost).toContainText(/1[34]\.\d\d%/);
    await expect(checkout.cost).toContainText('0.6% of the price each month');
    await sign(phone);
    await checkout.paid('Mubai Home');
    await checkout.arrived();
    await checkout.back.click();
    const shop = new ShopPage(phone.page, 'en');
    await shop.stands('paid');
    expect(phone.page.url()).toBe(order);

    await customer.clock({ date: '2026-05-11' });
    await shop.refundWhole();
    const { loans, limit, balances, movements } = await customer.books();
    expect(loans).toMatchObject([{ state: 'settled', outstanding: 0 }]);
    expect(limit?.available).toBe(limit?.total);
    expect(balances.find(({ account }) => account === 'customer-refund')?.amount ?? 0).toBe(0);
    // Two instalments of 274.91 principal, less the third period's fee for the one day gone by of its 31.
    const back = movements.find(({ kind }) => kind === 'excess-refunded');
    const toCard = back?.entries.find(({ account }) => account === 'customer-refund')?.amount;
    expect(toCard).toBe(2 * Math.floor(PRICE / 12) - Math.round(1_979 / 31));

    const again = await customer.ticket();
    const loanId = loans[0]?.id ?? '';
    await phone.page.goto(`${origins.app}/loans/${loanId}?ticket=${encodeURIComponent(again.ticket)}`);
    const loan = await new LoanPage(phone).here();
    await expect(loan.main).toContainText('Paid to Mubai Home · 27-inch 4K monitor · ¥3,299.00 refunded');
    const principal = digits(PRICE - 2 * Math.floor(PRICE / 12));
    await expect(loan.main).toContainText(
      `Merchant refund${yuan(PRICE - (toCard ?? 0))}2026-05-11 · principal ${principal} · interest 0.00 · fee 0.64`,
    );
    await openAt(phone, '/records');
    const records = await new RecordsPage(phone).arrived();
    await records.only('退款');
    await expect(records.rows).toHaveCount(1);
    await expect(records.rows).toContainText(`Refund+${yuan(toCard ?? 0)}`);
    await records.only('商家退款抵还');
    await expect(records.rows).toContainText(`${yuan(PRICE - (toCard ?? 0))}`);
    await expect(records.rows).toContainText(`principal ${principal} · interest 0.00 · fee 0.64`);
  });
});

test('F20 F19: the chosen plan outlives a reload; a part comes back, an instalment is missed, the rest comes back', async ({
  phone,
  customer,
  origins,
}) => {
  const { checkoutId, order } = await placeOrder(origins.shop);
  await openAt(phone, `/checkout/${checkoutId}`);
  const checkout = new CheckoutPage(phone);
  await checkout.choose(6, '按日计息');
  await openAt(phone, `/checkout/${checkoutId}`);
  await checkout.keeps(6, '按日计息');
  await sign(phone);
  await checkout.paid(SHOP);

  // The first instalment is paid by itself; ten days later the shop returns 1,000.00.
  await customer.clock({ date: '2026-04-20' });
  const owed = (await customer.books()).loans[0]?.outstanding ?? 0;
  const interest = Math.round((owed * 10 * 5) / 10_000);
  await phone.page.goto(order);
  const shop = new ShopPage(phone.page);
  await shop.stands('paid');
  await shop.refundPart('1000');
  await expect(shop.main).toContainText('已退 ¥1,000.00');
  await shop.stands('paid');
  const left = owed - (100_000 - interest);
  const { loans, movements, limit } = await customer.books();
  expect(loans).toMatchObject([{ state: 'active', outstanding: left }]);
  expect(limit?.available).toBe((limit?.total ?? 0) - left);
  const toLoan = movements.filter(({ kind, at }) => kind === 'repayment' && at.startsWith('2026-04-20'));
  expect(toLoan).toHaveLength(1);
  const loanPath = `/loans/${loans[0]?.id ?? ''}`;
  await openAt(phone, loanPath, origins.app);
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.main).toContainText(`付给 ${SHOP} · 27 英寸 4K 显示器 · 商家已退 ¥1,000.00`);
  const parts = `本金 ${digits(100_000 - interest)} · 利息 ${digits(interest)}`;
  await expect(loan.main).toContainText(`商家退款¥1,000.002026-04-20 · ${parts}`);
  await openAt(phone, '/records');
  const records = await new RecordsPage(phone).arrived();
  await records.only('商家退款抵还');
  await expect(records.rows).toHaveCount(1);
  await expect(records.rows).toContainText('¥1,000.00');
  await expect(records.rows).toContainText(parts);

  // In May the card is empty: three days late, with the arithmetic of it.
  await customer.faults({ debit: 'insufficient' });
  await customer.clock({ date: '2026-05-13' });
  await openAt(phone, loanPath);
  await loan.arrived();
  const { position } = await phone.traffic.answer(getLoan);
  const late = position.instalments[1];
  const [missed, normal] = [late?.principal ?? 0, late?.interest ?? 0];
  const penalty = Math.round((missed * 75 * 3) / 100_000);
  await loan.instalmentShows(2, '逾期 3 天', digits(missed + normal + penalty));
  await openAt(phone, '/');
  const home = await new OverdueHomePage(phone).arrived();
  await expect(home.main).toContainText('逾期 3 天');
  await expect(home.main).toContainText(`逾期本金 ${digits(missed)} × 0.075% × 3 天，不计复利`);
  await expect(home.main).toContainText(`罚息${yuan(penalty)}`);
  await expect(home.payLink(missed + normal + penalty)).toBeVisible();

  // The rest comes back: what is overdue first, the penalty with it; nothing is owed any more.
  await phone.page.goto(order);
  await shop.refundWhole();
  const running = Math.round(((left - missed) * 3 * 5) / 10_000);
  const toCard = 229_900 - (left + normal + penalty + running);
  expect((await customer.books()).loans).toMatchObject([{ state: 'settled', outstanding: 0 }]);
  await openAt(phone, '/records', origins.app);
  await records.arrived();
  await records.only('退款');
  await expect(records.rows).toHaveCount(1);
  await expect(records.rows).toContainText(`+${yuan(toCard)}`);
  await records.only('商家退款抵还');
  await expect(records.rows).toHaveCount(2);
  await expect(records.rows.first()).toContainText(
    `本金 ${digits(left)} · 利息 ${digits(normal + running)} · 罚息 ${digits(penalty)}`,
  );
});

test('F20: at the checkout he turns back, as easily as going on; the shop shows it and offers to pay again', async ({
  phone,
  customer,
  origins,
}) => {
  const { checkoutId, order } = await placeOrder(origins.shop);
  await openAt(phone, `/checkout/${checkoutId}`);
  await new CheckoutPage(phone).decline.click();
  const shop = new ShopPage(phone.page);
  await shop.stands('cancelled');
  // A result that was tampered with is not taken.
  await phone.page.goto(`${order}/return?result=eyJhbGciOiJFUzI1NiJ9.e30.AAAA`);
  await expect(shop.notice()).toContainText('没有通过验证');
  await shop.stands('cancelled');
  expect((await customer.books()).applications).toEqual([]);
});

test('F20 F18: killed right after signing: shop and borrower find the one result', async ({
  phone,
  openPhone,
  customer,
  origins,
}) => {
  const { checkoutId, order } = await placeOrder(origins.shop);
  await openAt(phone, `/checkout/${checkoutId}`);
  await new CheckoutPage(phone).choose(3, '免息分期');
  await customer.faults({ loseAnswers: 1, only: 'createLoan' });
  await sign(phone);
  await expect.poll(async () => (await customer.books()).applications.length).toBe(1);
  await phone.page.close();

  const again = await openPhone();
  await openAt(again, `/checkout/${checkoutId}`);
  const checkout = new CheckoutPage(again);
  await checkout.paid(SHOP);
  await again.page.goto(order);
  await new ShopPage(again.page).stands('paid');
  expect((await customer.books()).loans).toMatchObject([{ principal: PRICE }]);
});

test.describe('who is not invited', () => {
  test.use({ opening: { situation: 'not-invited', startAt } });

  test('F20 F01: is told kindly, and the shop hears that it was declined', async ({
    phone,
    customer,
    origins,
  }) => {
    const { checkoutId } = await placeOrder(origins.shop);
    await openAt(phone, `/checkout/${checkoutId}`);
    const checkout = new CheckoutPage(phone);
    await checkout.arrived();
    await expect(checkout.main).toContainText('订单还在，可以用商家的其他方式付款');
    await checkout.otherWay.click();
    await new ShopPage(phone.page).stands('declined');
    expect((await customer.books()).applications).toEqual([]);
  });
});
