/** The comprehensive financing cost statement 综合融资成本明示表 as a paper, from the engine's data. product.md F14. */
import { formatDay } from '../../lending/calendar';
import type { CostItem, CostStatement } from '../../lending/cost-statement';
import type { PaperText } from '../../contract/paper';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { couponLine, interestOnlyWords, METHOD_NAMES, money, percent } from '../writing';
import { paperText } from './paper-text';

const ITEM_NAMES: Readonly<Record<CostItem['kind'], Bilingual>> = {
  interest: bilingual('利息', 'Interest'),
  'period-fee': bilingual('分期手续费', 'Fee of each period'),
  guarantee: bilingual('担保费', 'Guarantee fee'),
  service: bilingual('服务费', 'Service fee'),
  membership: bilingual('会员费', 'Membership fee'),
  'early-repayment': bilingual('提前还款费用', 'Early-repayment fee'),
};

/** @param collector the lender's name. */
export function costStatementText(
  statement: CostStatement,
  collector: string,
  language: Language,
): PaperText {
  const items = statement.items.flatMap((item) => [
    itemLine(item, collector, language),
    ...(item.basis.of === 'outstanding-principal' ? couponLine(item.basis.coupon, language) : []),
  ]);
  const penalties = statement.contingent.map(({ basis, graceDays, annual }) =>
    language === 'en'
      ? `Penalty: ${percent(basis.rate)} a day on overdue ${basis.of === 'principal' ? 'principal' : 'principal and interest'} (${percent(annual)} a year), by ${collector}; days of grace: ${graceDays}. Not compounded.`
      : `罚息：对逾期${basis.of === 'principal' ? '本金' : '本金和利息'}按日 ${percent(basis.rate)}（年化 ${percent(annual)}），由${collector}收取；宽限期 ${graceDays} 天。不计复利。`,
  );
  return language === 'en'
    ? paperText('Comprehensive financing cost statement', 'en', [
        { heading: 'Loan', paragraphs: [loanLine(statement, 'en')] },
        { heading: 'Items of cost', paragraphs: items },
        { heading: 'Annualised cost when repaid as planned', paragraphs: [normalLine(statement, 'en')] },
        { heading: 'On default only', paragraphs: penalties },
        {
          heading: 'Nothing else',
          paragraphs: [
            'Apart from the items stated above, the lender and its partners charge no other interest or fee of any kind.',
          ],
        },
      ])
    : paperText('综合融资成本明示表', 'zh-CN', [
        { heading: '借款', paragraphs: [loanLine(statement, 'zh-CN')] },
        { heading: '成本项目', paragraphs: items },
        { heading: '正常履约的年化综合融资成本', paragraphs: [normalLine(statement, 'zh-CN')] },
        { heading: '违约时可能发生的成本', paragraphs: penalties },
        {
          heading: '无其他费用',
          paragraphs: ['除上述明示项目外，贷款人和合作机构不再收取其他任何利息、费用。'],
        },
      ]);
}

function loanLine(s: CostStatement, language: Language): string {
  const principal = money(s.principal, language);
  const method = interestOnlyWords(s.interestOnly, language) + METHOD_NAMES[s.method][language];
  return language === 'en'
    ? `Principal ${principal}, ${s.months} months, ${s.instalments} instalment(s), ${method}; first due ${formatDay(s.firstDue)}, last due ${formatDay(s.lastDue)}.`
    : `本金人民币 ${principal}，期限 ${s.months} 个月，共 ${s.instalments} 期，${method}；首期 ${formatDay(s.firstDue)}，末期 ${formatDay(s.lastDue)}。`;
}

function itemLine({ kind, collector, amount, annual }: CostItem, lender: string, language: Language): string {
  const name = ITEM_NAMES[kind][language];
  if (collector === null) return language === 'en' ? `${name}: not charged.` : `${name}：不收取。`;
  return language === 'en'
    ? `${name}: ${money(amount, 'en')}, by ${lender}, ${percent(annual)} a year.`
    : `${name}：${money(amount, 'zh-CN')}，由${lender}收取，年化 ${percent(annual)}。`;
}

function normalLine(s: CostStatement, language: Language): string {
  const [simple, internal] = [percent(s.normal.simple), percent(s.normal.internal)];
  return language === 'en'
    ? `${simple} simple, ${internal} internal rate of return. Cost in all ${money(s.totalCost, 'en')}; to be repaid in all ${money(s.totalRepayable, 'en')}.`
    : `单利 ${simple}，内部收益率 ${internal}。成本合计 ${money(s.totalCost, 'zh-CN')}，还款合计 ${money(s.totalRepayable, 'zh-CN')}。`;
}
