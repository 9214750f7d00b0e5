/** Help: answers without a network, whom to call, and complaints with a number and a date (F60). */
import { createComplaint } from '../../src/contract/complaint';
import { expect, test } from '../fixtures/test';
import { HelpPage } from '../pages/help';
import { HomePage } from '../pages/home';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F60: answers are found without a network, and everybody who matters is named', async ({
  phone,
  customer,
}) => {
  await (await new HomePage(phone).arrived()).enter('帮助');
  const help = await new HelpPage(phone).arrived();
  await expect(help.main).toContainText('屿川银行');
  await expect(help.main).toContainText('金融许可证 B0937H244010001');
  await expect(help.main).toContainText('澄江支付有限公司');
  await expect(help.phones).toHaveCount(3);
  const numbers = await help.phones.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(numbers).toEqual(['tel:4008200937', 'tel:4008200947', 'tel:12378']);

  await phone.page.context().setOffline(true);
  await help.search.fill('提前还');
  await expect(help.questions.first()).toContainText('可以提前还款吗？');
  await help.questions.first().locator('summary').click();
  await expect(help.questions.first()).toContainText('利息只算到还款那天');
  await help.search.fill('zzzz');
  await expect(help.main).toContainText('没有找到。');
  await expect(help.phones).toHaveCount(3);
  await phone.page.context().setOffline(false);
  expect((await customer.books()).repayments).toEqual([]);
});

test('F60: a complaint gets a number and a date, is answered as the clock runs, and the wallet says so', async ({
  phone,
  customer,
  openPhone,
}) => {
  await (await new HomePage(phone).arrived()).enter('帮助');
  const help = await new HelpPage(phone).arrived();
  const sheet = await help.complain();
  await sheet.send.click();
  await expect(sheet.dialog).toContainText('请选择关于什么');
  await expect(sheet.dialog).toContainText('请再多写几个字');
  await sheet.write('催收方式', '昨天晚上十点还给我打电话。');
  await sheet.send.click();
  await expect(sheet.received).toContainText('2026 年 4 月 16 日');
  await sheet.understood.click();
  await expect(help.complaints).toHaveCount(1);
  await expect(help.complaints.first()).toContainText('处理中');
  await expect(help.complaints.first()).toContainText('昨天晚上十点还给我打电话。');

  await customer.clock({ days: 3 });
  const later = await openPhone();
  await (await new HomePage(later).arrived()).enter('帮助');
  const again = await new HelpPage(later).arrived();
  await expect(again.complaints.first()).toContainText('已答复');
  await expect(again.complaints.first()).toContainText('我们已经停止相关联系');
  const told = (await customer.events())
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('complaint.'));
  expect(told).toEqual(['complaint.received', 'complaint.answered']);
  expect((await customer.books()).loans).toMatchObject([{ state: 'active', outstanding: 1_200_000 }]);
});

test('F60 F18: pressed twice, its answer lost, sent again: one complaint', async ({ phone, customer }) => {
  await (await new HomePage(phone).arrived()).enter('帮助');
  const help = await new HelpPage(phone).arrived();
  const sheet = await help.complain();
  await sheet.write('服务和使用', '页面打开得很慢。');
  await customer.faults({ loseAnswers: 1, only: 'createComplaint' });
  await sheet.send.dblclick();
  await expect(sheet.dialog).toContainText('不确定有没有收到。');
  await expect(sheet.words).toBeDisabled();
  await sheet.sendAgain.click();
  await expect(sheet.received).toBeVisible();
  await sheet.understood.click();
  await expect(help.complaints).toHaveCount(1);
  const keys = phone.traffic.of(createComplaint).map((request) => request.headers()['idempotency-key']);
  expect(new Set(keys).size).toBe(1);
  const received = (await customer.events()).filter(({ kind }) => kind === 'complaint.received');
  expect(received).toHaveLength(1);
  expect((await customer.books()).loans).toHaveLength(1);
});

test.describe('in English, in the wallet', () => {
  test.use({ language: 'en', host: 'wallet' });

  test('F60: an answer is found and a complaint is received', async ({ phone, customer }) => {
    await (await new HomePage(phone).arrived()).enter('帮助');
    const help = await new HelpPage(phone).arrived();
    await help.search.fill('repay early');
    await expect(help.questions.first()).toContainText(phone.say('可以提前还款吗？'));
    const sheet = await help.complain();
    await sheet.write('利息和费用', 'The interest is not what I expected.');
    await sheet.send.click();
    await expect(sheet.received).toContainText('2026');
    await sheet.understood.click();
    await expect(help.complaints.first()).toContainText('The interest is not what I expected.');
    expect((await customer.events()).filter(({ kind }) => kind === 'complaint.received')).toHaveLength(1);
    expect((await customer.books()).repayments).toEqual([]);
  });
});
