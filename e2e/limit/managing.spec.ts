/** Less limit, none for a while, none at all, and one's own data (product.md F08, 1.8). */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { changeLimit, closeLimit } from '../../src/contract/manage-limit';
import { myData } from '../../src/contract/my-data';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { goBack } from '../fixtures/hands';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LimitPage } from '../pages/limit';
import { LoanPage } from '../pages/loans';
import { RestrictedHomePage } from '../pages/restricted-home';

const startAt = '2026-04-01T02:00:00.000Z';

test.describe('with a loan', () => {
  test.use({ opening: { situation: 'with-loan', startAt } });

  test('F08: a lower limit, typed within its bounds, holds at once; then back up', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    const sheet = await limit.toChange();
    await expect(sheet.field).toHaveValue('');
    await expect(sheet.box).toContainText('¥12,000.00 到 ¥50,000.00，¥100.00 的整数倍');
    await expect(sheet.unready).toBeDisabled();
    await sheet.field.fill('11900');
    await expect(sheet.box).toContainText('最少 ¥12,000.00，不能低于已借和处理中的金额');
    await sheet.field.fill('20050');
    await expect(sheet.box).toContainText('要是 ¥100.00 的整数倍');
    await sheet.field.fill('60000');
    await expect(sheet.box).toContainText('最多 ¥50,000.00');
    expect(phone.traffic.of(changeLimit)).toHaveLength(0);
    await sheet.change(2_000_000);
    await expect(limit.main).toContainText('银行给你的额度');
    await expectOneLoan(customer, 1_200_000, 2_000_000);
    await goBack(phone.page);
    await (await new HomePage(phone).arrived()).showsLimit(800_000, 2_000_000);

    await LimitPage.from(phone);
    await (await limit.toChange()).change(5_000_000);
    await expect(limit.history).toHaveCount(3);
    await expectOneLoan(customer, 1_200_000, 5_000_000);
  });

  test('F08: with something owed the limit cannot be closed: it says what, and leads there', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    const sheet = await limit.toClose();
    await expect(sheet.confirm).toHaveCount(0);
    await expect(sheet.inTheWay).toHaveCount(1);
    await expect(sheet.inTheWay).toContainText('¥12,000.00');
    await sheet.inTheWay.click();
    await new LoanPage(phone).arrived();
    expect(phone.traffic.of(closeLimit)).toHaveLength(0);
    expect((await customer.books()).standing).toBe('active');
  });

  test('F08: everything held on her, as a file of her own that says what the books say', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    const downloading = phone.page.waitForEvent('download');
    await limit.download.click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('suijie-data-2026-04-01.json');
    await expect(limit.main).toContainText('已保存为 suijie-data-2026-04-01.json');
    const data = v.parse(myData, JSON.parse(await readFile(await file.path(), 'utf8')));
    const books = await customer.books();
    expect(data.customerId).toBe(customer.id);
    expect(data.profile.idNumber).toBe('3301**********1026');
    expect(data.limit).toEqual(books.limit);
    expect(data.loans.map(({ id, outstanding }) => [id, outstanding])).toEqual(
      books.loans.map(({ id, outstanding }) => [id, outstanding]),
    );
    expect(data.applications.map(({ id }) => id)).toEqual(books.applications.map(({ id }) => id));
    expect(data.limitHistory).toEqual(books.limitHistory);
    expect(data.records).toHaveLength(1);
    expect(data.papers).toHaveLength(5);
  });
});

test.describe('in the wallet', () => {
  test.use({ host: 'wallet', opening: { situation: 'settled', startAt } });

  test('F08: the file is handed to the wallet, which keeps it', async ({ phone, customer }) => {
    const limit = await LimitPage.from(phone);
    const downloading = phone.page.waitForEvent('download');
    await limit.download.click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('suijie-data-2026-04-01.json');
    const data = v.parse(myData, JSON.parse(await readFile(await file.path(), 'utf8')));
    const { loans, repayments } = await customer.books();
    expect(data.loans.map(({ id, state }) => [id, state])).toEqual(loans.map(({ id }) => [id, 'settled']));
    expect(data.repayments.map(({ total }) => total)).toEqual(repayments.map(({ amount }) => amount));
  });
});

test.describe('all repaid', () => {
  test.use({ opening: { situation: 'settled', startAt } });

  test('F08: nothing owed: closing is explained, declined, then done; all authorisations end', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    await (await limit.toClose()).keep();
    expect(phone.traffic.of(closeLimit)).toHaveLength(0);
    const sheet = await limit.toClose();
    await expect(sheet.box).toContainText('三项授权一并撤回');
    await sheet.close();
    for (const title of ['个人信息处理授权书', '征信授权书', '授信额度协议']) {
      await expect(limit.authorisation(title)).toContainText('2026 年 4 月 1 日撤回');
    }
    await expect(limit.pause).toHaveCount(0);
    await goBack(phone.page);
    await expect((await new RestrictedHomePage(phone).arrived()).main).toContainText('你关闭了额度');
    const { standing, limit: closed, limitHistory } = await customer.books();
    expect(standing).toBe('closed');
    expect(closed).toEqual({ total: 5_000_000, outstanding: 0, inFlight: 0, available: 0 });
    expect(limitHistory[0]?.kind).toBe('closed');
    expect(limitHistory[0]?.at).toMatch(/^2026-04-01/);
  });
});

test.describe('nothing borrowed', () => {
  test.use({ opening: { situation: 'active', startAt } });

  test('F08: the answer is lost: she sees what holds, and doing it again changes nothing more', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    await customer.faults({ loseAnswers: 1, only: 'pauseLimit' });
    await limit.pause.check();
    await expect(limit.main.getByRole('alert')).toBeVisible();
    await expect(limit.pause).toBeChecked();
    // What holds has been asked for: until then the switch takes no tap.
    await expect(limit.history.first()).toContainText('已暂停借款');
    await limit.pause.uncheck();
    await expect(limit.main.getByRole('alert')).toHaveCount(0);
    await expect(limit.pause).not.toBeChecked();
    const { limitHistory } = await customer.books();
    expect(limitHistory.map(({ kind }) => kind)).toEqual(['resumed', 'paused', 'activated']);
    await expectNoLoan(customer);
  });
});
