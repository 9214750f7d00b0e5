/** To borrow, to pay what is due and to repay early, in the wallet, on the engine of an iPhone (F70). */
import { expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { yuan } from '../pages/money';
import { expect, type Hand, test } from './test';

/** 12,000.00 borrowed on 2026-03-15, 17 days before. */
const WITH_LOAN = {
  opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
} as const;

/** Nothing but the brand is left in Chinese characters where another language was asked for. */
async function expectOneLanguage({ app }: Hand, language: string): Promise<void> {
  if (language.startsWith('zh')) return;
  expect((await app.text()).replaceAll('随借', ''), 'what is not translated').not.toMatch(/\p{Script=Han}/u);
}

/** What a person agrees to before there is a limit, each read by itself. */
const CONSENTS = {
  'zh-CN': ['个人信息处理授权书', '征信授权书', '授信额度协议'],
  en: ['Consent to the use of personal data', 'Credit bureau authorisation', 'Credit limit agreement'],
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test.describe('a limit', () => {
      test.use({ opening: { situation: 'invited', readingSeconds: 0, processingSeconds: 0 } });

      test('F03 F10 F14 F15: activated, borrowed, signed in the wallet, arrived', async ({
        hand,
        customer,
        say,
      }) => {
        const { app } = hand;
        const limit = (free: number) =>
          app.see('image', say('总额度 {whole}，可借 {free}', { whole: yuan(5_000_000), free: yuan(free) }));
        for (const title of CONSENTS[language]) {
          await app.press('button', say('查看 {title}', { title }));
          await app.see('dialog', title);
          await app.press('button', say('已阅读，同意这一项'));
        }
        await app.press('button', say('激活额度'));
        await limit(5_000_000);
        await expectOneLanguage(hand, language);

        await app.press('link', say('去借钱'));
        await app.press('textbox', say('借多少'));
        for (const digit of '12000') await app.press('button', digit);
        await app.press('button', say('完成'));
        await app.choose(say('用途'), say('日常消费'));
        await app.press('button', say('下一步：查看综合融资成本'));
        await app.readToTheEnd('group', say('综合融资成本明示表'));
        await expectOneLanguage(hand, language);
        await app.press('button', say('已读完，签约借 {money}', { money: yuan(1_200_000) }));
        await hand.sign();
        await app.see('heading', say('已到账'));
        await expectOneLoan(customer, 1_200_000);

        await app.press('button', say('完成'));
        await limit(3_800_000);
      });
    });

    test.describe('a loan', () => {
      test.use(WITH_LOAN);

      test('F33: repaid a part of early', async ({ hand: { app, sign }, customer, say }) => {
        await app.press('button', say('提前还款'));
        await app.press('radio', say('还一部分'));
        await app.press('textbox', say('提前还本金'));
        for (const digit of '5000') await app.press('button', digit);
        await app.press('button', say('完成'));
        await app.press('button', say('还 {sum}', { sum: yuan(510_200) }));
        await app.press('button', say('确认还 {total}', { total: yuan(510_200) }));
        await sign();
        await app.see('heading', say('还款成功'));
        await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
      });

      test('F32: repaid early, all of it', async ({ hand: { app, sign }, customer, say }) => {
        await app.press('button', say('提前还款'));
        await app.press('button', say('还清 {sum}', { sum: yuan(1_210_200) }));
        await app.press('button', say('确认还 {total}', { total: yuan(1_210_200) }));
        await sign();
        await app.see('heading', say('还款成功'));
        await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
      });
    });

    test.describe('an instalment', () => {
      test.use({ ...WITH_LOAN, clock: '2026-04-14T16:30:00.000Z' });

      test('F31: paid on its due day', async ({ hand: { app, sign }, customer, say }) => {
        await app.press('button', say('还 {0}', { 0: yuan(110_214) }));
        await app.press('button', say('还 {sum}', { sum: yuan(110_214) }));
        await app.press('button', say('确认还 {total}', { total: yuan(110_214) }));
        await sign();
        await app.see('heading', say('还款成功'));
        await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
      });
    });
  });
}
