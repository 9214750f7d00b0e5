/** Records of every movement, by kind and by month, each leading to its receipt or its loan. */
import { listLoans } from '../../src/contract/loan';
import { listRecords } from '../../src/contract/record';
import { openAt } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { LoanPage, LoansPage } from '../pages/loans';
import { ReceiptPage } from '../pages/receipt';
import { RecordsPage } from '../pages/records';

/** Borrowed on 2026-03-15; then the card was empty on one due day and paid on the next morning; then all went well. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F52: every movement, newest first, by kind, by month, and each opens what it belongs to', async ({
  phone,
  customer,
}) => {
  await customer.faults({ debit: 'insufficient' });
  await customer.clock({ at: '2026-04-15T10:00:00.000Z' });
  await customer.faults({});
  await customer.clock({ at: '2026-05-20T02:00:00.000Z' });
  await openAt(phone, '/records');
  const records = await new RecordsPage(phone).arrived();
  // Pay-out, two refusals of the due day, the morning after, and the next month.
  await expect(records.rows).toHaveCount(5);
  await expect(records.rows.first()).toContainText('-¥1,102.14');
  await expect(records.rows.first()).toContainText('2026-05-15 06:00');
  await expect(records.rows.last()).toContainText('+¥12,000.00');

  await records.only('扣款未成功');
  await expect(records.rows).toHaveCount(2);
  await expect(records.rows.first()).toContainText('2026-04-15 17:00');
  await expect(records.rows.first()).toContainText('没有扣款');

  await records.only('自动扣款');
  await expect(records.rows).toHaveCount(2);
  await expect(records.rows.last()).toContainText('-¥1,102.83');
  await expect(records.rows.last()).toContainText('罚息 0.69');

  await records.month.selectOption('2026-04');
  await expect(records.rows).toHaveCount(1);
  await records.only('全部');
  await expect(records.rows).toHaveCount(3);
  await records.month.selectOption('2026-03');
  await expect(records.rows).toHaveCount(1);
  await records.rows.first().getByRole('link').click();
  await new LoanPage(phone).arrived();

  await phone.page.goBack();
  await records.arrived();
  await expect(records.month).toHaveValue('2026-03');
  await records.month.selectOption('2026-04');
  await records.only('自动扣款');
  await records.rows.first().getByRole('link').click();
  const receipt = await new ReceiptPage(phone).arrived();
  await receipt.shows('罚息', '¥0.69');
  await receipt.shows('本金', '¥916.14');

  const { repayments } = await customer.books();
  expect(repayments.map(({ amount }) => amount)).toEqual([110_214, 110_214, 110_283, 110_214]);
});

test.describe('a long history', () => {
  test.use({ opening: { situation: 'long-history', startAt: '2026-04-01T02:00:00.000Z', records: 300 } });

  test('F52 F50: a long history comes page by page while one scrolls; only what is in sight is in the page', async ({
    phone,
    customer,
  }) => {
    await openAt(phone, '/records');
    const records = await new RecordsPage(phone).arrived();
    await expect(records.rows.first()).toContainText('主动还款');
    expect(phone.traffic.of(listRecords)).toHaveLength(1);

    const oldest = await records.scrollToTheEnd();
    const { loans, movements } = await customer.books();
    const first = loans.map(({ disbursedOn }) => disbursedOn).sort()[0] ?? '';
    expect(oldest).toContain('借款到账');
    expect(oldest).toContain(first);
    // 300 records in pages of 25.
    expect(phone.traffic.of(listRecords)).toHaveLength(12);
    expect(movements.filter(({ kind }) => kind === 'repayment')).toHaveLength(150);
    expect(await records.rows.count()).toBeLessThan(100);

    // What was scrolled past is there again, at its place, after a look at a receipt.
    await records.rows.last().getByRole('link').click();
    await new LoanPage(phone).arrived();
    await phone.page.goBack();
    await expect(records.rows.last()).toContainText(first);
    await expect(records.rows.last()).toBeInViewport();

    await records.only('借款到账');
    await records.month.selectOption('2026-01');
    const inJanuary = loans.map(({ disbursedOn }) => disbursedOn).filter((on) => on.startsWith('2026-01'));
    await expect(records.rows.first()).toContainText(inJanuary.sort().at(-1) ?? '');
    expect(await records.scrollToTheEnd()).toContain(inJanuary[0] ?? '');
  });

  test('F50: settled loans by the hundred, in the same way', async ({ phone, customer }) => {
    await openAt(phone, '/loans');
    const list = await new LoansPage(phone).arrived();
    await list.show('已结清');
    const { loans } = await customer.books();
    expect(loans).toHaveLength(150);
    const first = loans.map(({ disbursedOn }) => disbursedOn).sort()[0] ?? '';
    expect(await list.scrollToTheEnd()).toContain(`${first} 借`);
    expect(await list.rows.count()).toBeLessThan(100);
    expect(phone.traffic.of(listLoans).length).toBeGreaterThanOrEqual(4);
  });
});
