/** What a settlement certificate says, in each language of the lender. product.md F54. */
import type { Language } from '../../contract/scalar';

export interface CertificateWords {
  readonly title: string;
  readonly number: string;
  /** The sentence that the paper is there for. */
  readonly statement: (name: string, idNumber: string, settledOn: string, lender: string) => string;
  readonly loan: string;
  readonly facts: {
    readonly borrower: string;
    readonly idNumber: string;
    readonly lender: string;
    readonly licence: string;
    readonly loanId: string;
    readonly product: string;
    readonly principal: string;
    readonly disbursedOn: string;
    readonly settledOn: string;
  };
  readonly payments: string;
  readonly paid: Readonly<Record<'principal' | 'interest' | 'fees' | 'penalty' | 'total' | 'owed', string>>;
  readonly issuedAt: string;
  readonly signed: string;
  readonly code: string;
  readonly check: (at: string, hotline: string) => string;
  readonly seal: string;
}

export const CERTIFICATE_WORDS: Readonly<Record<Language, CertificateWords>> = {
  'zh-CN': {
    title: '贷款结清证明',
    number: '证明编号',
    statement: (name, idNumber, settledOn, lender) =>
      `兹证明：借款人${name}（居民身份证号码 ${idNumber}）在${lender}的下述借款，本金、利息、罚息及各项费用已于 ` +
      `${settledOn} 全部还清。截至本证明开具之时，该笔借款项下不欠任何款项，债权债务关系已经终止。`,
    loan: '借款信息',
    facts: {
      borrower: '借款人',
      idNumber: '身份证号码',
      lender: '贷款人',
      licence: '经营许可',
      loanId: '借款编号',
      product: '产品',
      principal: '借款本金',
      disbursedOn: '起息日',
      settledOn: '结清日',
    },
    payments: '已还款项',
    paid: {
      principal: '本金',
      interest: '利息',
      fees: '费用',
      penalty: '罚息',
      total: '合计已还',
      owed: '尚欠',
    },
    issuedAt: '开具时间',
    signed: '电子签名',
    code: '验证码',
    check: (at, hotline) =>
      `任何人都可以在 ${at} 输入验证码，核对本机构的记录；把本文件放进同一页面，不联网也能检查它是否被改动过。咨询电话 ${hotline}。`,
    seal: '本证明由贷款人以电子签名（ES256）开具，签名在文件之内，改动任何一个字节都会失效；打印件以验证码核对的结果为准。姓名和证件号码已作遮盖。',
  },
  en: {
    title: 'Loan Settlement Certificate',
    number: 'Certificate no.',
    statement: (name, idNumber, settledOn, lender) =>
      `This certifies that the loan described below, made by ${lender} to ${name} (identity number ${idNumber}), ` +
      `was repaid in full on ${settledOn}: principal, interest, penalty and all fees. At the time of issue nothing ` +
      `is owed under this loan, and all obligations arising from it have ended.`,
    loan: 'The loan',
    facts: {
      borrower: 'Borrower',
      idNumber: 'Identity number',
      lender: 'Lender',
      licence: 'Licence',
      loanId: 'Loan number',
      product: 'Product',
      principal: 'Principal',
      disbursedOn: 'Value date',
      settledOn: 'Settled on',
    },
    payments: 'What was paid',
    paid: {
      principal: 'Principal',
      interest: 'Interest',
      fees: 'Fees',
      penalty: 'Penalty',
      total: 'Paid in all',
      owed: 'Still owed',
    },
    issuedAt: 'Issued at',
    signed: 'signed electronically',
    code: 'Verification code',
    check: (at, hotline) =>
      `Anybody can enter this code at ${at} to see what the lender has on record. Put this file into the same page ` +
      `to check, without any network, that nothing in it was changed. Questions: ${hotline}.`,
    seal:
      'Issued by the lender with an electronic signature (ES256) inside this file: changing a single byte breaks it. ' +
      'For a printed copy, what the verification code tells is decisive. Name and identity number are masked.',
  },
};
