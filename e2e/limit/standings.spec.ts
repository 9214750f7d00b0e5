/** A limit that cannot be used says why, and what to do about it (product.md F04). */
import { requestLimitReview } from '../../src/contract/manage-limit';
import { expectNoLoan, expectOneLoan } from '../fixtures/books';
import { openAt } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LimitPage } from '../pages/limit';
import { OfferPage } from '../pages/offer';
import { OverdueHomePage } from '../pages/overdue-home';
import { RestrictedHomePage } from '../pages/restricted-home';

const startAt = '2026-04-01T02:00:00.000Z';

test.describe('frozen by the lender', () => {
  test.use({ opening: { situation: 'frozen', startAt } });

  test('F04: frozen: she reads why, asks for a person, is told by when, and can borrow again', async ({
    phone,
    customer,
  }) => {
    const home = await new RestrictedHomePage(phone).arrived();
    await expect(home.main).toContainText('登记的证件信息需要核对');
    await expect(home.main).toContainText('400-820-0937');
    await expect(home.borrowLink).toHaveCount(0);
    await home.step('请人工核对').click();
    await expect(home.answerBy('2026 年 4 月 4 日')).toBeVisible();
    await expect(home.main).toContainText('额度正在复核');
    expect(phone.traffic.of(requestLimitReview)).toHaveLength(1);
    expect((await customer.now()).standing).toBe('under-review');

    await customer.clock({ days: 1 });
    await phone.reopen();
    await expect((await new HomePage(phone).arrived()).borrowLink).toBeEnabled();
    const { limitHistory } = await customer.books();
    expect(limitHistory.map(({ kind }) => kind)).toEqual(['restored', 'review-asked', 'frozen', 'activated']);
    await expectNoLoan(customer);
  });
});

test.describe('under review', () => {
  test.use({ opening: { situation: 'under-review', startAt } });

  test('F04: under review: by when there is an answer, whom to call, and nothing to press in vain', async ({
    phone,
    customer,
  }) => {
    const home = await new RestrictedHomePage(phone).arrived();
    await expect(home.answerBy('2026 年 4 月 4 日')).toBeVisible();
    await expect(home.call).toContainText('400-820-0937');
    await customer.clock({ to: 'next-event' });
    await phone.reopen();
    await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    expect((await customer.books()).standing).toBe('active');
  });
});

test.describe('with a loan', () => {
  test.use({ opening: { situation: 'with-loan', startAt } });

  test('F04: paused by himself: home says so, repayments stay in reach, one tap undoes it', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    await limit.pause.check();
    await expect(limit.main).toContainText('你暂停了额度');
    await phone.page.goBack();
    const home = await new RestrictedHomePage(phone).arrived();
    await expect(home.main).toContainText('你暂停了额度，随时可以恢复');
    await expect(home.main.getByRole('link').filter({ hasText: '进行中 1 笔' })).toBeVisible();
    expect((await customer.books()).limit?.available).toBe(0);
    await home.step('恢复使用额度').click();
    await expect((await new HomePage(phone).arrived()).borrowLink).toBeEnabled();
    await expectOneLoan(customer, 1_200_000);
    const { limitHistory } = await customer.books();
    expect(limitHistory.map(({ kind }) => kind)).toEqual(['resumed', 'paused', 'activated']);
  });
});

test.describe('expired', () => {
  test.use({ opening: { situation: 'active', startAt } });

  test('F04: the limit’s last day passes: she asks to renew it and has it again', async ({
    phone,
    customer,
  }) => {
    const limit = await LimitPage.from(phone);
    await expect(limit.main).toContainText('2029 年 4 月 1 日');
    await customer.clock({ date: '2029-04-02' });
    await phone.reopen();
    const home = await new RestrictedHomePage(phone).arrived();
    await expect(home.main).toContainText('额度已于 2029 年 4 月 1 日到期');
    await home.step('申请续用').click();
    await expect(home.answerBy('2029 年 4 月 5 日')).toBeVisible();
    await customer.clock({ days: 1 });
    await phone.reopen();
    await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    await expectNoLoan(customer);
  });
});

test.describe('closed', () => {
  test.use({ opening: { situation: 'closed', startAt } });

  test('F04: closed: he asks for a limit again, is invited, and activates it anew', async ({
    phone,
    customer,
  }) => {
    const home = await new RestrictedHomePage(phone).arrived();
    await expect(home.main).toContainText('你关闭了额度');
    await home.step('重新申请额度').click();
    await expect(home.answerBy('2026 年 4 月 4 日')).toBeVisible();
    await customer.clock({ days: 1 });
    await phone.reopen();
    const offer = await new OfferPage(phone).arrived();
    for (const consent of await offer.consents.all()) await expect(consent).not.toBeChecked();
    for (const consent of await offer.consents.all()) await consent.check();
    await offer.activateButton.click();
    await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    await expectNoLoan(customer);
  });
});

test.describe('with something overdue', () => {
  test.use({ opening: { situation: 'overdue', startAt: '2026-04-18T02:00:00.000Z' } });

  test('F04 F35: overdue: the limit says why it lends nothing now, and offers nothing to press in vain', async ({
    phone,
    customer,
  }) => {
    await new OverdueHomePage(phone).arrived();
    const limit = await LimitPage.from(phone);
    await expect(limit.main).toContainText('有逾期没有还清，暂时不能再借');
    await expect(limit.main).toContainText('还清逾期后可借¥38,000.00');
    await expect(phone.ground.getByRole('link').filter({ hasText: '申请提额' })).toHaveCount(0);
    for (const path of ['/limit/raise', '/borrow']) {
      await openAt(phone, path);
      await expect(phone.ground.getByText('有逾期没有还清，暂时不能再借')).toBeVisible();
    }
    await expectOneLoan(customer, 1_200_000);
  });
});
