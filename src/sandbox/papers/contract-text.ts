/** The loan contract, word for word, from the same data that every figure follows from. product.md F15. */
import { formatDay } from '../../lending/calendar';
import type { QuoteFigures } from '../../lending/figures';
import { annualLevel } from '../../lending/rate';
import { amount } from '../../lending/money';
import type { Instalment, Terms } from '../../lending/terms';
import type { PaperText } from '../../contract/paper';
import type { Language } from '../../contract/scalar';
import type { LoanQuote } from '../borrow/quote';
import type { Customer } from '../customer';
import { LENDERS } from '../lenders';
import { knownCardOf } from '../people/cards';
import { PRODUCTS } from '../products';
import { couponLine, METHOD_NAMES, money, percent, PURPOSE_NAMES } from '../writing';
import { paperText, type Section } from './paper-text';

type Contracted = Pick<LoanQuote, 'id' | 'productId' | 'purpose' | 'cardId' | 'terms' | 'order'>;

export function contractText(
  customer: Customer,
  quote: Contracted,
  figures: QuoteFigures,
  language: Language,
): PaperText {
  return language === 'en'
    ? paperText('Loan contract', 'en', english(customer, quote, figures))
    : paperText('借款合同', 'zh-CN', chinese(customer, quote, figures));
}

function facts(customer: Customer, quote: Contracted, language: Language) {
  const { terms } = quote;
  const lender = LENDERS[PRODUCTS[quote.productId].lender];
  const card = knownCardOf(customer, quote.cardId);
  return {
    lender: lender.name[language],
    licence: lender.licence[language],
    hotline: lender.hotline,
    borrower: customer.profile.name[language],
    idNumber: customer.profile.idNumber,
    product: PRODUCTS[quote.productId].name[language],
    principal: money(terms.principal, language),
    method: METHOD_NAMES[terms.method][language],
    purpose: PURPOSE_NAMES[quote.purpose][language],
    bank: card === null ? '' : card.bank[language],
    tail: card === null ? '' : card.tail,
    daily: percent(terms.rate.value),
    yearly: percent(annualLevel(terms.rate)),
    penalty: percent(terms.penalty.rate),
    grace: terms.penalty.graceDays,
  };
}

const priceChinese = (terms: Terms, { yearly, daily }: { yearly: string; daily: string }): string =>
  terms.method === 'flat'
    ? `每期手续费为借款本金的 ${percent(terms.periodFee)}，不另收利息。`
    : `年化利率（单利）${yearly}，日利率 ${daily}。`;

const priceEnglish = (terms: Terms, { yearly, daily }: { yearly: string; daily: string }): string =>
  terms.method === 'flat'
    ? `Each period costs a fee of ${percent(terms.periodFee)} of the original principal, and no interest.`
    : `Annual rate (simple) ${yearly}; daily rate ${daily}.`;

/** Where the money goes; on an order, also what its refund does (product.md 1.5). */
const paidToChinese = ({ order }: Contracted, bank: string, tail: string): string =>
  order === undefined
    ? `借款发放至借款人名下${bank}尾号 ${tail} 的银行卡。`
    : `借款直接付给商家${order.merchant['zh-CN']}，用于订单“${order.title}”；从借款人名下${bank}尾号 ${tail} 的银行卡还款。商家退款视为提前还款，不收费用；首个还款日前全额退款的，全部息费取消。`;

const paidToEnglish = ({ order }: Contracted, bank: string, tail: string): string =>
  order === undefined
    ? `The money is paid to the borrower's own card of ${bank} ending in ${tail}.`
    : `The money is paid to the merchant ${order.merchant.en} for the order “${order.title}”, and repaid from the borrower's own card of ${bank} ending in ${tail}. A refund by the merchant is an early repayment without fee; a full refund before the first due date cancels all cost.`;

function rows(instalments: readonly Instalment[], language: Language): string[] {
  return instalments.map((row) => {
    const total = money(amount(row.principal + row.interest + row.fee), language);
    const principal = money(row.principal, language);
    const [english, chinese] = row.fee > 0 ? ['fee', '手续费'] : ['interest', '利息'];
    const cost = money(row.fee > 0 ? row.fee : row.interest, language);
    return language === 'en'
      ? `${row.no}. ${formatDay(row.due)}: ${total} (principal ${principal}, ${english} ${cost})`
      : `第 ${row.no} 期 ${formatDay(row.due)}：${total}（本金 ${principal}，${chinese} ${cost}）`;
  });
}

