/** How much: the bounds are said first, and whatever does not fit is told (product.md F10). */
import { createQuote } from '../../src/contract/quote';
import { expectNoLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { HomePage } from '../pages/home';

const UNFIT = [
  ['12a', '只能填数字，例如 12000'],
  ['-500', '只能填数字，例如 12000'],
  ['1e5', '只能填数字，例如 12000'],
  ['1200.555', '小数位太多了'],
  ['1200.50', '要是 ¥100 的整数倍'],
  ['1250', '要是 ¥100 的整数倍'],
  ['50100', '超过了可借的 ¥50,000'],
  ['99999999999999999999', '超过了可借的 ¥50,000'],
  ['50', '最少借 ¥100'],
  ['0', '最少借 ¥100'],
] as const;

test('F10: least, most and step are said before he types; each amount that does not fit is told', async ({
  phone,
  customer,
}) => {
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await expect(form.amount).toHaveValue('');
  await expect(form.main).toContainText('最多可借 ¥50,000');
  await expect(form.main).toContainText('¥100 起，¥100 的整数倍');
  await expect(form.next).toBeDisabled();
  await expect(form.main).toContainText('先填借多少');

  for (const [typed, told] of UNFIT) {
    await form.type(typed);
    await expect(form.amount, typed).toHaveAccessibleDescription(new RegExp(`${told}$`));
    await expect(form.amount).toHaveAttribute('aria-invalid', 'true');
    await expect(form.done).toBeDisabled();
  }
  expect(phone.traffic.of(createQuote)).toHaveLength(0);

  // Full-width digits, grouping and a currency sign are what people paste.
  await form.type('￥１２，０００');
  await expect(form.amount).toHaveValue('12,000');
  await expect(form.amount).not.toHaveAttribute('aria-invalid', 'true');
  await form.done.click();
  await expect(form.main).toContainText('选一个用途');
  await expectNoLoan(customer);
});

test.describe('with a limit that is itself a round sum', () => {
  test.use({ opening: { situation: 'active', limit: 2_000_000 } });

  test('F10: no quick amount is the most that can be borrowed, and nothing is filled in beforehand', async ({
    phone,
    customer,
  }) => {
    await (await new HomePage(phone).arrived()).borrow();
    const form = await new BorrowPage(phone).arrived();
    await expect(form.amount).toHaveValue('');
    await expect(form.quickAmounts).toHaveText(['¥1,000', '¥5,000', '¥10,000']);
    await form.quickAmounts.nth(1).click();
    await expect(form.amount).toHaveValue('5,000');
    await form.useFor('旅行');
    await form.quoted();
    const { terms, purpose } = await phone.traffic.answer(createQuote);
    expect([terms.principal, purpose]).toEqual([500_000, 'travel']);
    await expectNoLoan(customer, 2_000_000);
  });
});
