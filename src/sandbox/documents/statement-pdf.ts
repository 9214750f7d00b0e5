/** A statement as pages to print: who, when and the totals on the first, then every movement, numbered pages. product.md F58. */
import { formatMinor, type Amount } from '../../lending/money';
import { writtenMoment } from '../business-time';
import type { StatementLine } from '../views/statement';
import type { FontFiles } from './fonts';
import type { StatementToMake } from './paper-to-make';
import { A4, BRAND, FIELD, HAIRLINE, openPdf, SOFT_INK, type Paper, type TextStyle } from './pdf';
import { STATEMENT_WORDS, type StatementWords } from './statement-words';

const SIZE = { width: A4.height, height: A4.width } as const;
const LEFT = 40;
const RIGHT = SIZE.width - LEFT;
const ROW = 17;
/** Where the table's head stands on the first page and on the others. */
const TABLE = { first: 178, other: 64 } as const;
const BOTTOM = SIZE.height - 46;
/** How long pages are drawn before others have their turn, milliseconds. */
const TURN = 12;

export interface StatementMeans {
  readonly fonts: FontFiles;
  readonly pause: (milliseconds: number) => Promise<void>;
}

interface Column {
  readonly name: keyof StatementWords['columns'];
  /** Its left edge, or its right one where figures stand. */
  readonly x: number;
  readonly align: 'left' | 'right';
}

const COLUMNS: readonly Column[] = [
  { name: 'at', x: LEFT + 6, align: 'left' },
  { name: 'on', x: 128, align: 'left' },
  { name: 'kind', x: 182, align: 'left' },
  { name: 'loan', x: 252, align: 'left' },
  { name: 'card', x: 388, align: 'left' },
  { name: 'amount', x: 492, align: 'right' },
  { name: 'principal', x: 562, align: 'right' },
  { name: 'interest', x: 620, align: 'right' },
  { name: 'fees', x: 668, align: 'right' },
  { name: 'penalty', x: 716, align: 'right' },
  { name: 'balance', x: RIGHT - 6, align: 'right' },
];

const rowsBetween = (top: number): number => Math.floor((BOTTOM - top - ROW) / ROW);

/** Lines in pages; an empty statement has one page. */
function paged(lines: readonly StatementLine[]): readonly (readonly StatementLine[])[] {
  const pages = [lines.slice(0, rowsBetween(TABLE.first))];
  const each = rowsBetween(TABLE.other);
  for (let at = rowsBetween(TABLE.first); at < lines.length; at += each) {
    pages.push(lines.slice(at, at + each));
  }
  return pages;
}

export async function statementPdf(toMake: StatementToMake, means: StatementMeans): Promise<Uint8Array> {
  const { statement, lines, language } = toMake;
  const words = STATEMENT_WORDS[language];
  const pdf = await openPdf(means.fonts, {
    title: `${words.title} ${statement.from} – ${statement.to}`,
    author: statement.lender.name,
    language,
    at: new Date(statement.preparedAt),
  });
  const money = moneyOf(statement.currency.exponent);
  const pages = paged(lines);
  let began = performance.now();
  for (const [index, page] of pages.entries()) {
    if (performance.now() - began > TURN) {
      await means.pause(0);
      began = performance.now();
    }
    const paper = pdf.paper(SIZE);
    if (index === 0) firstHead(paper, toMake, words, money);
    else laterHead(paper, toMake, words);
    table(paper, page, index === 0 ? TABLE.first : TABLE.other, words, money);
    foot(paper, words.note(statement.lender.hotline), words.page(index + 1, pages.length));
    paper.close();
  }
  return pdf.bytes();
}

const moneyOf = (exponent: number) => (amount: Amount) =>
  formatMinor(amount, exponent).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',');
type Money = ReturnType<typeof moneyOf>;

const period = ({ statement: { from, to } }: StatementToMake) => (from === to ? from : `${from} – ${to}`);

