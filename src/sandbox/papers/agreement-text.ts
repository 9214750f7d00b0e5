/** The repayment agreement of a negotiated plan, word for word, from the data that its figures follow from. product.md 1.14. */
import { totalCarried } from '../../lending/carried';
import { type Day, formatDay } from '../../lending/calendar';
import type { NegotiatedPlan } from '../../lending/negotiated';
import { annualLevel } from '../../lending/rate';
import type { PaperText } from '../../contract/paper';
import type { Language } from '../../contract/scalar';
import type { Customer } from '../customer';
import { LENDERS } from '../lenders';
import type { RunningLoan } from '../loan';
import { PRODUCTS } from '../products';
import { interestOnlyWords, METHOD_NAMES, money, percent } from '../writing';
import { paperText, type Section } from './paper-text';

/** What an agreement is about. */
export interface Agreeing {
  /** Of the plan. */
  readonly id: string;
  readonly figures: NegotiatedPlan;
  /** First day on which what is overdue may be reported, while it lies ahead. */
  readonly reportFrom?: Day | null | undefined;
}

export function agreementText(
  customer: Customer,
  loan: RunningLoan,
  agreeing: Agreeing,
  language: Language,
): PaperText {
  return language === 'en'
    ? paperText('Repayment agreement', 'en', english(customer, loan, agreeing))
    : paperText('还款协议', 'zh-CN', chinese(customer, loan, agreeing));
}

function facts(customer: Customer, loan: RunningLoan, plan: NegotiatedPlan, language: Language) {
  const lender = LENDERS[PRODUCTS[loan.productId].lender];
  const { terms, carried, waivedPenalty, total, annual } = plan;
  return {
    lender: lender.name[language],
    hotline: lender.hotline,
    borrower: customer.profile.name[language],
    idNumber: customer.profile.idNumber,
    on: formatDay(terms.valueDate),
    principal: money(terms.principal, language),
    method: interestOnlyWords(terms.interestOnly, language) + METHOD_NAMES[terms.method][language],
    carried: money(totalCarried(carried), language),
    waived: money(waivedPenalty, language),
    total: money(total, language),
    daily: percent(terms.rate.value),
    yearly: percent(annualLevel(terms.rate)),
    simple: percent(annual.simple),
    internal: percent(annual.internal),
  };
}

function rows({ instalments }: NegotiatedPlan, language: Language): string[] {
  return instalments.map(({ no, due, total, principal, interest, carried }) => {
    const [all, of, at, before] = [total, principal, interest, carried].map((each) => money(each, language));
    return language === 'en'
      ? `${no}. ${formatDay(due)}: ${all} (principal ${of}, interest ${at}, earlier cost ${before})`
      : `第 ${no} 期 ${formatDay(due)}：${all}（本金 ${of}，利息 ${at}，此前息费 ${before}）`;
  });
}

function chinese(customer: Customer, loan: RunningLoan, agreeing: Agreeing): Section[] {
  const { id: planId, figures: plan, reportFrom } = agreeing;
  const f = facts(customer, loan, plan, 'zh-CN');
  return [
    {
      heading: '一、双方与借款',
      paragraphs: [
        `贷款人：${f.lender}，客服电话 ${f.hotline}。借款人：${f.borrower}，证件号码 ${f.idNumber}。`,
        `本协议编号 ${planId}，变更合同编号 ${loan.quoteId} 的还款安排，自 ${f.on} 签署之时起生效。未变更的条款继续有效。`,
      ],
    },
    {
      heading: '二、归还什么',
      paragraphs: [
        `尚未归还的本金：人民币 ${f.principal}。`,
        `截至 ${f.on} 已产生的利息、费用和未免除的罚息合计 ${f.carried}，平均分到各期归还，不再计息，尾差计入末期。`,
        `免除罚息 ${f.waived}。`,
      ],
    },
    {
      heading: '三、利率与成本',
      paragraphs: [
        `年化利率（单利）${f.yearly}，日利率 ${f.daily}；按本计划计算，综合年化（单利）${f.simple}，内部收益率 ${f.internal}。`,
        `总共归还 ${f.total}。除综合融资成本明示表和本协议所列项目外，不收取任何其他费用，签署本协议不收费。`,
      ],
    },
    {
      heading: '四、还款计划',
      paragraphs: [`还款方式：${f.method}，共 ${plan.instalments.length} 期。`, ...rows(plan, 'zh-CN')],
    },
    {
      heading: '五、提前与逾期',
      paragraphs: [
        '可以随时提前归还全部或部分，利息计至还款当日之前一日，不收取提前还款费用。',
        limitLine('zh-CN'),
        '按本计划还款，不算逾期。某期未按时归还的，仅对该期按原合同约定计收罚息，不对罚息和此前息费计收罚息。',
      ],
    },
    {
      heading: '六、征信',
      paragraphs: [
        creditReportLine('zh-CN', reportFrom),
        '对本协议有异议的，可拨打贷款人客服电话，或拨打 12378。',
      ],
    },
  ];
}

