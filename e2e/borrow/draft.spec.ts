/** What was typed is still there when the app comes back (product.md F19). */
import { createQuote } from '../../src/contract/quote';
import { expectNoLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { HomePage } from '../pages/home';

test('F19: the app was killed while she filled in the form; opened again, her input is there', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.borrow();
  const form = await new BorrowPage(phone).arrived();
  await form.key('7300');
  await form.length(3);
  await form.method('先息后本');
  await form.useFor('医疗健康');
  await form.card.selectOption({ label: '北屿银行 尾号 8807' });
  await form.quoted();

  await phone.reopen();
  await home.arrived();
  await home.borrow();
  await form.arrived();
  await expect(form.amount).toHaveValue('7,300');
  await expect(form.purpose).toHaveValue('medical');
  await form.quoted();
  const { terms, card } = await phone.traffic.answer(createQuote);
  expect([terms.principal, terms.method, terms.months, card.tail]).toEqual([
    730_000,
    'interest-first',
    3,
    '8807',
  ]);
  await expectNoLoan(customer);
});