function firstHead(paper: Paper, toMake: StatementToMake, words: StatementWords, money: Money): void {
  const { lender, borrower, loanId, preparedAt, opening, closing, totals } = toMake.statement;
  paper.field(0, 0, SIZE.width, 8, BRAND);
  paper.text(LEFT, 44, lender.name, { size: 14, weight: 'bold', ink: BRAND });
  paper.text(RIGHT, 44, lender.licence, { size: 8, ink: SOFT_INK, align: 'right' });
  paper.line(LEFT, 54, RIGHT, 54, BRAND, 1);
  paper.text(LEFT, 82, words.title, { size: 18, weight: 'bold' });
  const about = [
    `${words.period}  ${period(toMake)}`,
    `${words.borrower}  ${borrower.name}  ${borrower.idNumber}`,
    loanId === null ? words.allLoans : `${words.oneLoan}  ${loanId}`,
    `${words.preparedAt}  ${writtenMoment(Date.parse(preparedAt))} (UTC+8)`,
  ];
  for (const [at, said] of about.entries())
    paper.text(RIGHT, 68 + at * 13, said, { size: 8.5, ink: SOFT_INK, align: 'right' });
  const figures = [
    [words.totals.opening, opening],
    [words.totals.borrowed, totals.borrowed],
    [words.totals.paid, totals.paid],
    [words.columns.principal, totals.principal],
    [words.columns.interest, totals.interest],
    [words.columns.fees, totals.fees],
    [words.columns.penalty, totals.penalty],
    ...(totals.merchantRefunds > 0
      ? ([[words.totals.merchantRefunds, totals.merchantRefunds]] as const)
      : []),
    ...(totals.returned > 0 ? ([[words.totals.returned, totals.returned]] as const) : []),
    [words.totals.closing, closing],
  ] as const;
  paper.field(LEFT, 118, RIGHT - LEFT, 46, FIELD);
  const width = (RIGHT - LEFT - 24) / figures.length;
  for (const [at, [name, amount]] of figures.entries()) {
    const x = LEFT + 12 + at * width;
    paper.text(x, 136, name, { size: 8, ink: SOFT_INK });
    paper.text(x, 153, money(amount), { size: 10, weight: 'bold' });
  }
}

function laterHead(paper: Paper, toMake: StatementToMake, words: StatementWords): void {
  paper.field(0, 0, SIZE.width, 8, BRAND);
  const name = `${toMake.statement.lender.name}  ${words.title}`;
  paper.text(LEFT, 40, name, { size: 9.5, weight: 'bold', ink: BRAND });
  paper.text(RIGHT, 40, `${words.period}  ${period(toMake)}`, { size: 8.5, ink: SOFT_INK, align: 'right' });
}

function table(
  paper: Paper,
  lines: readonly StatementLine[],
  top: number,
  words: StatementWords,
  money: Money,
): void {
  const style: TextStyle = { size: 8, weight: 'bold', ink: SOFT_INK };
  for (const { name, x, align } of COLUMNS) paper.text(x, top + 11, words.columns[name], { ...style, align });
  paper.line(LEFT, top + ROW, RIGHT, top + ROW, BRAND, 0.8);
  if (lines.length === 0) paper.text(LEFT + 6, top + ROW * 2 - 5, words.none, { size: 9 });
  for (const [at, line] of lines.entries()) {
    const y = top + ROW * (at + 2);
    const cells = cellsOf(line, words, money);
    for (const { name, x, align } of COLUMNS) {
      const said = cells[name];
      if (said) paper.text(x, y - 5.5, said, { size: 8, align });
    }
    paper.line(LEFT, y, RIGHT, y, HAIRLINE, 0.4);
  }
}

function cellsOf(
  line: StatementLine,
  words: StatementWords,
  money: Money,
): Partial<Record<Column['name'], string>> {
  const { at, on, kind, loanId, cardTail, amount, breakdown, balance } = line;
  return {
    at: writtenMoment(at),
    on,
    kind: words.kinds[kind],
    loan: loanId,
    card: cardTail,
    amount: money(amount),
    ...(breakdown && {
      principal: money(breakdown.principal),
      interest: money(breakdown.interest),
      fees: money(breakdown.fees),
      penalty: money(breakdown.penalty),
    }),
    balance: money(balance),
  };
}

function foot(paper: Paper, note: string, page: string): void {
  paper.text(LEFT, SIZE.height - 24, note, { size: 7.5, ink: SOFT_INK });
  paper.text(RIGHT, SIZE.height - 24, page, { size: 8, ink: SOFT_INK, align: 'right' });
}
