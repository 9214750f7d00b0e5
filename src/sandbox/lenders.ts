/** The invented lenders, and the caps on their prices as dated settings (product.md 1.10). */
import { day, type Day } from '../lending/calendar';
import type { DatedCap } from '../lending/cap';
import { rate } from '../lending/rate';
import type { Rate } from '../lending/terms';
import type { Lender } from '../contract/home';
import type { Language } from '../contract/scalar';
import { bilingual, type Bilingual } from './bilingual';

export type LenderKind = Lender['kind'];

interface LenderData {
  readonly name: Bilingual;
  readonly licence: Bilingual;
  readonly hotline: string;
  readonly complaintLine: string;
  /** Students may not be lent to. */
  readonly barsStudents: boolean;
}

export const LENDERS: Readonly<Record<LenderKind, LenderData>> = {
  bank: {
    name: bilingual('屿川银行', 'Yuchuan Bank'),
    licence: bilingual('金融许可证 B0937H244010001', 'Financial licence B0937H244010001'),
    hotline: '400-820-0937',
    complaintLine: '400-820-0947',
    barsStudents: false,
  },
  'micro-loan': {
    name: bilingual('屿川小额贷款有限公司', 'Yuchuan Micro-loan Co., Ltd.'),
    licence: bilingual('小额贷款经营许可 屿金监〔2021〕18号', 'Micro-loan licence Yu-Jin-Jian [2021] No. 18'),
    hotline: '400-820-0938',
    complaintLine: '400-820-0948',
    barsStudents: true,
  },
};

/** Who works for either lender, and as what. */
const PARTNERS: readonly { readonly name: Bilingual; readonly role: Bilingual }[] = [
  {
    name: bilingual('澄江支付有限公司', 'Chengjiang Payments Co., Ltd.'),
    role: bilingual('放款和扣款', 'Pay-outs and collection'),
  },
  {
    name: bilingual('云汀存证有限公司', 'Yunting Records Co., Ltd.'),
    role: bilingual('电子合同存证', 'Keeping of signed contracts'),
  },
];

/** The regulator's own line for complaints about financial consumer rights. */
const REGULATOR_HOTLINE = '12378';

export function lenderView(kind: LenderKind, language: Language): Lender {
  const { name, licence, hotline, complaintLine } = LENDERS[kind];
  return {
    name: name[language],
    licence: licence[language],
    kind,
    hotline,
    complaintLine,
    regulatorHotline: REGULATOR_HOTLINE,
    partners: PARTNERS.map((partner) => ({ name: partner.name[language], role: partner.role[language] })),
  };
}

/** One-year loan prime rates by the date from which they apply here; invented from 2028 on. */
export const LOAN_PRIME_RATES: readonly { readonly from: Day; readonly rate: Rate }[] = [
  { from: day(2028, 1, 1), rate: rate(3_000_000) },
];

/**
 * Micro-loan companies: 24 %, and four times the loan prime rate from 2028 on. Banks have no such cap. None caps the
 * penalty: `penaltyCap` of an entry would (the products charge 27.375 %).
 */
export const CAPS: readonly DatedCap[] = [
  { lenderKind: 'micro-loan', from: day(2000, 1, 1), cap: rate(24_000_000) },
  ...LOAN_PRIME_RATES.map(({ from, rate: prime }) => ({
    lenderKind: 'micro-loan',
    from,
    cap: rate(prime * 4),
  })),
];
