/** The settlement certificate as one page. product.md F54. */
import { formatMinor, NOTHING, type Amount } from '../../lending/money';
import type { Certificate } from '../../contract/certificate';
import { printedCode } from '../../contract/certificate-code';
import { writtenMoment } from '../business-time';
import { CERTIFICATE_WORDS, type CertificateWords } from './certificate-words';
import type { FontFiles } from './fonts';
import { linesOf } from './letters';
import { A4, BRAND, FIELD, HAIRLINE, openPdf, SOFT_INK, type Paper, type Pdf } from './pdf';

const LEFT = 64;
const RIGHT = A4.width - LEFT;
const WIDTH = RIGHT - LEFT;
const LABEL = 104;
const ROW = 25;

/** Where the page is verified, and the letters to print with. */
export interface CertificateMeans {
  readonly fonts: FontFiles;
  /** The public page's address. */
  readonly checkAt: string;
}

/** `CNY 12,000.00`: currency and figure, the same in both languages, as tables of papers have it. */
export function printedMoney(amount: Amount, currency: Certificate['currency']): string {
  const plain = formatMinor(amount, currency.exponent).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',');
  return `${currency.code} ${plain}`;
}

interface Place {
  readonly pdf: Pdf;
  readonly paper: Paper;
  readonly words: CertificateWords;
  readonly certificate: Certificate;
}

/** The unsigned file. */
export async function certificatePdf(certificate: Certificate, means: CertificateMeans): Promise<Uint8Array> {
  const words = CERTIFICATE_WORDS[certificate.language];
  const pdf = await openPdf(means.fonts, {
    title: `${words.title} ${certificate.number}`,
    author: certificate.lender.name,
    language: certificate.language,
    at: new Date(certificate.issuedAt),
  });
  const paper = pdf.paper(A4);
  const place: Place = { pdf, paper, words, certificate };
  head(place);
  let y = statement(place, 206);
  y = facts(place, y + 34);
  y = payments(place, y + 34);
  signature(place, y + 52);
  verification(place, means.checkAt);
  paper.close();
  return pdf.bytes();
}

function head({ paper, words, certificate }: Place): void {
  const { lender, number } = certificate;
  paper.field(0, 0, A4.width, 10, BRAND);
  paper.text(LEFT, 62, lender.name, { size: 15, weight: 'bold', ink: BRAND });
  paper.text(RIGHT, 62, lender.licence, { size: 8.5, ink: SOFT_INK, align: 'right' });
  paper.line(LEFT, 76, RIGHT, 76, BRAND, 1);
  const spacing = certificate.language === 'en' ? 0.3 : 6;
  paper.text(A4.width / 2, 136, words.title, { size: 25, weight: 'bold', align: 'centre', spacing });
  const said = `${words.number}  ${number}`;
  paper.text(A4.width / 2, 162, said, { size: 9.5, ink: SOFT_INK, align: 'centre' });
}

function paragraph({ pdf, paper }: Place, words: string, x: number, y: number, width: number, size: number) {
  const leading = size * 1.75;
  let at = y;
  for (const line of linesOf(pdf.letters.regular, words, size, width)) {
    paper.text(x, at, line, { size, ...(size < 10 && { ink: SOFT_INK }) });
    at += leading;
  }
  return at - leading;
}

function statement(place: Place, y: number): number {
  const { borrower, settledOn, lender } = place.certificate;
  const words = place.words.statement(borrower.name, borrower.idNumber, settledOn, lender.name);
  return paragraph(place, words, LEFT, y, WIDTH, 11.5);
}

function heading({ paper }: Place, words: string, y: number): void {
  paper.text(LEFT, y, words, { size: 11, weight: 'bold', ink: BRAND });
  paper.line(LEFT, y + 9, RIGHT, y + 9, HAIRLINE, 0.8);
}

