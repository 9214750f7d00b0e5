/** A higher limit by a document: read on the phone, confirmed, answered by the lender (product.md F07). */
import type { Browser } from '@playwright/test';
import { createLimitIncrease } from '../../src/contract/limit-increase';
import { draw, type Variant } from '../../scripts/ocr/draw';
import type { Sample } from '../../scripts/ocr/sample';
import { ENGLISH } from '../../scripts/ocr/samples-en';
import { CHINESE } from '../../scripts/ocr/samples-zh';
import type { Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LimitPage } from '../pages/limit';
import { CheckPage, RaisePage } from '../pages/raise';

const opening = { situation: 'active', startAt: '2026-04-01T02:00:00.000Z' } as const;
test.use({ opening });
// A picture is drawn, read for real and looked at by axe: on a busy machine that takes its time.
test.describe.configure({ timeout: 150_000 });

function sampleOf(samples: readonly Sample[], kind: Sample['kind']): Sample {
  const sample = samples.find((each) => each.kind === kind);
  if (!sample) throw new Error(`no sample of ${kind}`);
  return sample;
}

const picture = (browser: Browser, samples: readonly Sample[], kind: Sample['kind'], variant: Variant) =>
  draw(browser, sampleOf(samples, kind), variant);

/** What was sent to the lender, in the order of sending. */
const sentBy = ({ traffic }: Phone): string[] =>
  traffic.of(createLimitIncrease).map((request) => request.postData() ?? '');

test('F07: a photographed payslip is read on the phone, confirmed, and the limit rises', async ({
  phone,
  customer,
  browser,
}) => {
  const loaded: string[] = [];
  phone.page.on('request', (request) => loaded.push(request.url()));
  await LimitPage.from(phone);
  const raise = await RaisePage.from(phone);
  expect(
    loaded.filter((url) => url.includes('/reader-')),
    'the reader before a picture',
  ).toEqual([]);

  await raise.choose('payslip.jpg', await picture(browser, CHINESE, 'payslip', 'photo'));
  const check = await new CheckPage(phone).read();
  await expect(check.kind).toHaveValue('payslip');
  await expect(check.field('实发工资')).toContainText('9,800.00');
  await expect(check.field('姓名')).toContainText('李明');
  await expect(check.field('工作单位')).toContainText('屿城智造有限公司');
  await expect(check.field('月份')).toContainText('2026-03');
  await check.confirmAll();
  await check.submit.click();
  await expect(raise.requests).toContainText('评估中');
  await expect(raise.requests).toContainText('最晚 2026 年 4 月 4 日有结果');
  await expect(raise.main.getByRole('button', { name: '选图片' })).toBeDisabled();

  const [sent = ''] = sentBy(phone);
  expect(JSON.parse(sent)).toMatchObject({
    kind: 'payslip',
    fields: { holder: '李*', monthlyIncome: 980_000, month: '2026-03' },
    typed: [],
  });
  expect(sent).not.toContain('明');
  expect(sent.length, 'a picture would be longer').toBeLessThan(400);

  await customer.clock({ days: 1 });
  await phone.reopen();
  await (await new HomePage(phone).arrived()).showsLimit(7_840_000, 7_840_000);
  const again = await RaisePage.openAt(phone);
  await expect(again.requests).toContainText('¥50,000.00 提高到 ¥78,400.00');
  const { limit, limitHistory, balanced } = await customer.books();
  expect({ balanced, total: limit?.total }).toEqual({ balanced: true, total: 7_840_000 });
  expect(limitHistory.map(({ kind }) => kind)).toEqual(['raised', 'raise-asked', 'activated']);
});

test('F07: what was not clear is asked about and corrected; a person at the lender looks at it', async ({
  phone,
  customer,
  browser,
}) => {
  const raise = await RaisePage.openAt(phone);
  await raise.choose('fund.jpg', await picture(browser, CHINESE, 'housing-fund', 'poor'));
  const check = await new CheckPage(phone).read();
  await check.kind.selectOption('housing-fund');
  await check.correct('姓名', '李明');
  await check.correct('单位', '屿城智造有限公司');
  await check.correct('月份', '2026-03');
  await check.correct('余额', '86432.10');
  await check.correct('缴费基数', '11000.50');
  await check.confirmAll();
  await check.submit.click();
  await expect(raise.requests).toContainText('评估中');
  const [sent = ''] = sentBy(phone);
  expect(JSON.parse(sent)).toMatchObject({ fields: { base: 1_100_050, balance: 8_643_210 } });
  expect((JSON.parse(sent) as { typed: string[] }).typed).toContain('base');
  await customer.clock({ days: 2 });
  // 11,000.50 x 8 = 88,004.00, in whole hundreds.
  expect((await customer.books()).limit?.total).toBe(8_800_000);
});

test('F07: a picture without words: typed by hand, refused with the reason and what to do, the limit as it was', async ({
  phone,
  customer,
  page,
}) => {
  const blank = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } });
  // A tab behind another draws one frame a second.
  await page.close();
  const raise = await RaisePage.openAt(phone);
  await raise.choose('blank.png', blank);
  const check = await new CheckPage(phone).read();
  await expect(check.main).toContainText('请选一下');
  await expect(check.submit).toBeDisabled();
  await check.kind.selectOption('payslip');
  await check.submit.click();
  await expect(check.fields.first()).toContainText('请对照材料填写');
  await check.correct('实发工资', '9,800.00');
  await check.correct('月份', '2026-03');
  await check.correct('姓名', '王晓燕');
  await check.correct('工作单位', '望潮食品有限公司');
  await customer.faults({ loseAnswers: 1, only: 'createLimitIncrease' });
  await check.submit.click();
  await expect(check.main).toContainText('不确定有没有收到');
  await check.main.getByRole('button', { name: '再发一次' }).click();
  await expect(raise.requests).toHaveCount(1);
  const keys = phone.traffic.of(createLimitIncrease).map((each) => each.headers()['idempotency-key']);
  expect(new Set(keys).size).toBe(1);

  await customer.clock({ days: 2 });
  const again = await RaisePage.openAt(phone);
  await expect(again.requests).toContainText('没有通过');
  await expect(again.requests).toContainText('材料上的姓名和你的实名不一致。');
  await expect(again.requests).toContainText('现有额度不受影响');
  const { limit, limitHistory } = await customer.books();
  expect(limit?.total).toBe(5_000_000);
  expect(limitHistory[0]?.kind).toBe('raise-refused');
});

test.describe('in English, in the wallet', () => {
  test.use({ language: 'en', host: 'wallet' });

  test('F07 F77: an English payslip is read, confirmed and sent', async ({ phone, customer, browser }) => {
    await LimitPage.from(phone);
    const raise = await RaisePage.from(phone);
    await raise.choose('payslip.png', await picture(browser, ENGLISH, 'payslip', 'scan'));
    const check = await new CheckPage(phone).read();
    await expect(check.field('实发工资')).toContainText('12,250.00');
    await check.confirmAll();
    await check.submit.click();
    await raise.arrived();
    await expect(raise.requests).toContainText(phone.say('评估中'));
    await customer.clock({ days: 1 });
    // 12,250.00 x 8 = 98,000.00.
    expect((await customer.books()).limit?.total).toBe(9_800_000);
  });
});
