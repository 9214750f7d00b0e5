/** Ending several loans, or all of them, with one confirmation and one receipt. */
import { createRepayment } from '../../src/contract/repayment';
import { expectRepaid } from '../fixtures/books';
import { openAt } from '../fixtures/phone';
import { pay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoansPage } from '../pages/loans';
import { SettleSeveralPage } from '../pages/settle-several';

/** Borrowed 75, 40 and 10 days ago: 12,000.00, 5,000.00 and 3,000.00, by three methods. */
const START = '2026-04-01T02:00:00.000Z';
test.use({
  opening: {
    situation: 'with-loans',
    products: ['choice', 'flex', 'anytime'],
    startAt: START,
    processingSeconds: 0,
  },
});

test('F34 F38: all running loans end with one sum, one signature, one receipt, each with its own arithmetic', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.enter('借款记录');
  await (await new LoansPage(phone).arrived()).several.click();
  const form = await new SettleSeveralPage(phone).arrived();
  // Nothing is chosen for anybody.
  await expect(form.boxes).toHaveCount(3);
  for (const box of await form.boxes.all()) await expect(box).not.toBeChecked();
  await expect(form.waiting).toHaveAttribute('aria-disabled', 'true');
  await form.all.click();
  const { loans, repayments: earlier } = await customer.books();
  const owed = loans.reduce((sum, { outstanding }) => sum + outstanding, 0);
  const total = await form.total();
  expect(total).toBeGreaterThan(owed);
  await form.payButton(total).click();
  const receipt = await pay(phone, total);
  await expect(receipt.main).toContainText('已还清 3 笔');
  await receipt.shows('现在可借额度', '¥50,000.00');
  const paid = await phone.traffic.answer(createRepayment);
  expect(paid.loans.map(({ amount }) => amount).reduce((sum, each) => sum + each, 0)).toBe(total);
  await receipt.finish.click();
  await new HomePage(phone).arrived();
  await expectRepaid(customer, {
    repayments: [
      ...earlier.map(({ state, amount }) => ({ state, amount })),
      { state: 'succeeded', amount: total },
    ],
    loans: loans.map(() => ({ state: 'settled', outstanding: 0 })),
  });
});

test('F34 F19: two of three are chosen; the choice survives a reload, and the third goes on', async ({
  phone,
  customer,
}) => {
  await openAt(phone, '/settle');
  const form = await new SettleSeveralPage(phone).arrived();
  const newestFirst = [...(await customer.books()).loans].sort((a, b) =>
    b.disbursedOn.localeCompare(a.disbursedOn),
  );
  const [first, second, third] = newestFirst;
  if (!first || !second || !third) throw new Error('three loans were expected');
  for (const each of [first, second]) await form.box(each.disbursedOn).check();
  const total = await form.total();
  await openAt(phone, '/settle');
  await form.arrived();
  await expect(form.box(third.disbursedOn)).not.toBeChecked();
  expect(await form.total()).toBe(total);
  await form.payButton(total).click();
  await pay(phone, total);
  const { loans, repayments } = await customer.books();
  expect(new Map(loans.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [first.id, 'settled'],
      [second.id, 'settled'],
      [third.id, 'active'],
    ]),
  );
  expect(repayments.at(-1)).toMatchObject({ state: 'succeeded', amount: total });
});

test('F34: what another loan owes today comes first, and is said before anything is asked', async ({
  customer,
  openPhone,
}) => {
  await customer.faults({ debit: 'insufficient' });
  await customer.clock({ to: 'next-due' });
  await customer.faults({});
  const phone = await openPhone();
  await openAt(phone, '/settle');
  const form = await new SettleSeveralPage(phone).arrived();
  const owing = form.boxes.and(phone.ground.getByRole('checkbox', { name: '含已到期的' }));
  await expect(owing).toHaveCount(1);
  const others = form.boxes.and(phone.ground.getByRole('checkbox', { name: /要 [^，]*$/ }));
  await others.first().check();
  await expect(form.main).toContainText('按规定先还已经到期的');
  await owing.check();
  const total = await form.total();
  await form.payButton(total).click();
  await pay(phone, total);
  expect((await customer.books()).repayments.at(-1)).toMatchObject({ state: 'succeeded', amount: total });
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('F34 F77: all of them end in English too', async ({ phone, customer }) => {
    await openAt(phone, '/settle');
    const form = await new SettleSeveralPage(phone).arrived();
    await form.all.click();
    const total = await form.total();
    await form.payButton(total).click();
    const receipt = await pay(phone, total);
    await expect(receipt.main).toContainText('3 loans paid off');
    const { loans } = await customer.books();
    expect(loans.every(({ state }) => state === 'settled')).toBe(true);
  });
});
