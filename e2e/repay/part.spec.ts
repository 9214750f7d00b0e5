/** Repaying a part: a shorter term or lower instalments, before and after side by side; and its bounds. */
import { getLoan } from '../../src/contract/loan';
import { expectNothingPaid, expectPaidOnce } from '../fixtures/books';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { EarlyRepayPage } from '../pages/early-repay';
import { LoanPage } from '../pages/loans';

/** 12,000.00 borrowed on 2026-03-15, 17 days ago. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

test('F33 F37: 5,000.00 of it, then a shorter term: seven instalments are left, the last of 743.86', async ({
  phone,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还一部分');
  await form.key('5000');
  await expect(form.main).toContainText('另付截至今天的利息 ¥102.00，不收手续费。');
  await expect(form.main).toContainText('还后剩余本金 ¥7,000.00。');
  await expect(form.main).toContainText('少付 ¥767.04');
  expect(await form.comparison('缩短期限')).toEqual([
    ['每期应还', '1,102.14', '1,102.14'],
    ['剩余期数', '12 期', '7 期'],
    ['还清日', '2027-03-15', '2026-10-15'],
    ['利息合计', '1,225.74', '458.70'],
  ]);
  await expect(form.main).toContainText('缩短期限，末期还 ¥743.86。');
  await form.payButton(510_200).click();

  const receipt = await pay(phone, 510_200);
  await receipt.shows('本金', '¥5,000.00');
  await receipt.shows('利息', '¥102.00');
  await receipt.shows('现在可借额度', '¥43,000.00');
  await receipt.seeLoan.click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.verified).toBeVisible();
  const { position } = await phone.traffic.answer(getLoan);
  const open = position.instalments.filter(({ closedOn }) => closedOn === null);
  expect(open).toHaveLength(7);
  expect(open.at(-1)).toMatchObject({ due: '2026-10-15', principal: 73_287, interest: 1_099 });
  await loan.early.click();
  const again = await new EarlyRepayPage(phone).arrived();
  await expect(again.settleButton(700_000)).toBeEnabled();
  await expect(again.why).toContainText('利息已经付到今天，现在再还没有新的利息。');
  await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
});

test('F33 F37: 5,000.00 of it, then lower instalments: 637.54 a month, the last of 637.48', async ({
  phone,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还一部分');
  await form.key('5000');
  await form.goOn('减少每期');
  await expect(form.main).toContainText('少付 ¥473.32');
  expect(await form.comparison('减少每期')).toEqual([
    ['每期应还', '1,102.14', '637.54'],
    ['剩余期数', '12 期', '12 期'],
    ['还清日', '2027-03-15', '2027-03-15'],
    ['利息合计', '1,225.74', '752.42'],
  ]);
  await expect(form.main).toContainText('减少每期，末期还 ¥637.48。');
  await form.payButton(510_200).click();

  const receipt = await pay(phone, 510_200);
  await expect(receipt.main).toContainText('¥637.54');
  await receipt.seeLoan.click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.main).toContainText('637.48');
  await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
});

test('F33: less than 100.00, and all of it or more, are refused in words before anything is asked', async ({
  phone,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还一部分');
  await expect(form.main).toContainText('¥100.00 起，要少于还没到期的本金 ¥12,000.00');
  await form.principal.fill('99.99');
  await expect(form.main).toContainText('最少还 ¥100.00');
  await form.principal.fill('12000');
  await expect(form.main).toContainText('要少于 ¥12,000.00；要全部还清，请选“全部还清”');
  await form.principal.fill('100');
  await form.done.click();
  await form.payButton(20_200).click();
  await pay(phone, 20_200);
  await expectPaidOnce(customer, 20_200, { state: 'active', outstanding: 1_190_000 });
});

test('F19 F33: what was typed survives a reload, and turning back pays nothing', async ({
  phone,
  customer,
}) => {
  const form = await toEarlyRepay(phone);
  await form.choose('还一部分');
  await form.key('5000');
  await form.goOn('减少每期');
  await phone.reopen();
  const again = await toEarlyRepay(phone);
  await expect(again.principal).toHaveValue('5,000');
  await expect(again.ways.last()).toBeChecked();
  await again.payButton(510_200).click();
  await phone.page.keyboard.press('Escape');
  await expect(again.payButton(510_200)).toBeVisible();
  await expectNothingPaid(customer, 1_200_000);
});
