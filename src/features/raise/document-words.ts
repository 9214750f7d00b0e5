/** Kinds of documents and their fields, in words. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentKind, FieldName } from '../../contract/document-kind';

export const KIND_NAMES: Readonly<Record<DocumentKind, MessageDescriptor>> = {
  payslip: msg`工资单`,
  'income-tax': msg`个人所得税纳税记录`,
  'social-insurance': msg`社保缴费证明`,
  'housing-fund': msg`公积金缴存证明`,
  employment: msg`在职收入证明`,
  'labour-contract': msg`劳动合同`,
  'bank-statement': msg`银行流水`,
  pension: msg`养老金证明`,
  'business-licence': msg`营业执照`,
  'business-tax': msg`经营完税证明`,
  deposit: msg`存款证明`,
  holdings: msg`证券、基金资产证明`,
  insurance: msg`人寿保险单`,
  property: msg`房产证`,
  vehicle: msg`行驶证`,
  mortgage: msg`房贷合同`,
  rent: msg`租房合同`,
  utility: msg`水电燃气账单`,
  'credit-card': msg`信用卡账单`,
  degree: msg`学位证书`,
  graduation: msg`毕业证书`,
  qualification: msg`职业资格证书`,
  marriage: msg`结婚证`,
};

export interface KindGroup {
  readonly title: MessageDescriptor;
  readonly kinds: readonly DocumentKind[];
}

export const KIND_GROUPS: readonly KindGroup[] = [
  {
    title: msg`收入`,
    kinds: [
      'payslip',
      'income-tax',
      'social-insurance',
      'housing-fund',
      'employment',
      'labour-contract',
      'bank-statement',
      'pension',
      'business-tax',
    ],
  },
  { title: msg`资产`, kinds: ['deposit', 'holdings', 'insurance', 'property', 'vehicle'] },
  { title: msg`付款`, kinds: ['mortgage', 'rent', 'utility', 'credit-card'] },
  { title: msg`证书`, kinds: ['degree', 'graduation', 'qualification', 'business-licence', 'marriage'] },
];

const ANYWHERE: Readonly<Record<FieldName, MessageDescriptor>> = {
  holder: msg`姓名`,
  organisation: msg`单位`,
  month: msg`月份`,
  issuedOn: msg`日期`,
  until: msg`有效期至`,
  monthlyIncome: msg`月收入`,
  yearlyIncome: msg`全年收入`,
  taxPaid: msg`已缴税额`,
  base: msg`缴费基数`,
  balance: msg`余额`,
  payment: msg`每月付款`,
  numberTail: msg`编号最后四位`,
};

const OF_KIND: Readonly<
  Partial<Record<DocumentKind, Readonly<Partial<Record<FieldName, MessageDescriptor>>>>>
> = {
  payslip: { monthlyIncome: msg`实发工资`, organisation: msg`工作单位` },
  'income-tax': { month: msg`最后月份` },
  employment: { organisation: msg`工作单位` },
  'labour-contract': { organisation: msg`用人单位`, monthlyIncome: msg`月工资`, issuedOn: msg`签订日期` },
  'bank-statement': { organisation: msg`银行`, month: msg`最后月份`, monthlyIncome: msg`月均收入` },
  pension: { organisation: msg`发放机构`, monthlyIncome: msg`月养老金` },
  'business-licence': { organisation: msg`名称`, holder: msg`经营者或法定代表人` },
  'business-tax': { organisation: msg`纳税人名称`, holder: msg`经营者或法定代表人`, taxPaid: msg`实缴金额` },
  deposit: { organisation: msg`银行` },
  holdings: { organisation: msg`证券或基金公司`, balance: msg`总资产` },
  insurance: { organisation: msg`保险公司`, balance: msg`现金价值` },
  vehicle: { numberTail: msg`车牌最后四位` },
  mortgage: { organisation: msg`银行`, payment: msg`月还款额`, issuedOn: msg`签订日期` },
  rent: { payment: msg`月租金`, holder: msg`承租人` },
  utility: { payment: msg`应缴金额`, holder: msg`户名` },
  'credit-card': { organisation: msg`银行`, payment: msg`本期应还`, holder: msg`持卡人` },
  degree: { organisation: msg`学校` },
  graduation: { organisation: msg`学校` },
  qualification: { organisation: msg`发证机关` },
};

export const fieldWords = (kind: DocumentKind, name: FieldName): MessageDescriptor =>
  OF_KIND[kind]?.[name] ?? ANYWHERE[name];
