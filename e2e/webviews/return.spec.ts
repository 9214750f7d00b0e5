/**
 * Minutes in the background: another app was in front, or the phone slept in a pocket. Nothing is asked meanwhile; on the
 * way back the session, the quote, the clocks and the figures are made right, and no input is lost (F13, F16, F19, F70).
 */
import { getApplication } from '../../src/contract/application';
import { getHome } from '../../src/contract/home';
import { createQuote } from '../../src/contract/quote';
import { createSession } from '../../src/contract/session';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { apply, toQuote, toStatement } from '../fixtures/borrowing';
import type { Phone } from '../fixtures/phone';
import { expect, test as base } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { nativeAround, type WebView } from '../fixtures/webview';
import { wordsOf } from '../fixtures/words';
import { PinSheet } from '../pages/pin-sheet';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { ProgressPage } from '../pages/progress';

/**
 * In the page, before anything of ours: the phone can sleep. The time of day goes on, the page's own timers stand still,
 * as they do on an iPhone and on Android.
 */
function sleepingPhone(): void {
  const now = Date.now.bind(Date);
  let slept = 0;
  Date.now = () => now() + slept;
  Object.assign(window, { __sleep: (ms: number) => (slept += ms) });
}

const MINUTE = 60_000;

const test = base.extend<{
  inApp: Phone;
  view: WebView;
  /** Out of sight for so many minutes, asleep all the while. */
  sleep: (minutes: number, meanwhile?: () => Promise<unknown>) => Promise<void>;
}>({
  view: async ({ page, customer, origins }, use) => {
    await page.addInitScript(sleepingPhone);
    await use(await nativeAround(page, { wallet: origins.wallet, customer }));
  },
  inApp: async ({ page, view, customer, origins, language }, use) => {
    const traffic = listen(view.page);
    const reopen = async () => {
      await page.goto(origins.app);
    };
    await reopen();
    const say = await wordsOf(language);
    await use({ page, ground: page, host: 'browser', language, say, customer, traffic, reopen });
  },
  sleep: async ({ page, view }, use) => {
    await use(async (minutes, meanwhile) => {
      await view.hide();
      await page.evaluate(
        (ms) => (window as typeof window & { __sleep: (ms: number) => void }).__sleep(ms),
        minutes * MINUTE,
      );
      await meanwhile?.();
      await view.show();
    });
  },
});

test.use({ opening: { situation: 'active', readingSeconds: 0 } });

test('F13 F19: sixteen minutes away from the form: session and quote are renewed, the input is there', async ({
  inApp: phone,
  sleep,
  customer,
}) => {
  const form = await toQuote(phone, 12_000);
  const asked = phone.traffic.of(createQuote).length;
  const signedIn = phone.traffic.of(createSession).length;
  await sleep(16, async () => {
    await customer.expire('sessions');
    await customer.expire('quotes');
  });
  await expect.poll(() => phone.traffic.of(createQuote).length).toBeGreaterThan(asked);
  await expect.poll(() => phone.traffic.of(createSession).length).toBeGreaterThan(signedIn);
  await form.quoted();
  await expect(form.amount).toHaveValue('12,000');
  await form.next.click();
  await expectNoLoan(customer);
});

test('F13 F18: sixteen minutes away in the middle of signing: the old quote cannot be signed, a new one can', async ({
  inApp: phone,
  sleep,
  customer,
}) => {
  await customer.faults({ application: 'slow' });
  const statement = await toStatement(phone, 12_000);
  await sleep(16, async () => {
    await customer.expire('sessions');
    await customer.expire('quotes');
  });
  await expect(statement.content).toContainText('这份报价已过期');
  await expect(statement.signButton(1_200_000)).toHaveCount(0);
  await statement.renewQuote();
  await statement.confirm(1_200_000);
  await (await new PinSheet(phone).arrived()).complete();
  await new ProgressPage(phone).arrived();
  await customer.clock({ seconds: 900 });
  await new ArrivedPage(phone).arrived();
  await expectOneLoan(customer, 1_200_000);
});

test('F16: ten minutes away from the progress: nothing was asked, the time used is right, then it goes on', async ({
  inApp: phone,
  view,
  customer,
}) => {
  await customer.faults({ application: 'slow' });
  const progress = await apply(phone, 12_000);
  const { traffic, page } = phone;
  await view.hide();
  // What was under way when it went out of sight is let through.
  await expect
    .poll(async () => {
      const before = traffic.all().length;
      await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => later(null))));
      return traffic.all().length - before;
    })
    .toBe(0);
  const { pollAfter } = await traffic.answer(getApplication);
  const asked = traffic.all().length;
  // Twice as long as the lender's pace, by the page's own timers.
  await page.evaluate(
    (ms) => new Promise((later) => setTimeout(later, ms)),
    2 * 1000 * Math.max(1, pollAfter ?? 1),
  );
  expect(traffic.all().slice(asked), 'asked while out of sight').toEqual([]);
  await customer.clock({ seconds: 600 });
  await view.show();
  await expect.poll(() => traffic.all().length).toBeGreaterThan(asked);
  await new ArrivedPage(phone).here();
  await expect(progress.leave).toHaveCount(0);
});

test('F70: figures of home are asked for anew after a while away, with a new session', async ({
  inApp: phone,
  sleep,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  const asked = phone.traffic.of(getHome).length;
  await sleep(12, () => customer.expire('sessions'));
  await expect.poll(() => phone.traffic.of(getHome).length).toBeGreaterThan(asked);
  await home.showsLimit(5_000_000, 5_000_000);
  await home.borrow();
});