function chinese(customer: Customer, quote: Contracted, { plan, annual }: QuoteFigures): Section[] {
  const f = facts(customer, quote, 'zh-CN');
  const { terms } = quote;
  const grace =
    f.grace === 0 ? '本合同没有宽限期。' : `还款日后有 ${f.grace} 天宽限期，宽限期内还清视为按时。`;
  const base = terms.penalty.base === 'principal' ? '逾期本金' : '逾期本金和利息';
  return [
    {
      heading: '一、双方',
      paragraphs: [
        `贷款人：${f.lender}（${f.licence}），客服电话 ${f.hotline}。`,
        `借款人：${f.borrower}，证件号码 ${f.idNumber}。`,
        `合同编号：${quote.id}。`,
      ],
    },
    {
      heading: '二、借款',
      paragraphs: [
        `产品：${f.product}。借款本金：人民币 ${f.principal}。期限：${terms.months} 个月，还款方式：${f.method}。`,
        `用途：${f.purpose}。借款不得用于买房、股票和基金等投资、企业经营或入股、博彩、转借他人。`,
        paidToChinese(quote, f.bank, f.tail),
      ],
    },
    {
      heading: '三、利率与费用',
      paragraphs: [
        `${priceChinese(terms, f)}按本借款的还款计划计算，综合年化（单利）${percent(annual.simple)}，内部收益率 ${percent(annual.internal)}。`,
        ...(terms.method === 'flat'
          ? []
          : ['利息按借款余额、日利率和实际天数计算，自款项到账之日起算，还款当日不计息，每期四舍五入到分。']),
        ...couponLine(terms.coupon, 'zh-CN'),
        `利息合计 ${money(plan.totalInterest, 'zh-CN')}，费用合计 ${money(plan.totalFees, 'zh-CN')}。除综合融资成本明示表所列项目外，不收取任何其他费用。`,
      ],
    },
    {
      heading: '四、还款计划',
      paragraphs: [
        `报价日 ${formatDay(terms.valueDate)}。到账晚于报价日的，还款日不变，第一期利息相应减少。`,
        ...rows(plan.instalments, 'zh-CN'),
      ],
    },
    {
      heading: '五、扣款与提前还款',
      paragraphs: [
        '还款日 06:00 和 17:00 自动扣款，未还清的此后每日 06:00 扣款一次；每期足额扣收，不扣部分款项。',
        terms.method === 'flat'
          ? '借款人可以随时提前归还全部借款：当期手续费按已过天数折算，以后各期手续费不再收取，也不收取提前还款费用。'
          : '借款人可以随时提前归还全部或部分借款，利息计至还款当日之前一日，不收取提前还款费用。到账当日还清的，利息为零。',
      ],
    },
    {
      heading: '六、逾期',
      paragraphs: [
        `逾期未还的，自还款日起对${base}按日 ${f.penalty} 计收罚息，以罚息代替正常利息，不计复利。${grace}`,
        '向征信机构报送逾期信息之前，贷款人会先行告知，并给予还款或提出异议的机会。',
      ],
    },
    {
      heading: '七、其他',
      paragraphs: [
        '本合同自借款人以支付密码、生物识别或应用密码签署之时成立，自款项到账之时生效；款项未到账的，借款人不承担任何义务。',
        '对本合同有异议的，可拨打贷款人客服电话，或拨打金融消费者权益保护热线 12378。',
      ],
    },
  ];
}

function english(customer: Customer, quote: Contracted, { plan, annual }: QuoteFigures): Section[] {
  const f = facts(customer, quote, 'en');
  const { terms } = quote;
  const grace =
    f.grace === 0
      ? 'There are no days of grace.'
      : `A payment within ${f.grace} day(s) after the due date counts as on time.`;
  const base = terms.penalty.base === 'principal' ? 'overdue principal' : 'overdue principal and interest';
  return [
    {
      heading: '1. Parties',
      paragraphs: [
        `Lender: ${f.lender} (${f.licence}), telephone ${f.hotline}.`,
        `Borrower: ${f.borrower}, identity number ${f.idNumber}.`,
        `Contract number: ${quote.id}.`,
      ],
    },
    {
      heading: '2. Loan',
      paragraphs: [
        `Product: ${f.product}. Principal: ${f.principal}. Term: ${terms.months} months, ${f.method}.`,
        `Purpose: ${f.purpose}. The loan may not be used for buying a home, shares, funds and other investments, running or buying into a business, gambling, or lending to others.`,
        paidToEnglish(quote, f.bank, f.tail),
      ],
    },
    {
      heading: '3. Rate and charges',
      paragraphs: [
        `${priceEnglish(terms, f)} On this plan the annual cost is ${percent(annual.simple)} (simple) and the internal rate of return ${percent(annual.internal)}.`,
        ...(terms.method === 'flat'
          ? []
          : [
              'Interest is outstanding principal times the daily rate times actual days. It starts on the day the money arrives, the day of a repayment bears none, and it is rounded to the fen once per instalment.',
            ]),
        ...couponLine(terms.coupon, 'en'),
        `Interest in all: ${money(plan.totalInterest, 'en')}. Fees in all: ${money(plan.totalFees, 'en')}. Nothing is charged beyond what the financing cost statement lists.`,
      ],
    },
    {
      heading: '4. Repayment plan',
      paragraphs: [
        `Quoted on ${formatDay(terms.valueDate)}. If the money arrives later, due dates stay and the first interest is lower.`,
        ...rows(plan.instalments, 'en'),
      ],
    },
    {
      heading: '5. Collection and early repayment',
      paragraphs: [
        'Each instalment is collected at 06:00 and 17:00 on its due date and then daily at 06:00 while it is unpaid; the whole instalment or nothing.',
        terms.method === 'flat'
          ? 'The borrower may repay all of it at any time: the fee of the running period is charged for the days gone by, later fees fall away, and there is no early-repayment fee.'
          : 'The borrower may repay all or part at any time. Interest runs up to, not including, the day of repayment. There is no early-repayment fee. Repaying on the day of arrival costs no interest.',
      ],
    },
    {
      heading: '6. Overdue',
      paragraphs: [
        `What is overdue bears ${f.penalty} a day on ${base} from the due date, instead of normal interest, and never on penalty. ${grace}`,
        'Before anything adverse is reported to a credit bureau the lender tells the borrower, who can then pay or dispute it.',
      ],
    },
    {
      heading: '7. General',
      paragraphs: [
        'This contract is made when the borrower signs with a payment password, biometrics or the app PIN, and takes effect when the money arrives; if none arrives, the borrower owes nothing.',
        'Complaints: the lender by telephone, or the financial consumer hotline 12378.',
      ],
    },
  ];
}
