/** Statements over HTTP: they say what the books say, to the fen, in every form. product.md F58. */
import { parse } from 'csv-parse/sync';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Beginning } from './domain';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt, type Borrower } from './testing/borrower';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const startAt = '2026-04-01T02:00:00.000Z';
const ALL = { from: '2025-01', to: '2030-12' };
const borrower = (beginning: Beginning) => borrowerAt(server, { startAt, ...beginning });

/** What an account of the books changed by, over all movements of a kind. */
async function inBooks({ ask }: Borrower, kind: string, account: string): Promise<number> {
  const { movements } = await ask('getBooks');
  return movements
    .filter((movement) => movement.kind === kind)
    .flatMap(({ entries }) => entries)
    .reduce((sum, entry) => (entry.account === account ? sum + entry.amount : sum), 0);
}

type Row = Readonly<Record<string, string>>;

async function csvOf({ ask }: Borrower, query: Readonly<Record<string, string>>, language = 'zh-CN') {
  const blob = await ask('getStatementCsv', { query, headers: { 'Accept-Language': language } });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
  const rows: Row[] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
  return { text, rows };
}

/** Plain decimals as fen. */
const fen = (plain = '') => Math.round(Number(plain || '0') * 100);
const sumOf = (rows: readonly Row[], column: string) => rows.reduce((sum, row) => sum + fen(row[column]), 0);

describe('a statement', () => {
  it('reconciles with the books through months of collections, penalties and an early settlement', async () => {
    const person = await borrower({ situation: 'with-loans' });
    await person.ask('setFaults', { body: { debit: 'insufficient' } });
    await person.ask('moveClock', { body: { days: 40 } });
    await person.ask('setFaults', { body: {} });
    await person.ask('moveClock', { body: { days: 60 } });
    const all = await person.ask('getStatement', { query: ALL });
    const { totals } = all;
    expect(totals.penalty).toBeGreaterThan(0);
    expect(all.opening).toBe(0);
    expect(all.closing).toBe((await person.ask('getHome')).limit?.outstanding);
    expect(all.closing).toBe(all.opening + totals.borrowed - totals.principal);
    expect(totals.paid).toBe(totals.principal + totals.interest + totals.fees + totals.penalty);
    const { borrowed, paid, interest, penalty, fees } = totals;
    expect(borrowed).toBe(await inBooks(person, 'disbursement', 'principal-receivable'));
    expect(paid).toBe(await inBooks(person, 'repayment', 'cash'));
    // Income stands on the other side of the books.
    expect(interest + (await inBooks(person, 'repayment', 'interest-income'))).toBe(0);
    expect(penalty + (await inBooks(person, 'repayment', 'penalty-income'))).toBe(0);
    expect(fees + (await inBooks(person, 'repayment', 'fee-income'))).toBe(0);
  });

  it('of a month begins where the one before ended, and loans add up to all', async () => {
    const person = await borrower({ situation: 'with-loans' });
    await person.ask('moveClock', { body: { days: 100 } });
    const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
    const each = await Promise.all(
      months.map((month) => person.ask('getStatement', { query: { from: month, to: month } })),
    );
    for (const [at, { opening }] of each.entries()) if (at > 0) expect(opening).toBe(each[at - 1]?.closing);
    const range = { from: '2026-03', to: '2026-07' };
    const whole = await person.ask('getStatement', { query: range });
    expect(whole.movements).toBe(each.reduce((sum, { movements }) => sum + movements, 0));
    const loans = (await person.ask('getBooks')).loans.map(({ id }) => id);
    const ofLoans = await Promise.all(
      loans.map((loanId) => person.ask('getStatement', { query: { ...range, loanId } })),
    );
    expect(ofLoans.reduce((sum, { closing }) => sum + closing, 0)).toBe(whole.closing);
    expect(ofLoans.reduce((sum, { totals }) => sum + totals.paid, 0)).toBe(whole.totals.paid);
  });

  it.each([
    ['zh-CN', '金额', '剩余本金', '期初剩余本金', '期末剩余本金'],
    ['en', 'Amount', 'Principal owed', 'Opening principal', 'Closing principal'],
  ])('as CSV in %s reads back to the same figures', async (language, amount, balance, opening, closing) => {
    const person = await borrower({ situation: 'with-loan' });
    await person.ask('moveClock', { body: { days: 70 } });
    const { text, rows } = await csvOf(person, ALL, language);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const said = await person.ask('getStatement', { query: ALL });
    const [first, ...others] = rows;
    const last = others.pop();
    expect(Object.values(first ?? {})).toContain(opening);
    expect(Object.values(last ?? {})).toContain(closing);
    expect(others).toHaveLength(said.movements);
    expect(sumOf(others, amount)).toBe(said.totals.borrowed + said.totals.paid);
    expect([fen(first?.[balance]), fen(last?.[balance])]).toEqual([said.opening, said.closing]);
    expect(fen(others.at(-1)?.[balance])).toBe(said.closing);
    const listed = await person.records({ id: (await person.ask('getBooks')).loans[0]?.id ?? '' });
    expect(others.map((row) => fen(row[amount]))).toEqual(listed.map((record) => record.amount));
  });

  it('as PDF holds every amount and its page’s number', async () => {
    const person = await borrower({ situation: 'with-loan' });
    await person.ask('moveClock', { body: { days: 200 } });
    const file = await person.ask('getStatementPdf', { query: ALL });
    const { text, totalPages } = await extractText(
      await getDocumentProxy(new Uint8Array(await file.arrayBuffer())),
    );
    const words = text.join(' ').replaceAll(/\s+/g, ' ');
    for (let no = 1; no <= totalPages; no += 1)
      expect(text[no - 1]?.replaceAll(' ', '')).toContain(`第${no}页，共${totalPages}页`);
    const { rows } = await csvOf(person, ALL);
    for (const row of rows)
      for (const name of ['金额', '利息', '剩余本金'])
        if (row[name]) expect(words.replaceAll(',', '')).toContain(row[name]);
  });

  it('is this person’s alone, and of months in order', async () => {
    const person = await borrower({ situation: 'with-loan' });
    const other = await borrower({ situation: 'with-loan' });
    const loanId = (await other.ask('getBooks')).loans[0]?.id ?? '';
    for (const name of ['getStatement', 'getStatementCsv', 'getStatementPdf'] as const) {
      expect(await person.problem(name, { query: { ...ALL, loanId } })).toBe('not-found');
      expect(await person.problem(name, { query: { from: '2026-05', to: '2026-04' } })).toBe('invalid');
    }
    expect((await other.ask('getStatement', { query: { ...ALL, loanId } })).closing).toBe(1_200_000);
  });
});
