/** Why this limit, and the authorisations it rests on: read, withdrawn, given again (product.md F06). */
import { withdrawConsent } from '../../src/contract/manage-limit';
import { expectOneLoan } from '../fixtures/books';
import { goBack } from '../fixtures/hands';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LimitPage } from '../pages/limit';
import { LoansPage } from '../pages/loans';
import { PaperPage } from '../pages/papers';
import { RestrictedHomePage } from '../pages/restricted-home';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

const PRIVACY = '个人信息处理授权书';
const BUREAU = '征信授权书';
const AGREEMENT = '授信额度协议';

test('F06: why this limit, in plain words, and each authorisation with its day and its paper', async ({
  phone,
  customer,
}) => {
  const limit = await LimitPage.from(phone);
  await expect(limit.data).toHaveCount(4);
  await expect(limit.data.nth(2)).toContainText('信用报告');
  await expect(limit.data.nth(2)).toContainText('来自征信机构');
  await expect(limit.main).toContainText('没有使用通讯录');
  for (const title of [PRIVACY, BUREAU, AGREEMENT]) {
    await expect(limit.authorisation(title)).toContainText('2026 年 3 月 15 日同意');
  }
  await limit.readPaper(BUREAU);
  const paper = await new PaperPage(phone).arrived();
  await expect(paper.main).toContainText('2026-03-15 10:31');
  await expect(paper.main).toContainText('没有未结清借款时可以撤回');
  await expectOneLoan(customer, 1_200_000);
});

test('F06: he withdraws one, keeps his loan, and gives it again where he took it', async ({
  phone,
  customer,
}) => {
  const before = await customer.books();
  const limit = await LimitPage.from(phone);
  const sheet = await limit.toWithdraw(PRIVACY);
  await expect(sheet.box).toContainText('撤回后马上冻结，不能借新款');
  await expect(sheet.box).toContainText('已有的借款、还款日和自动扣款都不变');
  await sheet.keep();
  expect(phone.traffic.of(withdrawConsent)).toHaveLength(0);
  expect(await customer.books()).toEqual(before);

  await (await limit.toWithdraw(PRIVACY)).withdraw();
  await expect(limit.authorisation(PRIVACY)).toContainText('2026 年 4 月 1 日撤回');
  await expect(limit.history.first()).toContainText(`撤回 ${PRIVACY}`);
  const frozen = await customer.books();
  expect(frozen.standing).toBe('frozen');
  expect(frozen.loans).toEqual(before.loans);
  expect(frozen.movements).toEqual(before.movements);
  await goBack(phone.page);
  const home = await new RestrictedHomePage(phone).arrived();
  await expect(home.main).toContainText(`你撤回了《${PRIVACY}》，额度因此冻结`);
  await home.toAuthorisations.click();

  await limit.arrived();
  await limit.giveAgain(PRIVACY, '不同意');
  expect((await customer.books()).standing).toBe('frozen');
  await limit.giveAgain(PRIVACY, '已阅读，重新同意');
  await expect(limit.withdrawButton(PRIVACY)).toBeVisible();
  await limit.readPaper(PRIVACY);
  await new PaperPage(phone).arrived();
  await goBack(phone.page);
  await limit.arrived();
  await phone.reopen();
  await expect((await new HomePage(phone).arrived()).borrowLink).toBeEnabled();
  await expectOneLoan(customer, 1_200_000);
  const { limitHistory } = await customer.books();
  expect(limitHistory.map(({ kind, consent }) => [kind, consent])).toEqual([
    ['consent-given', 'privacy'],
    ['consent-withdrawn', 'privacy'],
    ['activated', null],
  ]);
});

test('F06: what cannot be withdrawn yet says why and leads there', async ({ phone, customer }) => {
  const limit = await LimitPage.from(phone);
  const agreement = await limit.toWithdraw(AGREEMENT);
  await expect(agreement.box).toContainText('这份协议就是额度本身');
  await expect(agreement.confirm).toHaveCount(0);
  await agreement.keep();
  const bureau = await limit.toWithdraw(BUREAU);
  await expect(bureau.box).toContainText('不能撤回');
  await expect(bureau.confirm).toHaveCount(0);
  await bureau.toLoans.click();
  await new LoansPage(phone).arrived();
  expect((await customer.books()).standing).toBe('active');
  await expectOneLoan(customer, 1_200_000);
});
