/** Key journeys in English, to the same fen. */
import { expectPaidOnce } from '../fixtures/books';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { LoanPage } from '../pages/loans';

test.use({
  language: 'en',
  opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 },
});

const CHINESE = /[\u4e00-\u9fff]/;

test('F77 F32 F37: a whole loan is repaid in English, to the same fen', async ({ phone, customer }) => {
  const form = await toEarlyRepay(phone);
  await expect(form.main).toContainText('¥12,102.00');
  await expect(form.main).toContainText('¥1,123.74');
  await expect(form.main).toContainText('12,000.00 × 0.05% × 17 days');
  await expect(form.main).not.toContainText(CHINESE);
  await form.settleButton(1_210_200).click();
  const receipt = await pay(phone, 1_210_200);
  await receipt.shows('利息', '¥102.00');
  await expect(receipt.main).not.toContainText(CHINESE);
  await receipt.seeLoan.click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.main).not.toContainText(CHINESE);
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});

test('F77 F33: a part is repaid in English: 5,000.00, lower instalments', async ({ phone, customer }) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还一部分');
  await form.key('5000');
  await form.goOn('减少每期');
  const table = await form.comparison('减少每期');
  expect(table.map((row) => row.slice(1))).toEqual([
    ['1,102.14', '637.54'],
    ['12', '12'].map((count) => expect.stringContaining(count)),
    ['2027-03-15', '2027-03-15'],
    ['1,225.74', '752.42'],
  ]);
  await expect(form.main).not.toContainText(CHINESE);
  await form.payButton(510_200).click();
  await pay(phone, 510_200);
  await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
});
