/** A quote holds for 15 minutes; renewing is free, keeps all input, and says what changed (product.md F13, F17). */
import { getHome } from '../../src/contract/home';
import { createQuote } from '../../src/contract/quote';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { signRenewed, toQuote, toStatement } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { CostStatement } from '../pages/cost-statement';
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

/** On the phone's own clock, which these journeys turn. */
const QUARTER = '15:00';

test('F13: when the quote runs out on the form it is renewed by itself, and all input stays', async ({
  context,
  openPhone,
  customer,
}) => {
  await context.clock.install();
  const phone = await openPhone();
  const form = await toQuote(phone, 12_000);
  await expect(form.main).toContainText(/报价剩 1[45]:\d\d/);
  const first = await phone.traffic.answer(createQuote);
  await phone.page.clock.fastForward(QUARTER);

  await expect.poll(() => phone.traffic.of(createQuote).length).toBe(2);
  await form.quoted();
  const second = await phone.traffic.answer(createQuote);
  expect(second.id).not.toBe(first.id);
  expect(second.plan).toEqual(first.plan);
  await expect(form.changes).toBeHidden();
  await expect(form.main).toContainText(/报价剩 1[45]:\d\d/);
  await expect(form.amount).toHaveValue('12,000');
  await expect(form.purpose).toHaveValue('daily-spending');
  await expectNoLoan(customer);
});

test('F13: renewed after midnight, the new dates are pointed out before anything is signed', async ({
  context,
  openPhone,
  customer,
}) => {
  await context.clock.install();
  const phone = await openPhone();
  const form = await toQuote(phone, 12_000);
  await customer.clock({ days: 1 });
  await phone.page.clock.fastForward(QUARTER);

  await expect(form.changes).toContainText('首次还款日 2026-04-15 → 2026-04-16');
  await form.quoted();
  await form.next.click();
  const statement = await new CostStatement(phone).arrived();
  await expect(statement.fact('首次还款日')).toHaveText('2026-04-16');
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, 1_200_000);
});

test('F13: midnight passes while the form is open: one look and one quote more, and it goes on', async ({
  context,
  openPhone,
  customer,
}) => {
  await context.clock.install();
  const phone = await openPhone();
  const form = await toQuote(phone, 12_000);
  await customer.clock({ days: 1 });
  // Home is asked for again when she comes back to the app after a while.
  await phone.page.clock.fastForward('00:30');
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect.poll(() => phone.traffic.of(createQuote).length).toBe(2);
  await form.quoted();
  expect((await phone.traffic.answer(createQuote)).terms.valueDate).toBe('2026-03-16');
  await expect(form.changes).toContainText('首次还款日 2026-04-15 → 2026-04-16');
  expect(phone.traffic.of(getHome).length, 'looks at home').toBeLessThanOrEqual(2);
  await expectNoLoan(customer);
});

test('F13 F17: run out while she reads the statement, it cannot be signed; a new one can', async ({
  context,
  openPhone,
  customer,
}) => {
  await context.clock.install();
  const phone = await openPhone();
  const statement = await toStatement(phone, 2_000);
  await expect(statement.signButton(200_000)).toBeEnabled();
  await phone.page.clock.fastForward(QUARTER);
  await expect(statement.content).toContainText('这份报价已过期。重新报价不用重填，也不收费。');
  await expect(statement.signButton(200_000)).toBeHidden();

  await signRenewed(phone, statement, 200_000);
  await expectOneLoan(customer, 200_000);
});

test('F17: the lender let the quote run out just before the PIN: told in words, renewed, signed', async ({
  phone,
  customer,
}) => {
  const statement = await toStatement(phone, 2_000);
  await customer.expire('quotes');
  await statement.signButton(200_000).click();
  await expect(statement.content).toContainText('报价已过期');
  await expect(statement.content).toContainText('这份报价没有借出钱');
  await signRenewed(phone, statement, 200_000);
  await expectOneLoan(customer, 200_000);
});

test('F13: when no new quote can be had, that is said in the sheet, and the next try may bring one', async ({
  phone,
  customer,
}) => {
  const statement = await toStatement(phone, 2_000);
  await customer.expire('quotes');
  await statement.signButton(200_000).click();
  await expect(statement.content).toContainText('报价已过期');
  await customer.faults({ answer500: 50, only: 'createQuote' });
  await statement.renew.click();
  await expect(statement.content).toContainText('出了点问题');
  await expectNoLoan(customer);
  await customer.faults({});
  await signRenewed(phone, statement, 200_000);
  await expectOneLoan(customer, 200_000);
});
