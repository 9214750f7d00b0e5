/**
 * A statement as CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark so that spreadsheets read Chinese, amounts as plain
 * decimals. Its first row is the opening balance, its last the totals and the closing one.
 */
import { formatMinor, type Amount } from '../../lending/money';
import { writtenMoment } from '../business-time';
import type { StatementLine } from '../views/statement';
import type { StatementToMake } from './paper-to-make';
import { STATEMENT_WORDS } from './statement-words';

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula begins like this; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell of words: never a formula, quoted where it must be. */
export function textCell(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = [
  'at',
  'on',
  'kind',
  'loan',
  'product',
  'card',
  'amount',
  'principal',
  'interest',
  'fees',
  'penalty',
  'balance',
] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

const row = (cells: Cells): string => COLUMNS.map((column) => cells[column] ?? '').join(',');

export function statementCsv({ statement, lines, language }: StatementToMake): string {
  const words = STATEMENT_WORDS[language];
  const { opening, closing, totals, currency } = statement;
  const plain = (amount: Amount) => formatMinor(amount, currency.exponent);
  const lineCells = ({ at, on, kind, loanId, productName, cardTail, ...figures }: StatementLine): Cells => ({
    at: writtenMoment(at),
    on,
    kind: textCell(words.kinds[kind]),
    loan: textCell(loanId),
    product: textCell(productName),
    card: textCell(cardTail),
    amount: plain(figures.amount),
    ...(figures.breakdown && {
      principal: plain(figures.breakdown.principal),
      interest: plain(figures.breakdown.interest),
      fees: plain(figures.breakdown.fees),
      penalty: plain(figures.breakdown.penalty),
    }),
    balance: plain(figures.balance),
  });
  const heading = Object.fromEntries(
    COLUMNS.map((column) => [column, textCell(words.columns[column])] as const),
  );
  const closingRow: Cells = {
    kind: textCell(words.totals.closing),
    principal: plain(totals.principal),
    interest: plain(totals.interest),
    fees: plain(totals.fees),
    penalty: plain(totals.penalty),
    balance: plain(closing),
  };
  const rows: readonly Cells[] = [
    heading,
    { kind: textCell(words.totals.opening), balance: plain(opening) },
    ...lines.map(lineCells),
    closingRow,
  ];
  return BYTE_ORDER_MARK + rows.map((cells) => `${row(cells)}\r\n`).join('');
}