function english(customer: Customer, loan: RunningLoan, agreeing: Agreeing): Section[] {
  const { id: planId, figures: plan, reportFrom } = agreeing;
  const f = facts(customer, loan, plan, 'en');
  return [
    {
      heading: '1. Parties and loan',
      paragraphs: [
        `Lender: ${f.lender}, telephone ${f.hotline}. Borrower: ${f.borrower}, identity number ${f.idNumber}.`,
        `This agreement, ${planId}, changes how the loan of contract ${loan.quoteId} is repaid, from its signature on ${f.on}. All other terms stay.`,
      ],
    },
    {
      heading: '2. What is repaid',
      paragraphs: [
        `Principal not yet repaid: ${f.principal}.`,
        `Interest, fees and penalty that is not waived, as of ${f.on}: ${f.carried} in all, spread evenly over the instalments without further interest; the last takes the rest.`,
        `Penalty waived: ${f.waived}.`,
      ],
    },
    {
      heading: '3. Rate and cost',
      paragraphs: [
        `Annual rate (simple) ${f.yearly}, daily rate ${f.daily}; under this plan ${f.simple} simple a year, internal rate of return ${f.internal}.`,
        `To be repaid in all: ${f.total}. Nothing is charged beyond the financing cost statement and this agreement; signing it costs nothing.`,
      ],
    },
    {
      heading: '4. Repayment plan',
      paragraphs: [`Method: ${f.method}, ${plan.instalments.length} instalments.`, ...rows(plan, 'en')],
    },
    {
      heading: '5. Early and late',
      paragraphs: [
        'All or part can be repaid at any time. Interest runs up to, not including, that day. There is no early-repayment fee.',
        limitLine('en'),
        'Repaying by this plan is not late. An instalment that is missed bears penalty as in the loan contract, on that instalment alone, never on penalty or on earlier cost.',
      ],
    },
    {
      heading: '6. Credit bureau',
      paragraphs: [
        creditReportLine('en', reportFrom),
        'Complaints: the lender by telephone, or the financial consumer hotline 12378.',
      ],
    },
  ];
}

/** Nothing more is lent to who has just agreed that they cannot repay; docs/decisions/0013-negotiated-plans.md. */
export function limitLine(language: Language): string {
  return language === 'en'
    ? 'While this plan runs the limit is paused; it comes back by itself once this loan is repaid, early or as planned.'
    : '本计划执行期间额度暂停；这笔借款按计划还清或提前还清后，额度自动恢复。';
}

/**
 * What will be said of it to the credit bureau, and what will not.
 * @param reportFrom what is overdue is not reported where the plan is signed before this day.
 */
export function creditReportLine(language: Language, reportFrom: Day | null = null): string {
  if (reportFrom === null) {
    return language === 'en'
      ? 'Days overdue before the signature are reported truthfully where they have to be; from then on the loan is reported as repaid by agreement, and as on time while this plan is kept.'
      : '签署前已发生的逾期，按规定需要报送的会如实报送；签署后按“协商还款”报送，按本计划还款即为正常。';
  }
  const day = formatDay(reportFrom);
  return language === 'en'
    ? `Signed before ${day}, the days overdue so far are not reported; from then on the loan is reported as repaid by agreement, and as on time while this plan is kept.`
    : `在 ${day} 前签署的，此前的这次逾期不报送；签署后按“协商还款”报送，按本计划还款即为正常。`;
}
