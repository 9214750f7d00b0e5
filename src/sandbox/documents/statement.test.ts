/** Statements as files: what spreadsheets must not take for a formula, and ten thousand movements. product.md F58. */
import { parse } from 'csv-parse/sync';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { amount, NOTHING } from '../../lending/money';
import { packagedFonts } from '../server/fonts';
import type { StatementLine } from '../views/statement';
import type { StatementToMake } from './paper-to-make';
import { statementCsv, textCell } from './statement-csv';
import { statementPdf } from './statement-pdf';

const paid = (interest: number) => ({
  principal: amount(100),
  interest: amount(interest),
  fees: NOTHING,
  penalty: NOTHING,
});

function statementOf(count: number, productName = '随借 · 自选贷'): StatementToMake {
  const lines = Array.from({ length: count }, (_, at): StatementLine => ({
    at: Date.parse('2026-03-15T06:31:00.000Z') + at * 3_600_000,
    on: '2026-03-15',
    kind: 'auto-debit',
    loanId: 'loan_Zk3mXcV9aLq2WbT7eRfY',
    productName,
    cardTail: '8807',
    amount: amount(100 + at),
    breakdown: paid(at),
    balance: amount(5_000_000 - at * 100),
  }));
  return {
    kind: 'statement',
    form: 'pdf',
    language: 'zh-CN',
    lines,
    statement: {
      from: '2026-03',
      to: '2027-05',
      loanId: null,
      preparedAt: '2027-05-31T02:00:00.000Z',
      lender: { name: '屿川银行', licence: '金融许可证 B0937H244010001', hotline: '400-820-0937' },
      borrower: { name: '吴*', idNumber: '3301**********1026' },
      currency: { code: 'CNY', exponent: 2 },
      opening: amount(5_000_000),
      closing: amount(5_000_000 - count * 100),
      movements: count,
      totals: {
        borrowed: NOTHING,
        paid: amount(lines.reduce((sum, line) => sum + line.amount, 0)),
        merchantRefunds: NOTHING,
        returned: NOTHING,
        ...paid(lines.reduce((sum, line) => sum + (line.breakdown?.interest ?? 0), 0)),
      },
    },
  };
}

describe('a statement as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=a,"b"', `"'=a,""b"""`],
    ['line\nbreak', '"line\nbreak"'],
    ['随借', '随借'],
  ])('writes %j as %j', (words, cell) => expect(textCell(words)).toBe(cell));

  it('reads back whatever a product is called', () => {
    for (const name of ['=HYPERLINK("x")', 'a,"b",c', '两行\r\n名字']) {
      const rows: string[][] = parse(statementCsv(statementOf(2, name)), { bom: true });
      expect(rows.map((row) => row.length)).toEqual([12, 12, 12, 12, 12]);
      expect(rows[2]?.[4]?.replace(/^'/, '')).toBe(name);
    }
  });
});

describe('a statement of ten thousand movements', () => {
  it('is made page by page while others have their turn', async () => {
    const turns: number[] = [];
    const pause = () => {
      turns.push(performance.now());
      return Promise.resolve();
    };
    const began = performance.now();
    const file = await statementPdf(statementOf(10_000), { fonts: packagedFonts(), pause });
    const took = performance.now() - began;
    const { numPages } = await getDocumentProxy(new Uint8Array(file));
    expect(numPages).toBeGreaterThan(300);
    expect(file.length).toBeLessThan(4_000_000);
    expect(turns.length).toBeGreaterThan(3);
    expect(took).toBeLessThan(30_000);
  }, 40_000);
});
