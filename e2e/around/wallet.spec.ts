/** Repaying inside the wallet, in other looks: the wallet draws the PIN, the figures are the same. */
import { expectPaidOnce } from '../fixtures/books';
import { type Look, phoneInLook } from '../fixtures/looks';
import { pay, toEarlyRepay, toPin, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';

/** 12,000.00 borrowed on 2026-03-15, 17 days ago. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

const DARK_AND_LARGE: Look = { language: 'zh-CN', theme: 'dark', size: 'large' };
const ENGLISH_LARGE: Look = { language: 'en', theme: 'light', size: 'large' };

test('F78 F15 F32: in the dark and in large letters, the whole loan is repaid with the wallet’s PIN', async ({
  page,
  customer,
  origins,
}) => {
  const phone = await phoneInLook(page, origins.wallet, customer, DARK_AND_LARGE);
  await toSettlement(phone, 1_210_200);
  const receipt = await pay(phone, 1_210_200);
  await receipt.shows('利息', '¥102.00');
  await receipt.finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});

test('F77 F78 F33: in English and large letters, the next instalment is paid after the PIN was once cancelled', async ({
  page,
  customer,
  origins,
}) => {
  const phone = await phoneInLook(page, origins.wallet, customer, ENGLISH_LARGE);
  const form = await toEarlyRepay(phone);
  await form.choose('还下一期');
  await form.payButton(110_214).click();
  await (await toPin(phone, 110_214)).cancel();
  const receipt = await pay(phone, 110_214);
  await expect(receipt.main).not.toContainText(/[\u4e00-\u9fff]/);
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_099_986 });
});

test('F71: a link that names nobody says so, and leads to somebody who is there', async ({
  page,
  origins,
}) => {
  await page.goto(`${origins.wallet}/?customer=cus_nobody&chrome=none`);
  await expect(page.getByRole('alert')).toContainText('没有找到这位人物');
  await page.getByRole('button', { name: '换成名单上的第一位' }).click();
  await expect(page.getByText('云笺钱包').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
