/**
 * WebViews that keep nothing: a storage that throws, one that is emptied in the middle, no service workers. The app works,
 * and nothing is borrowed twice (F18, F19, F70).
 */
import { createLoan } from '../../src/contract/application';
import { expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { borrow, toSignature } from '../fixtures/borrowing';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { ArrivedPage } from '../pages/endings';
import { CostStatement } from '../pages/cost-statement';
import { HomePage } from '../pages/home';

/** In the page, before anything of ours: every way to keep something is refused, as in a WebView that was told to. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: refuse, set: refuse });
}

/** As in a WebView that has none. */
function withoutWorkers(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

test.describe('borrowing', () => {
  test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

  test('F18 F70: storage that throws at every touch: a loan from home to the money', async ({
    phone,
    customer,
  }) => {
    await phone.page.addInitScript(refuseStorage);
    await phone.reopen();
    const arrived = await borrow(phone, 12_000);
    await arrived.finish.click();
    await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
    await expectOneLoan(customer, 1_200_000);
  });

  test('F18 F19: emptied and killed while the answer is awaited: home leads to the one loan', async ({
    phone,
    customer,
  }) => {
    const pin = await toSignature(phone, 12_000);
    await customer.faults({ only: createLoan.name, loseAnswers: 9 });
    await pin.complete();
    await expect(new CostStatement(phone).content).toContainText('正在确认结果');
    await phone.page.evaluate(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
    await phone.reopen();
    await customer.faults({});
    await customer.clock({ seconds: 10 });
    const home = await new HomePage(phone).arrived();
    await home.followed('借款已到账').click();
    await (await new ArrivedPage(phone).arrived()).finish.click();
    await (await home.arrived()).showsLimit(3_800_000, 5_000_000);
    await expectOneLoan(customer, 1_200_000);
  });

  test('F18: emptied between the statement and the signature: signed as if nothing had happened', async ({
    phone,
    customer,
  }) => {
    const pin = await toSignature(phone, 12_000);
    await phone.page.evaluate(() => sessionStorage.clear());
    await pin.complete();
    await new ArrivedPage(phone).arrived();
    expect(phone.traffic.of(createLoan)).toHaveLength(1);
    await expectOneLoan(customer, 1_200_000);
  });

  test('F70: no service worker is registered, and none is missed', async ({ phone, customer, context }) => {
    await new HomePage(phone).arrived();
    expect(
      await phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    expect(context.serviceWorkers()).toHaveLength(0);
    await phone.page.addInitScript(withoutWorkers);
    await phone.reopen();
    expect(await phone.page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await borrow(phone, 12_000);
    await expectOneLoan(customer, 1_200_000);
  });
});

test.describe('repaying', () => {
  test.use({
    opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
  });

  test('F18 F32: storage that throws at every touch: a whole loan is repaid, once', async ({
    phone,
    customer,
  }) => {
    await phone.page.addInitScript(refuseStorage);
    await phone.reopen();
    await toSettlement(phone, 1_210_200);
    await pay(phone, 1_210_200);
    await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
  });
});
