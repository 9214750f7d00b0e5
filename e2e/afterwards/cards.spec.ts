/** Bank cards: added by a number that travels once, made the one that pays, removed when nothing uses it (F55). */
import { checkCard } from '../../src/contract/card';
import { expectPaidOnce } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { CardsPage } from '../pages/cards';
import { HomePage } from '../pages/home';
import { RecordsPage } from '../pages/records';

/** Of the invented 屿川银行. */
const NUMBER = '6228460000000124';

/** 12,000.00 borrowed on 2026-03-15 and due on the 15th of each month. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F55 F36: a card is added, made the one that pays, and pays on the due day; the old one can go', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.enter('银行卡');
  const list = await new CardsPage(phone).arrived();
  await expect(list.cards.first()).toContainText('自动扣款');
  await expect(list.cards.first()).toContainText('6214');
  await expect(list.cards.first()).toContainText('1 笔借款');

  const adding = await list.startAdding();
  await adding.recognise(NUMBER);
  await adding.addButton('屿川银行', '0124').click();
  await expect(list.cards).toHaveCount(3);
  // The number travelled once; what followed carries none.
  const bodies = phone.traffic.all().map((request) => request.postData() ?? '');
  expect(bodies.filter((body) => body.includes(NUMBER))).toHaveLength(1);
  expect(phone.traffic.of(checkCard)).toHaveLength(1);

  const sheet = await list.open('0124');
  await expect(sheet.dialog).toContainText('另外 1 笔借款也从它自动扣款');
  await sheet.payFrom('0124').click();
  await expect(list.cards.first()).toContainText('0124');
  await expect(list.cards.first()).toContainText('自动扣款');

  await customer.clock({ to: 'next-due' });
  await phone.reopen();
  await (await new HomePage(phone).arrived()).enter('收支明细');
  const records = await new RecordsPage(phone).arrived();
  await expect(records.rows.first()).toContainText('自动扣款');
  await expect(records.rows.first()).toContainText('0124');

  await phone.page.goBack();
  await home.enter('银行卡');
  const old = await list.open('6214');
  await old.remove.click();
  await old.removeFinally('6214').click();
  await expect(list.cards).toHaveCount(2);
  await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
});

test('F55: a wrong number, a bank that is not supported, a card already there and one too many, each in words', async ({
  phone,
  customer,
}) => {
  await (await new HomePage(phone).arrived()).enter('银行卡');
  const list = await new CardsPage(phone).arrived();
  const adding = await list.startAdding();
  await adding.recognise('6228460000000125');
  await expect(adding.dialog).toContainText('卡号不对，请对照银行卡检查每一位。');
  expect(phone.traffic.of(checkCard)).toHaveLength(0);

  await adding.recognise('4111111111111111');
  await expect(adding.problem).toContainText('还不支持这家银行的卡');
  await adding.recognise(NUMBER);
  await adding.again.click();
  await adding.recognise(NUMBER);
  await adding.addButton('屿川银行', '0124').click();
  await list.startAdding();
  await adding.recognise(NUMBER);
  await expect(adding.problem).toContainText('这张卡已经添加过');

  await adding.recognise('6230590000004563');
  await adding.addButton('云汀银行', '4563').click();
  await list.startAdding();
  await adding.recognise('6203710000000014');
  await adding.addButton('澄江银行', '0014').click();
  await expect(list.cards).toHaveCount(5);
  await list.startAdding();
  await adding.recognise('6215880000000029');
  await expect(adding.problem).toContainText('最多添加 5 张银行卡');
  expect((await customer.books()).loans).toMatchObject([{ state: 'active', outstanding: 1_200_000 }]);
});

test('F55: a card that a loan is collected from cannot go, and it is said why', async ({
  phone,
  customer,
}) => {
  await (await new HomePage(phone).arrived()).enter('银行卡');
  const list = await new CardsPage(phone).arrived();
  const sheet = await list.open('6214');
  await expect(sheet.dialog).toContainText('还有借款从这张卡扣款，不能移除。');
  await expect(sheet.remove).toHaveCount(0);
  await sheet.close.click();
  await expect(list.cards).toHaveCount(2);
  expect((await customer.books()).repayments).toEqual([]);
});

test('F55: an answer that is lost adds no second card', async ({ phone, customer }) => {
  await (await new HomePage(phone).arrived()).enter('银行卡');
  const list = await new CardsPage(phone).arrived();
  const adding = await list.startAdding();
  await adding.recognise(NUMBER);
  await expect(adding.addButton('屿川银行', '0124')).toBeVisible();
  await customer.faults({ loseAnswers: 1, only: 'addCard' });
  await adding.addButton('屿川银行', '0124').click();
  await expect(adding.problem).toContainText('没有连上');
  await adding.addButton('屿川银行', '0124').click();
  await expect(list.cards).toHaveCount(3);
  expect((await customer.events()).filter(({ kind }) => kind === 'card.added')).toHaveLength(1);
  expect((await customer.books()).loans).toHaveLength(1);
});

test.describe('in English, in the wallet', () => {
  test.use({ language: 'en', host: 'wallet' });

  test('F55: the other card becomes the one that pays', async ({ phone, customer }) => {
    await (await new HomePage(phone).arrived()).enter('银行卡');
    const list = await new CardsPage(phone).arrived();
    const sheet = await list.open('8807');
    await sheet.payFrom('8807').click();
    await expect(list.cards.first()).toContainText('8807');
    await customer.clock({ to: 'next-due' });
    expect((await customer.events()).some(({ kind }) => kind === 'card.default')).toBe(true);
    await expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 });
  });
});