/** Facts in two columns; one that is too long for half the width has a row of its own. */
function facts(place: Place, y: number): number {
  const { paper, words, certificate } = place;
  const { lender, borrower, currency } = certificate;
  heading(place, words.loan, y);
  const named = words.facts;
  const rows: readonly (readonly (readonly [string, string])[])[] = [
    [
      [named.borrower, borrower.name],
      [named.idNumber, borrower.idNumber],
    ],
    [[named.lender, lender.name]],
    [[named.licence, lender.licence]],
    [[named.loanId, certificate.loanId]],
    [
      [named.product, certificate.productName],
      [named.principal, printedMoney(certificate.principal, currency)],
    ],
    [
      [named.disbursedOn, certificate.disbursedOn],
      [named.settledOn, certificate.settledOn],
    ],
  ];
  let at = y + 9;
  for (const row of rows) {
    at += ROW;
    for (const [column, [label, value]] of row.entries()) {
      const x = LEFT + (column * WIDTH) / 2;
      paper.text(x, at - 8, label, { size: 9.5, ink: SOFT_INK });
      paper.text(x + LABEL, at - 8, value, { size: 10 });
    }
    paper.line(LEFT, at, RIGHT, at, HAIRLINE);
  }
  return at;
}

function payments(place: Place, y: number): number {
  const { paper, words, certificate } = place;
  const { paid, total, currency } = certificate;
  heading(place, words.payments, y);
  const parts = [
    [words.paid.principal, paid.principal],
    [words.paid.interest, paid.interest],
    [words.paid.fees, paid.fees],
    [words.paid.penalty, paid.penalty],
  ] as const;
  const column = WIDTH / parts.length;
  for (const [index, [label, value]] of parts.entries()) {
    const x = LEFT + index * column;
    paper.text(x, y + 30, label, { size: 9.5, ink: SOFT_INK });
    paper.text(x, y + 47, printedMoney(value, currency), { size: 11 });
  }
  paper.line(LEFT, y + 60, RIGHT, y + 60, HAIRLINE);
  paper.text(LEFT, y + 80, words.paid.total, { size: 10 });
  paper.text(LEFT + LABEL, y + 80, printedMoney(total, currency), { size: 12, weight: 'bold' });
  const half = LEFT + WIDTH / 2;
  paper.text(half, y + 80, words.paid.owed, { size: 10 });
  paper.text(half + LABEL, y + 80, printedMoney(NOTHING, currency), { size: 12, weight: 'bold' });
  paper.line(LEFT, y + 92, RIGHT, y + 92, HAIRLINE, 0.8);
  return y + 92;
}

function signature({ paper, words, certificate }: Place, y: number): void {
  const said =
    certificate.language === 'en'
      ? `${certificate.lender.name}, ${words.signed}`
      : `${certificate.lender.name}（${words.signed}）`;
  paper.text(RIGHT, y, said, { size: 11, weight: 'bold', align: 'right' });
  const at = `${words.issuedAt}  ${writtenMoment(Date.parse(certificate.issuedAt))} (UTC+8)`;
  paper.text(RIGHT, y + 19, at, { size: 9.5, ink: SOFT_INK, align: 'right' });
}

const PANEL = { top: 690, height: 112, padding: 18, code: 196 } as const;

function verification(place: Place, checkAt: string): void {
  const { paper, words, certificate } = place;
  const { top, height, padding, code } = PANEL;
  paper.field(LEFT, top, WIDTH, height, FIELD);
  paper.field(LEFT, top, 3, height, BRAND);
  paper.text(LEFT + padding, top + 30, words.code, { size: 9.5, ink: SOFT_INK });
  paper.text(LEFT + padding, top + 58, printedCode(certificate.code), {
    size: 17,
    weight: 'bold',
    ink: BRAND,
    spacing: 0.4,
  });
  const x = LEFT + padding + code;
  const width = RIGHT - padding - x;
  const end = paragraph(place, words.check(checkAt, certificate.lender.hotline), x, top + 24, width, 7.6);
  paragraph(place, words.seal, x, end + 16, width, 7.6);
}
