/**
 * The main job from end to end, as a presenter shows it: the wallet with the panel beside it, an invited person who
 * activates, borrows, pays an instalment, repays a part and then all. With `E2E_APP`, `E2E_WALLET` and `E2E_SHOP` it
 * tells the same against servers that run already, such as `npm start`'s (docs/testing.md).
 */
import { expectOneLoan, expectRepaid } from '../fixtures/books';
import { toQuote } from '../fixtures/borrowing';
import { APP_FRAME, type Phone } from '../fixtures/phone';
import { pay, toEarlyRepay, toPayDue, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { wordsOf } from '../fixtures/words';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { OfferPage } from '../pages/offer';
import { PinSheet } from '../pages/pin-sheet';
import { PlanSheet } from '../pages/plan-sheet';
import { Presenter } from '../pages/presenter';

test.use({
  opening: { situation: 'invited', startAt: '2026-03-15T02:00:00.000Z', readingSeconds: 0 },
  viewport: { width: 1280, height: 900 },
  isMobile: false,
});

/** What a person agrees to before there is a limit, in the language of the phone. */
const CONSENTS = {
  'zh-CN': ['个人信息处理授权书', '征信授权书', '授信额度协议'],
  en: ['Consent to the use of personal data', 'Credit bureau authorisation', 'Credit limit agreement'],
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  test(`F01 F03 F12 F16 F31 F32 F33 F36 F71 F72 F73: invited to repaid, in the demo wallet, ${language}`, async ({
    page,
    customer,
    origins,
  }) => {
    test.setTimeout(180_000);
    const presenter = new Presenter({ page, language });
    await page.goto(`${origins.wallet}/?customer=${customer.id}&lang=${language}`);
    await presenter.entrance.click();
    const phone: Phone = {
      page,
      ground: page.frameLocator(APP_FRAME),
      host: 'wallet',
      language,
      say: await wordsOf(language),
      customer,
      traffic: listen(page),
      reopen: async () => {
        await page.reload();
        await presenter.entrance.click();
      },
    };

    await test.step('a limit', async () => {
      const offer = await new OfferPage(phone).arrived();
      for (const title of CONSENTS[language]) await offer.readAndAgree(title);
      await offer.activateButton.click();
      await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    });

    await test.step('12,000.00 borrowed', async () => {
      const form = await toQuote(phone, 12_000);
      await form.openPlan();
      const plan = await new PlanSheet(phone).arrived();
      await expect(plan.rows).toHaveCount(12);
      const rows = await plan.table();
      expect(rows[0]?.join(' ')).toMatch(/2026-04-15.*916\.14.*186\.00.*1,102\.14/s);
      expect(rows[11]?.join(' ')).toMatch(/2027-03-15.*1,102\.20/s);
      await plan.close();
      await form.next.click();
      await (await new CostStatement(phone).arrived()).confirm(1_200_000);
      await (await new PinSheet(phone).arrived()).complete();
      const arrived = await new ArrivedPage(phone).arrived();
      await arrived.finish.click();
      await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
      await expectOneLoan(customer, 1_200_000);
    });

    await test.step('the first instalment: the card was empty in the morning, and he pays that day', async () => {
      await presenter.debits('insufficient');
      await presenter.fastForward('2026-04-15');
      await presenter.debits('none');
      const form = await toPayDue(phone, 110_214);
      await form.payButton(110_214).click();
      await (await pay(phone, 110_214)).finish.click();
    });

    await test.step('the second is collected; he repays 5,000.00 more on the same day', async () => {
      await (await new HomePage(phone).arrived()).showsLimit(3_891_614, 5_000_000);
      await presenter.fastForward('2026-05-15');
      await (await new HomePage(phone).arrived()).showsLimit(3_985_202, 5_000_000);
      const form = await toEarlyRepay(phone);
      await form.choose('还一部分');
      await form.key('5000');
      await form.payButton(500_000).click();
      await (await pay(phone, 500_000)).finish.click();
    });

    await test.step('thirty days later he repays everything', async () => {
      await (await new HomePage(phone).arrived()).showsLimit(4_485_202, 5_000_000);
      await presenter.moveTo('before-due', '2026-06-14');
      const confirm = await toSettlement(phone, 522_520);
      await expect(confirm.content).toBeVisible();
      await (await pay(phone, 522_520)).finish.click();
      await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    });

    await expectRepaid(customer, {
      repayments: [
        { state: 'failed', amount: 110_214 },
        { state: 'succeeded', amount: 110_214 },
        { state: 'succeeded', amount: 110_214 },
        { state: 'succeeded', amount: 500_000 },
        { state: 'succeeded', amount: 522_520 },
      ],
      loans: [{ state: 'settled', outstanding: 0 }],
    });
  });
}
