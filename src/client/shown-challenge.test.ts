import { describe, expect, it } from 'vitest';
import { amount } from '../lending/money';
import { showsWhatIsSeen } from './shown-challenge';

const PURPOSE = { kind: 'loan', quoteId: 'quote_1' } as const;
/** What the screen has, as far as a sheet may show it. */
const SEEN = {
  amount: amount(1_200_000),
  figures: {
    terms: { principal: 1_200_000, months: 12 },
    annual: { simple: 18_250_000, internal: 19_860_000 },
    costStatement: { totalRepayable: 1_322_574, firstDue: '2026-04-15' },
    card: { bank: '澄江银行', tail: '6214' },
    order: { merchant: '木白家居', title: '2.5 米电源线 99.9%' },
  },
};
const LINES = [
  { label: '期限', value: '12 个月，等额本息' },
  { label: '年化利率', value: '单利 18.25%，IRR 19.86%' },
  { label: '还款合计', value: '13,225.74 元' },
  { label: '首个还款日', value: '2026-04-15' },
  { label: '收款卡', value: '澄江银行 6214' },
];

const shown = (changes: object = {}, lines = LINES, purpose: object = PURPOSE) =>
  showsWhatIsSeen(
    {
      for: purpose as typeof PURPOSE,
      display: { requester: '屿川银行', title: '签署借款', amount: amount(1_200_000), lines, ...changes },
    },
    PURPOSE,
    SEEN,
  );
const line = (value: string) => shown({}, [...LINES, { label: '', value }]);

describe('what a signing sheet shows, held against what is on the screen (product.md F15, F81)', () => {
  it('may be opened when every figure is the quote’s own', () => {
    expect(shown()).toBe(true);
    expect(line('CNY 13,225.74 to repay, first on 2026-04-15')).toBe(true);
    expect(line('木白家居 · 2.5 米电源线 99.9%')).toBe(true);
    expect(line('12,000 元')).toBe(true);
  });

  it('not for another sum, by one fen', () => {
    expect(shown({ amount: amount(1_200_001) })).toBe(false);
  });

  it.each([
    ['a sum to repay by one fen', '13,225.75 元'],
    ['one without groups of three', '13225.75 元'],
    ['one in whole yuan', '13,225 元'],
    ['a rate by one basis point', '单利 18.24%'],
    ['a due date by one day', '2026-04-16'],
    ['a figure in an order’s name that it has not', '木白家居 · 2.4 米电源线'],
  ])('not with %s', (_, value) => {
    expect(line(value)).toBe(false);
  });

  it.each([
    { kind: 'loan', quoteId: 'quote_2' },
    { kind: 'repayment', repaymentQuoteId: 'quote_1' },
  ])('not for something else: %o', (purpose) => {
    expect(shown({}, LINES, purpose)).toBe(false);
  });

  it('where no money moves, not for any', () => {
    const device = { kind: 'device', device: 'phone_1' } as const;
    const of = (sum: number) => ({
      for: device,
      display: { requester: '屿川银行', title: '设置', amount: amount(sum), lines: [] },
    });
    expect(showsWhatIsSeen(of(0), device, null)).toBe(true);
    expect(showsWhatIsSeen(of(1), device, null)).toBe(false);
  });
});
