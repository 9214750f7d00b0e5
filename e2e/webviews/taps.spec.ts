/**
 * A tap that was meant for what stood there a moment ago signs nothing, pays nothing and closes nothing: what it meets must
 * have stood still for half a second. Keys need not wait (F15, F18, F79).
 */
import type { Page } from '@playwright/test';
import { createChallenge } from '../../src/contract/challenge';
import { createRepayment } from '../../src/contract/repayment';
import { expectPaidOnce } from '../fixtures/books';
import { toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { PinSheet } from '../pages/pin-sheet';
import { ReceiptPage } from '../pages/receipt';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

const SUM = 1_210_200;
const WORDS = '确认还 ¥12,102.00';

/** In the page: taps the button in the very moment in which it appears, and again when it has been moved. */
function tapAtOnce(words: string): void {
  const tapped = { taps: 0 };
  Object.assign(window, { __tapped: tapped });
  const watching = new MutationObserver(() => {
    const button = [...document.querySelectorAll('dialog[open] button')].find(
      (each) => each.textContent === words,
    );
    if (!button) return;
    watching.disconnect();
    tapped.taps += 1;
    // One is the first of a finger's presses; keys say none.
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
  });
  watching.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

const taps = (page: Page) =>
  page.evaluate(() => (window as typeof window & { __tapped: { taps: number } }).__tapped.taps);

test('F18 F15: the second tap of two, when the sheet comes up under the finger, pays nothing', async ({
  phone,
  customer,
}) => {
  const { page, traffic } = phone;
  await (await new HomePage(phone).arrived()).repayEarly.click();
  const form = await new EarlyRepayPage(phone).arrived();
  await page.evaluate(tapAtOnce, WORDS);
  await form.settleButton(SUM).click();
  const confirm = await new ConfirmRepayment(phone).arrived();
  await expect.poll(() => taps(page)).toBe(1);
  const pay = confirm.payButton(SUM);
  await expect(pay).toBeEnabled();
  await expect(new PinSheet(phone).content).toHaveCount(0);
  expect(traffic.of(createChallenge)).toHaveLength(0);
  await pay.click();
  await (await new PinSheet(phone).arrived()).complete();
  await new ReceiptPage(phone).arrived();
  expect(traffic.of(createRepayment)).toHaveLength(1);
  await expectPaidOnce(customer, SUM, { state: 'settled', outstanding: 0 });
});

test('F18: moved under the finger, the button takes no tap; standing still again, it does', async ({
  phone,
}) => {
  const { traffic } = phone;
  const confirm = await toSettlement(phone, SUM);
  const pay = confirm.payButton(SUM);
  await expect(pay).toBeEnabled();
  // It says so for half a second only.
  await pay.evaluate((button) => {
    const said = new Promise<void>((heard) =>
      new MutationObserver(() => button.getAttribute('aria-disabled') === 'true' && heard()).observe(button, {
        attributes: true,
      }),
    );
    button.style.marginTop = '40px';
    button.style.transform = 'translateY(-40px)';
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    return said;
  });
  expect(traffic.of(createChallenge)).toHaveLength(0);
  await pay.click();
  await new PinSheet(phone).arrived();
  expect(traffic.of(createChallenge)).toHaveLength(1);
});

test('F18: out of sight it does not stand, however long', async ({ phone }) => {
  const pay = (await toSettlement(phone, SUM)).payButton(SUM);
  await expect(pay).toBeEnabled();
  const move = (to: string) =>
    pay.evaluate((button, translate) => {
      button.style.transform = translate;
      return performance.now();
    }, to);
  const gone = await move('translateY(100vh)');
  await expect(pay).toHaveAttribute('aria-disabled', 'true');
  await phone.page.waitForFunction((since) => performance.now() - since > 1_000, gone);
  expect(await pay.getAttribute('aria-disabled')).toBe('true');
  await move('none');
  await expect(pay).toBeEnabled();
});

/** In the page: the second tap of two, beside the first sheet that comes up. */
function tapBesideAtOnce(): void {
  const watching = new MutationObserver(() => {
    const sheet = document.querySelector('dialog[open]');
    if (!sheet) return;
    watching.disconnect();
    sheet.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
    document.documentElement.dataset.tapped = '';
  });
  watching.observe(document.body, { subtree: true, childList: true, attributes: true });
}

test('F18: the second tap of two, beside the sheet that comes up, does not close it again', async ({
  phone,
}) => {
  const { page } = phone;
  await (await new HomePage(phone).arrived()).repayEarly.click();
  const form = await new EarlyRepayPage(phone).arrived();
  await page.evaluate(tapBesideAtOnce);
  await form.settleButton(SUM).click();
  await expect(page.locator('html[data-tapped]')).toHaveCount(1);
  const confirm = await new ConfirmRepayment(phone).arrived();
  // Once it has stood, a tap beside it means what it says.
  await expect(async () => {
    await page.mouse.click(195, 60);
    await expect(confirm.content).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test('F79: by keyboard it is pressed at once', async ({ phone }) => {
  const { page } = phone;
  await (await new HomePage(phone).arrived()).repayEarly.click();
  const form = await new EarlyRepayPage(phone).arrived();
  await page.evaluate((words) => {
    const watching = new MutationObserver(() => {
      const button = [...document.querySelectorAll<HTMLElement>('dialog[open] button')].find(
        (each) => each.textContent === words,
      );
      if (!button) return;
      watching.disconnect();
      // As Enter does: a press of no finger.
      button.click();
    });
    watching.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, WORDS);
  await form.settleButton(SUM).click();
  await new PinSheet(phone).arrived();
});
