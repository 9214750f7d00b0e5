/** Loans running and settled, and one loan's own page: its balance as a sentence, every instalment with its state. */
import { expectRepaid } from '../fixtures/books';
import { openAt } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage, LoansPage } from '../pages/loans';

const START = '2026-04-01T02:00:00.000Z';

test.describe('several loans', () => {
  test.use({ opening: { situation: 'with-loans', startAt: START } });

  test('F50: running loans newest first, each with what is left and what is next', async ({
    phone,
    customer,
  }) => {
    const home = await new HomePage(phone).arrived();
    await home.enter('借款记录');
    const list = await new LoansPage(phone).arrived();
    const { loans } = await customer.books();
    const rows = list.open.getByRole('listitem');
    await expect(rows).toHaveCount(loans.length);
    const newestFirst = [...loans].sort((a, b) => b.disbursedOn.localeCompare(a.disbursedOn));
    for (const [at, { outstanding }] of newestFirst.entries()) {
      const yuan = String(outstanding)
        .replace(/(\d{2})$/, '.$1')
        .replace(/\B(?=(\d{3})+\.)/g, ',');
      await expect(rows.nth(at)).toContainText(`¥${yuan}`);
      await expect(rows.nth(at)).toContainText('正常还款中');
    }
    await list.show('已结清');
    await expect(list.main).toContainText('还没有结清的借款。');
  });
});

test.describe('a settled loan', () => {
  test.use({ opening: { situation: 'settled', startAt: START } });

  test('F50 F51: a settled loan stays readable: when it ended, and every instalment', async ({
    phone,
    customer,
  }) => {
    const home = await new HomePage(phone).arrived();
    await home.enter('借款记录');
    const list = await new LoansPage(phone).arrived();
    await expect(list.main).toContainText('没有在还的借款。需要时再来。');
    await list.show('已结清');
    await expect(list.settled.getByRole('listitem')).toHaveCount(1);
    await expect(list.settled).toContainText('2026-02-20 借，2026-03-12 结清');
    await list.settled.getByRole('link').click();
    const loan = await new LoanPage(phone).arrived();
    await expect(loan.verified).toBeVisible();
    await expect(loan.main).toContainText('2026-03-12 结清');
    await loan.instalmentShows(12, '提前结清');
    await expect(loan.main).toContainText('还过的钱');
    await expect(loan.early).toHaveCount(0);
    // 20 days of 12,000.00 at 0.05%.
    await expectRepaid(customer, {
      repayments: [{ state: 'succeeded', amount: 1_212_000 }],
      loans: [{ state: 'settled', outstanding: 0 }],
    });
  });
});

test.describe('one loan', () => {
  test.use({ opening: { situation: 'with-loan', startAt: START } });

  test('F51 F38: the balance over time is also a sentence, and each instalment opens its own arithmetic', async ({
    phone,
    customer,
  }) => {
    const home = await new HomePage(phone).arrived();
    await home.rows.last().click();
    const loan = await new LoanPage(phone).arrived();
    await expect(loan.verified).toBeVisible();
    await expect(loan.chart).toHaveAccessibleName(
      '剩余本金从 12,000.00 开始，今天 12,000.00，2027-03-15 降到 0。',
    );
    await expect(loan.main).toContainText('年利率 18.25%（单利）');
    await expect(loan.main).toContainText('IRR 19.86%');
    await expect(loan.instalments).toHaveCount(12);
    const first = await loan.open(1);
    await expect(first).toContainText('12,000.00 × 0.05% × 31 天 = 186.00');
    await expect(first).toContainText('¥916.14');
    await loan.instalmentShows(12, '2027-03-15', '1,102.20', '未到期');
    await expectRepaid(customer, { repayments: [], loans: [{ state: 'active', outstanding: 1_200_000 }] });
  });

  test('F51 F72: months later the page shows what was paid, what is due today and what is late', async ({
    phone,
    customer,
  }) => {
    const path = await new HomePage(phone).arrived().then((home) => home.rows.last().getAttribute('href'));
    await customer.clock({ at: '2026-05-14T02:00:00.000Z' });
    await customer.faults({ debit: 'insufficient' });
    await customer.clock({ at: '2026-05-14T16:30:00.000Z' });
    await openAt(phone, path ?? '');
    const loan = await new LoanPage(phone).arrived();
    await loan.instalmentShows(1, '已还');
    await loan.instalmentShows(2, '今天应还');
    await customer.clock({ at: '2026-05-17T02:00:00.000Z' });
    await openAt(phone, path ?? '');
    await loan.arrived();
    await loan.instalmentShows(2, '逾期 2 天');
    await expect(loan.main).toContainText('有逾期');
    await expect(loan.chart).toHaveAccessibleName(/^剩余本金从 12,000.00 开始，今天 11,083.86，/);
    await customer.faults({});
    await customer.clock({ at: '2026-05-18T02:00:00.000Z' });
    const { repayments } = await customer.books();
    expect(repayments.filter(({ state }) => state === 'succeeded')).toHaveLength(2);
  });
});
