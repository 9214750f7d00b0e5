/** What is drawn again while an amount is typed: what it changes, and nothing besides (product.md F12). */
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { HomePage } from '../pages/home';

declare global {
  interface Window {
    __drawn?: string[];
  }
}

test('F12: a digit more touches neither the title nor any closed sheet, and the plan’s figures only', async ({
  phone,
}) => {
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await form.amount.click();
  const key = (digit: string) => form.keypad.getByRole('button', { name: digit, exact: true }).click();
  for (const digit of '1200') await key(digit);
  await expect(form.main).toContainText('总利息');

  await phone.page.evaluate(() => {
    const drawn: string[] = [];
    window.__drawn = drawn;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        drawn.push(element?.closest('dialog, header, [role="group"], main')?.tagName ?? 'outside');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await key('0');
  await expect(form.amount).toHaveValue('12,000');
  const drawn = await phone.page.evaluate(() => window.__drawn ?? []);
  expect(drawn.length, 'something was drawn').toBeGreaterThan(0);
  expect(drawn.filter((where) => where === 'DIALOG' || where === 'HEADER')).toEqual([]);
  expect(drawn.length, 'places drawn anew').toBeLessThanOrEqual(40);
});
