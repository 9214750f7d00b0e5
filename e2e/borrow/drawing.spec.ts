/** What is drawn again while an amount is typed: what it changes, and nothing besides (product.md F12). */
import type { Page } from '@playwright/test';
import { callsWithin, countRenders, forgetRenders, rendersOf } from '../fixtures/renders';
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

/** Done with all it leads to: nothing was drawn between two frames that follow one another. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const before = (await rendersOf(page)).commits;
      await page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
      );
      return (await rendersOf(page)).commits - before;
    })
    .toBe(0);
}

test.describe('components called', () => {
  test.beforeEach(({ context }) => countRenders(context));

  test('F12: a digit calls the amount, its plan and the form around them, once each', async ({
    openPhone,
  }) => {
    const phone = await openPhone();
    const { page } = phone;
    await (await new HomePage(phone).arrived()).borrow();
    const form = await new BorrowPage(phone).arrived();
    await form.amount.click();
    const key = (digit: string) => form.keypad.getByRole('button', { name: digit, exact: true }).click();
    for (const digit of '1200') await key(digit);
    await expect(form.main).toContainText('总利息');
    await settled(page);

    await forgetRenders(page);
    await key('0');
    await expect(form.amount).toHaveValue('12,000');
    await settled(page);
    const { commits, calls } = await rendersOf(page);
    expect(commits, 'changes of the page').toBe(1);
    expect(calls, 'components called').toBeGreaterThanOrEqual(5);
    expect(calls, 'components called').toBeLessThanOrEqual(10);
    expect(await callsWithin(page.locator('header')), 'in the bar').toBe(0);
    expect(await callsWithin(page.locator('dialog')), 'in closed sheets').toBe(0);
    expect(await callsWithin(form.quickAmounts), 'quick amounts').toBe(0);
  });

  test('F12: dragging calls none of the choices; a second that passes, the clock of the quote alone', async ({
    openPhone,
  }) => {
    const phone = await openPhone();
    const { page } = phone;
    await (await new HomePage(phone).arrived()).borrow();
    const form = await new BorrowPage(phone).arrived();
    await form.key('12000');
    await form.slider.focus();
    await settled(page);

    await forgetRenders(page);
    await page.keyboard.press('ArrowRight');
    await expect(form.amount).toHaveValue('12,100');
    await settled(page);
    const { commits, calls } = await rendersOf(page);
    expect(commits, 'changes of the page').toBe(1);
    expect(calls, 'components called').toBeLessThanOrEqual(14);
    expect(await callsWithin(page.locator('fieldset, select')), 'in the choices').toBe(0);

    await form.useFor('日常消费');
    await form.quoted();
    await settled(page);
    await forgetRenders(page);
    const clock = form.main.getByText(/报价剩/);
    const shown = await clock.textContent();
    await expect(clock).not.toHaveText(shown ?? '');
    const { calls: ticked } = await rendersOf(page);
    expect(ticked, 'something ticked').toBeGreaterThan(0);
    expect(await callsWithin(clock), 'all of it the clock').toBe(ticked);
  });
});
