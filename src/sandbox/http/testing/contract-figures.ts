/** The figures that a person finds in the words of a loan contract, to be held against those of its quote. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { PaperText } from '../../../contract/paper';
import type { Quote } from '../../../contract/quote';

/** Money as the papers write it, in fen: `CNY 1,102.14` and `1,102.14 元` are 110214. */
const fen = (written = '') => Number(/([\d,]+)\.(\d\d)/.exec(written)?.slice(1).join('').replaceAll(',', ''));

const ROW = {
  'zh-CN': /^第 (\d+) 期 (\S+)：([\d,.]+) 元（本金 ([\d,.]+) 元，(?:利息|手续费) ([\d,.]+) 元）$/,
  en: /^(\d+)\. (\S+): CNY ([\d,.]+) \(principal CNY ([\d,.]+), (?:interest|fee) CNY ([\d,.]+)\)$/,
};

/** The figures that a person finds in the words of a contract. */
export function figuresIn({ language, sections }: PaperText) {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const rows = paragraphs.flatMap((paragraph) => {
    const found = ROW[language].exec(paragraph);
    return found === null ? [] : [found.slice(1)];
  });
  const all = paragraphs.join('\n');
  const found = (zh: RegExp, en: RegExp) => (language === 'en' ? en : zh).exec(all)?.[1];
  const percent = (written = '') => written.replace('%', '');
  return {
    principal: fen(found(/借款本金：人民币 ([\d,.]+) 元/, /Principal: CNY ([\d,.]+\d)\./)),
    totalInterest: fen(found(/利息合计 ([\d,.]+) 元/, /Interest in all: CNY ([\d,.]+\d)\./)),
    totalFees: fen(found(/费用合计 ([\d,.]+) 元/, /Fees in all: CNY ([\d,.]+\d)\./)),
    simple: percent(found(/综合年化（单利）([\d.]+%)/, /annual cost is ([\d.]+%) \(simple\)/)),
    internal: percent(found(/内部收益率 ([\d.]+%)/, /internal rate of return ([\d.]+%)/)),
    periodFee: Number(
      found(/每期手续费为借款本金的 ([\d.]+)%，/, /a fee of ([\d.]+)% of the original principal/) ?? 0,
    ),
    yearly: Number(found(/年化利率（单利）([\d.]+)%，/, /Annual rate \(simple\) ([\d.]+)%;/)),
    daily: Number(found(/日利率 ([\d.]+)%。/, /daily rate ([\d.]+)%\./)),
    penalty: Number(found(/按日 ([\d.]+)% 计收罚息/, /overdue bears ([\d.]+)% a day/)),
    penaltyOn: found(
      /自还款日起对(逾期本金(?:和利息)?)按日/,
      /a day on (overdue principal(?: and interest)?) from/,
    ),
    graceDays: Number(
      found(/还款日后有 (\d+) 天宽限期/, /within (\d+) day\(s\)/) ??
        (found(/(本合同没有宽限期)/, /(There are no days of grace)/) === undefined ? NaN : 0),
    ),
    rows: rows.map(([no, due, total, principal, cost]) => ({
      no: Number(no),
      due,
      total: fen(total),
      principal: fen(principal),
      cost: fen(cost),
    })),
  };
}

/** A rate at 1e-8 and a multiple of 0.01 %, in per cent with two decimals. */
const inPercent = (rate: number) => {
  const digits = String(rate / 10_000).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const PENALTY_ON = {
  'zh-CN': { principal: '逾期本金', 'principal-and-interest': '逾期本金和利息' },
  en: { principal: 'overdue principal', 'principal-and-interest': 'overdue principal and interest' },
} as const;

/** The same figures from the quote itself; every product states its rate by the day. */
export function figuresOf(
  { terms, plan, annual }: Pick<Quote, 'terms' | 'plan' | 'annual'>,
  language: PaperText['language'],
) {
  const { rate, penalty } = terms;
  expect(rate.per).toBe('day');
  const isFlat = terms.method === 'flat';
  return {
    periodFee: isFlat ? terms.periodFee / 1_000_000 : 0,
    yearly: isFlat ? NaN : (rate.value * 365) / 1_000_000,
    daily: isFlat ? NaN : rate.value / 1_000_000,
    penalty: penalty.rate / 1_000_000,
    penaltyOn: PENALTY_ON[language][penalty.base],
    graceDays: penalty.graceDays,
    principal: terms.principal,
    totalInterest: plan.totalInterest,
    totalFees: plan.totalFees,
    simple: inPercent(annual.simple),
    internal: inPercent(annual.internal),
    rows: plan.instalments.map(({ no, due, principal, interest, fee }) => ({
      no,
      due,
      total: principal + interest + fee,
      principal,
      cost: interest + fee,
    })),
  };
}

/** The hash of a paper's words, as docs of `PaperText` say. */
export const hashOf = ({ title, sections }: PaperText) =>
  createHash('sha256')
    .update([title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n'))
    .digest('base64url');
