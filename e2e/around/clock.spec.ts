/** The movable clock: everything due on the way happens on the way, in order, once. */
import { expectRepaid } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage, LoansPage } from '../pages/loans';
import { OverdueHomePage } from '../pages/overdue-home';

/** 12,000.00 borrowed on 2026-03-15. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F72 F36: to the end, twelve automatic debits settle the loan, the last of 1,102.20', async ({
  customer,
  openPhone,
}) => {
  await customer.clock({ to: 'end' });
  const phone = await openPhone();
  const home = await new HomePage(phone).arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  await expect(home.rows).toHaveCount(0);
  await home.enter('借款记录');
  const loans = await new LoansPage(phone).arrived();
  await loans.show('已结清');
  await loans.settled.getByRole('link').click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.verified).toBeVisible();
  await expect(loan.main).toContainText('2027-03-15 结清');
  await loan.instalmentShows(12, '已还', '1,102.20');
  await expectRepaid(customer, {
    repayments: [...Array<number>(11).fill(110_214), 110_220].map((amount) => ({
      state: 'succeeded',
      amount,
    })),
    loans: [{ state: 'settled', outstanding: 0 }],
  });
});

test('F72 F35: past the due day with an empty card, the same phone shows what that costs', async ({
  phone,
  customer,
}) => {
  await new HomePage(phone).arrived();
  await customer.faults({ debit: 'insufficient' });
  const { businessDate } = await customer.clock({ to: 'past-due' });
  expect(businessDate).toBe('2026-04-16');
  await phone.reopen();
  const home = await new OverdueHomePage(phone).arrived();
  await expect(home.payLink(110_283)).toBeVisible();
  await expectRepaid(customer, {
    repayments: [110_214, 110_214, 110_283].map((amount) => ({ state: 'failed', amount })),
    loans: [{ state: 'active', outstanding: 1_200_000 }],
  });
});
