/** The demo's wallet as poor as a real one: a loan from its first screen to the money, by whatever way is left (F70). */
import { PRESETS, signsItself } from '../../src/wallet/presets';
import { expectOneLoan } from '../fixtures/books';
import { toStatement } from '../fixtures/borrowing';
import { APP_FRAME, type Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { wordsOf } from '../fixtures/words';
import { BorrowPage } from '../pages/borrow';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

/** Who draws the way back: the page, or the bar of the wallet. */
const BACK = {
  suijie: 'page',
  telegram: 'wallet',
  line: 'page',
  vk: 'page',
  wechat: 'wallet',
  alipay: 'wallet',
} as const;

for (const preset of PRESETS) {
  for (const language of preset === 'suijie' ? ['zh-CN', 'en'] : ['zh-CN']) {
    test(`F70 F18: as poor as ${preset}, in ${language}: borrowed, signed by what is left, and a way back everywhere`, async ({
      page,
      customer,
      origins,
    }) => {
      const reopen = async () => {
        await page.goto(
          `${origins.wallet}/?customer=${customer.id}&chrome=none&open=app&lang=${language}&preset=${preset}`,
        );
      };
      const phone: Phone = {
        page,
        ground: page.frameLocator(APP_FRAME),
        // Where it signs nothing the app asks for its own PIN, as in a browser.
        host: signsItself(preset) ? 'wallet' : 'browser',
        language,
        say: await wordsOf(language),
        customer,
        traffic: listen(page),
        reopen,
      };
      await reopen();
      const home = await new HomePage(phone).arrived();
      await home.borrow();
      await new BorrowPage(phone).arrived();
      const back = phone.say('返回');
      const ofPage = phone.ground.getByRole('banner').getByRole('button', { name: back, exact: true });
      const ofWallet = page.getByRole('button', { name: back, exact: true });
      if (BACK[preset] === 'page') {
        await expect(ofWallet).toHaveCount(0);
        expect((await ofPage.boundingBox())?.width).toBeGreaterThanOrEqual(44);
        await ofPage.click();
      } else {
        await ofWallet.click();
      }
      await home.here();

      const statement = await toStatement(phone, 12_000);
      await statement.signButton(1_200_000).click();
      await (await new PinSheet(phone).arrived()).complete();
      const arrived = await new ArrivedPage(phone).arrived();
      await expectOneLoan(customer, 1_200_000);
      await arrived.finish.click();
      await home.here();
      await home.showsLimit(3_800_000, 5_000_000);
    });
  }
}
