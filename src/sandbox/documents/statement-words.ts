/** What a statement says, in each language of the lender. product.md F58. */
import type { Language } from '../../contract/scalar';
import type { MovementOfMoney } from '../views/statement';

export interface StatementWords {
  readonly title: string;
  readonly period: string;
  readonly preparedAt: string;
  readonly borrower: string;
  readonly allLoans: string;
  readonly oneLoan: string;
  readonly columns: Readonly<
    Record<
      | 'at'
      | 'on'
      | 'kind'
      | 'loan'
      | 'product'
      | 'card'
      | 'amount'
      | 'principal'
      | 'interest'
      | 'fees'
      | 'penalty'
      | 'balance',
      string
    >
  >;
  readonly kinds: Readonly<Record<MovementOfMoney, string>>;
  readonly totals: Readonly<
    Record<'opening' | 'borrowed' | 'paid' | 'merchantRefunds' | 'returned' | 'closing', string>
  >;
  readonly none: string;
  readonly page: (no: number, of: number) => string;
  readonly note: (hotline: string) => string;
}

export const STATEMENT_WORDS: Readonly<Record<Language, StatementWords>> = {
  'zh-CN': {
    title: '借款对账单',
    period: '期间',
    preparedAt: '生成时间',
    borrower: '借款人',
    allLoans: '全部借款',
    oneLoan: '借款编号',
    columns: {
      at: '记账时间',
      on: '计息日',
      kind: '种类',
      loan: '借款编号',
      product: '产品',
      card: '卡尾号',
      amount: '金额',
      principal: '其中本金',
      interest: '利息',
      fees: '费用',
      penalty: '罚息',
      balance: '剩余本金',
    },
    kinds: {
      disbursement: '借款到账',
      repayment: '主动还款',
      'auto-debit': '自动扣款',
      'merchant-refund': '商家退款抵还',
      refund: '退回银行卡',
    },
    totals: {
      opening: '期初剩余本金',
      borrowed: '借入',
      paid: '已还',
      merchantRefunds: '商家退款抵还',
      returned: '退回银行卡',
      closing: '期末剩余本金',
    },
    none: '这段时间没有收支。',
    page: (no, of) => `第 ${no} 页，共 ${of} 页`,
    note: (hotline) =>
      `金额单位：人民币元。期末剩余本金 = 期初剩余本金 + 借入 - 偿还的本金。退回银行卡的钱不影响剩余本金。咨询电话 ${hotline}。`,
  },
  en: {
    title: 'Statement of Account',
    period: 'Period',
    preparedAt: 'Prepared at',
    borrower: 'Borrower',
    allLoans: 'All loans',
    oneLoan: 'Loan number',
    columns: {
      at: 'Booked at',
      on: 'Value date',
      kind: 'Kind',
      loan: 'Loan number',
      product: 'Product',
      card: 'Card',
      amount: 'Amount',
      principal: 'Principal',
      interest: 'Interest',
      fees: 'Fees',
      penalty: 'Penalty',
      balance: 'Principal owed',
    },
    kinds: {
      disbursement: 'Paid out',
      repayment: 'Repayment',
      'auto-debit': 'Auto-debit',
      'merchant-refund': 'Merchant refund',
      refund: 'Returned to card',
    },
    totals: {
      opening: 'Opening principal',
      borrowed: 'Borrowed',
      paid: 'Paid',
      merchantRefunds: 'Merchant refunds',
      returned: 'Returned to card',
      closing: 'Closing principal',
    },
    none: 'Nothing moved in these months.',
    page: (no, of) => `Page ${no} of ${of}`,
    note: (hotline) =>
      `Amounts in CNY. Closing principal = opening principal + borrowed - principal repaid. What is returned to a card ` +
      `leaves the principal as it is. Questions: ${hotline}.`,
  },
};
