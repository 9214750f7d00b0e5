/**
 * The phone's keyboard over the page, as on an iPhone: the visual viewport shrinks, the page does not. The field that is
 * typed in and the button stay in sight (F31, F59, F60, F70).
 */
import type { Locator, Page } from '@playwright/test';
import { openAt } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { PayDuePage } from '../pages/pay-due';

/** A keyboard with its row of suggestions, CSS pixels. */
const KEYBOARD = 336;

/** In the page, before anything of ours: a viewport that the journey shrinks, as iOS does. */
function shrinkingViewport(): void {
  const viewport = Object.assign(new EventTarget(), {
    height: innerHeight,
    width: innerWidth,
    offsetTop: 0,
    offsetLeft: 0,
    scale: 1,
  });
  Object.defineProperty(window, 'visualViewport', { value: viewport });
  Object.assign(window, {
    __keyboard: (covered: number) => {
      viewport.height = innerHeight - covered;
      viewport.dispatchEvent(new Event('resize'));
    },
  });
}

const raise = (page: Page, covered: number) =>
  page.evaluate(
    (by) => (window as typeof window & { __keyboard: (by: number) => void }).__keyboard(by),
    covered,
  );

/** Whether an element is seen whole: nothing of ours over it, and all of it above the keyboard. */
const inSight = (element: Locator, covered: number) =>
  element.evaluate((it, by) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const x = (left + right) / 2;
    const isSeen = (y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit === it || it.contains(hit) || (hit?.contains(it) ?? false);
    };
    return top >= 0 && bottom <= innerHeight - by && isSeen(top + 2) && isSeen(bottom - 2);
  }, covered);

async function staysInSight(page: Page, field: Locator, button: Locator): Promise<void> {
  await field.focus();
  const seen = async () => {
    // Told again while the part that listens may not be here yet.
    await raise(page, KEYBOARD);
    return inSight(field, KEYBOARD);
  };
  await expect.poll(seen, 'the field').toBe(true);
  await expect.poll(() => inSight(button, KEYBOARD), 'the button').toBe(true);
  await raise(page, 0);
  await field.blur();
  const bottom = () => button.evaluate((it) => it.getBoundingClientRect().bottom);
  await expect.poll(bottom, 'the button back at the lower edge').toBeGreaterThan(844 - KEYBOARD);
}

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F31 F70: paying a part of what is due: the sum that is typed, and the button that pays it', async ({
  phone,
}) => {
  const { page, customer } = phone;
  await customer.clock({ at: '2026-04-14T16:30:00.000Z' });
  await page.addInitScript(shrinkingViewport);
  await openAt(phone, '/bills/pay');
  const form = await new PayDuePage(phone).arrived();
  await form.payPart('500');
  const sum = page.getByRole('textbox', { name: '先还多少', exact: true });
  await staysInSight(page, sum, form.payButton(50_000));
});

test('F60 F70: a complaint in a sheet, the last of its fields', async ({ phone }) => {
  const { page } = phone;
  await page.addInitScript(shrinkingViewport);
  await openAt(phone, '/help');
  await page.getByRole('button', { name: '提交投诉', exact: true }).click();
  const sheet = page.getByRole('dialog');
  const words = sheet.getByRole('textbox', { name: '发生了什么', exact: true });
  await staysInSight(page, words, sheet.getByRole('button', { name: '提交', exact: true }));
});

test('F59 F70: what has happened, in a person’s own words at the lower end of a long page', async ({
  phone,
  customer,
}) => {
  const { page } = phone;
  const { loans } = await customer.books();
  await page.addInitScript(shrinkingViewport);
  await openAt(phone, `/loans/${loans[0]?.id ?? ''}/difficulty`);
  await page.getByRole('radio', { name: '生病或受伤' }).check({ force: true });
  const words = page.getByRole('main').getByRole('textbox').last();
  await staysInSight(page, words, page.getByRole('button', { name: '下一步', exact: true }));
});
