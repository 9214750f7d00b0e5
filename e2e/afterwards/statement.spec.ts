/** Statements of account (product.md F58): chosen months, and files that say what the books say. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { pdfWords } from '../fixtures/pdf';
import { openAt } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { RecordsPage } from '../pages/records';
import { StatementPage } from '../pages/statement';

/** Borrowed on 2026-03-15; collected on the due days of April and May. */
test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

const fen = (plain = '') => Math.round(Number(plain) * 100);

test('F58: the months of a loan as CSV and PDF, reconciled with the books to the fen', async ({
  phone,
  customer,
}) => {
  await customer.clock({ at: '2026-05-20T02:00:00.000Z' });
  await openAt(phone, '/records');
  await (await new RecordsPage(phone).arrived()).export.click();
  const statement = await new StatementPage(phone).arrived();
  await expect(statement.from).toHaveValue('2026-03');
  await expect(statement.total('借入')).toHaveText('¥12,000.00');
  await statement.from.selectOption('2026-04');
  await expect(statement.total('期初剩余本金')).toHaveText('¥12,000.00');
  await expect(statement.total('借入')).toHaveText('¥0.00');
  const { movements, balances } = await customer.books();
  const cash = movements
    .filter(({ kind }) => kind === 'repayment')
    .flatMap(({ entries }) => entries)
    .filter(({ account }) => account === 'cash')
    .map(({ amount }) => amount);
  const owed = balances.find(({ account }) => account === 'principal-receivable')?.amount ?? 0;

  const csv = await statement.file('CSV');
  expect(csv.name).toBe('suijie-statement-2026-04-2026-05.csv');
  const rows: Readonly<Record<string, string>>[] = parse(await readFile(csv.path, 'utf8'), {
    bom: true,
    columns: true,
  });
  expect(rows.slice(1, -1).map((row) => fen(row['金额']))).toEqual(cash);
  expect(fen(rows.at(-1)?.['剩余本金'])).toBe(owed);

  const pdf = await statement.file('PDF');
  expect(pdf.name).toBe('suijie-statement-2026-04-2026-05.pdf');
  const words = await pdfWords(await readFile(pdf.path));
  expect(words).toContain('借款对账单');
  expect(words).toContain('第1页，共1页');
  for (const row of rows.slice(1)) expect(words.replaceAll(',', '')).toContain(row['剩余本金']);
});
