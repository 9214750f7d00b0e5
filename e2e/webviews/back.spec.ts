/**
 * One back, whoever asks for it: the phone's swipe is a step in the history, the wallet's own button a message. A sheet
 * goes first, nothing that was typed is lost, nothing is sent twice (F18, F19, F70).
 */
import { createLoan } from '../../src/contract/application';
import { createRepayment } from '../../src/contract/repayment';
import { expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { apply, toQuote } from '../fixtures/borrowing';
import type { Customer } from '../fixtures/lender';
import type { Phone } from '../fixtures/phone';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test as base } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { nativeAround, type WebView } from '../fixtures/webview';
import { wordsOf } from '../fixtures/words';
import { BorrowPage } from '../pages/borrow';
import { CostStatement } from '../pages/cost-statement';
import { HomePage } from '../pages/home';

/** The app in a native app's WebView, and the two ways back. */
const test = base.extend<{
  inApp: Phone;
  view: WebView;
  goBack: () => Promise<void>;
  by: 'swipe' | 'button';
}>({
  by: ['swipe', { option: true }],
  view: async ({ page, customer, origins }, use) => {
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
  goBack: async ({ page, view, by }, use) => {
    await use(by === 'button' ? view.back : () => page.evaluate(() => history.back()));
  },
});

const paths = (phone: Phone) => new URL(phone.page.url()).pathname;

/** Home stands at the lower end of the history: a further back leaves the app. */
async function expectHomeLast(phone: Phone, view: WebView, customer: Customer): Promise<void> {
  await new HomePage(phone).here();
  expect(await phone.page.evaluate(() => (history.state as { depth: number }).depth), customer.id).toBe(0);
  await view.back();
  await expect.poll(() => view.askedFor('close')).toBe(1);
}

for (const by of ['swipe', 'button'] as const) {
  test.describe(`by the ${by === 'swipe' ? 'phone’s swipe' : 'wallet’s button'}`, () => {
    test.use({ by });

    test.describe('before a loan', () => {
      test.use({ opening: { situation: 'active', readingSeconds: 0 } });

      test(`F19 F70: a sheet goes first, then the screen, and the form is as it was: ${by}`, async ({
        inApp: phone,
        view,
        goBack,
        customer,
      }) => {
        const form = await toQuote(phone, 12_000);
        await form.next.click();
        const statement = await new CostStatement(phone).arrived();
        await statement.openContract();
        const contract = phone.ground.getByRole('dialog', { name: /借款合同/ });
        await expect(contract).toBeVisible();
        await goBack();
        await expect(contract).toBeHidden();
        await expect(statement.content).toBeVisible();
        await goBack();
        await expect(statement.content).toBeHidden();
        expect(paths(phone)).toBe('/borrow');
        await expect(form.amount).toHaveValue('12,000');
        await goBack();
        await new HomePage(phone).here();
        await new HomePage(phone).borrow();
        await new BorrowPage(phone).arrived();
        await expect(form.amount).toHaveValue('12,000');
        await expect(form.purpose).toHaveValue('daily-spending');
        await goBack();
        await expectHomeLast(phone, view, customer);
      });

      test(`F18 F70: back from the progress of a loan, and forward again: one application: ${by}`, async ({
        inApp: phone,
        view,
        goBack,
        customer,
      }) => {
        await customer.faults({ application: 'slow' });
        await apply(phone, 12_000);
        await goBack();
        const home = await new HomePage(phone).arrived();
        await expect(home.main).toContainText('12,000');
        await phone.page.evaluate(() => history.forward());
        await expect.poll(() => paths(phone)).toMatch(/^\/borrow\/progress\//);
        await goBack();
        await home.here();
        expect(phone.traffic.of(createLoan)).toHaveLength(1);
        const { applications } = await customer.books();
        expect(applications).toHaveLength(1);
        await customer.clock({ seconds: 900 });
        await expectOneLoan(customer, 1_200_000);
        await expectHomeLast(phone, view, customer);
      });

      test(`F70: home that was gone to and not stepped back to is the first screen all the same: ${by}`, async ({
        inApp: phone,
        view,
        goBack,
        customer,
      }) => {
        await customer.faults({ application: 'slow' });
        await apply(phone, 12_000);
        await phone.ground.getByRole('button', { name: '先离开，到账通知我' }).click();
        const home = await new HomePage(phone).here();
        await home.enter('帮助');
        await expect(phone.ground.getByRole('heading', { level: 1 })).toHaveText('帮助');
        await goBack();
        await expectHomeLast(phone, view, customer);
      });
    });

    test.describe('with a loan', () => {
      test.use({
        opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
      });

      test(`F18 F70: back from the receipt of a repayment: paid once, and no form to pay it again: ${by}`, async ({
        inApp: phone,
        view,
        goBack,
        customer,
      }) => {
        await toSettlement(phone, 1_210_200);
        await pay(phone, 1_210_200);
        await goBack();
        const home = await new HomePage(phone).arrived();
        await expect(home.repayEarly).toHaveCount(0);
        expect(phone.traffic.of(createRepayment)).toHaveLength(1);
        await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
        await expectHomeLast(phone, view, customer);
      });

      test(`F60 F70: words of a complaint outlive a back that came too early: ${by}`, async ({
        inApp: phone,
        goBack,
      }) => {
        await (await new HomePage(phone).arrived()).enter('帮助');
        const { ground } = phone;
        const write = ground.getByRole('button', { name: '提交投诉', exact: true });
        await write.click();
        const words = ground.getByRole('dialog').getByRole('textbox', { name: '发生了什么', exact: true });
        await words.fill('客服说三天内回复，一直没有。');
        await goBack();
        await expect(ground.getByRole('dialog')).toHaveCount(0);
        await goBack();
        await new HomePage(phone).here();
        await new HomePage(phone).enter('帮助');
        await write.click();
        await expect(words).toHaveValue('客服说三天内回复，一直没有。');
        expect(await phone.page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('客服');
      });

      test(`F59 F70: a person in difficulty goes back step by step, and has lost nothing: ${by}`, async ({
        inApp: phone,
        goBack,
        customer,
      }) => {
        await new HomePage(phone).arrived();
        const { loans } = await customer.books();
        const { ground, page } = phone;
        await page.evaluate(
          (to) => history.pushState({ depth: 1 }, '', to),
          `/loans/${loans[0]?.id ?? ''}/difficulty`,
        );
        await ground.getByRole('radio', { name: '生病或受伤' }).check({ force: true });
        await ground.getByRole('button', { name: '下一步', exact: true }).click();
        const monthly = ground.getByRole('textbox', { name: '每月最多还', exact: true });
        await monthly.fill('720');
        await goBack();
        await expect(monthly).toHaveCount(0);
        expect(paths(phone)).toMatch(/difficulty$/);
        await expect(ground.getByRole('radio', { name: '生病或受伤' })).toBeChecked();
        await goBack();
        await new HomePage(phone).here();
        await page.evaluate(() => history.forward());
        await expect(ground.getByRole('radio', { name: '生病或受伤' })).toBeChecked();
        await ground.getByRole('button', { name: '下一步', exact: true }).click();
        await expect(monthly).toHaveValue('720');
      });
    });
  });
}
