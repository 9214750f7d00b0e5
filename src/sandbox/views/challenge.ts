/** A challenge as the host's sheet shows it, so that what is seen is what is signed. */
import { formatDay } from '../../lending/calendar';
import { quoteFigures } from '../../lending/figures';
import { amount, NOTHING, type Amount } from '../../lending/money';
import type { Challenge } from '../../contract/challenge';
import type { Language } from '../../contract/scalar';
import { quoteOf, type LoanQuote } from '../borrow/quote';
import { type OpenChallenge, waysToSign } from '../borrow/challenge';
import { figuresOf, planOf } from '../difficulty/negotiation';
import { isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LENDERS, type LenderKind } from '../lenders';
import { loanOf } from '../loan';
import { cardViewOf } from '../people/cards';
import { PRODUCTS } from '../products';
import { devicesOf } from '../devices/device';
import { requestOptions } from '../passkeys/passkey';
import { repaymentQuoteOf } from '../repay/quote';
import { LOAN_SIGNED_BY } from '../settings';
import { interestOnlyWords, METHOD_NAMES, money, percent } from '../writing';
import { loanBefore } from './negotiation';

type Display = Challenge['display'];

export function challengeView(customer: Customer, challenge: OpenChallenge, ctx: Context): Challenge {
  const display = displayOf(customer, challenge, ctx.language);
  const methods = waysToSign(
    customer,
    ctx,
    challenge.for,
    challenge.for.kind === 'loan' ? display.amount : undefined,
  );
  return {
    id: challenge.id,
    for: challenge.for,
    digest: challenge.digest,
    expiresAt: isoMoment(challenge.expiresAt),
    display,
    methods,
    ...(methods.includes('webauthn') && ctx.rpId !== undefined
      ? { passkey: requestOptions(customer, challenge, ctx.rpId, ctx) }
      : {}),
    ...(methods.includes('device-mac') ? { devices: devicesOf(customer).map(({ id }) => id) } : {}),
    state:
      challenge.state === 'used'
        ? 'used'
        : challenge.state === 'void' || challenge.expiresAt <= ctx.real
          ? 'expired'
          : 'open',
  };
}

function displayOf(customer: Customer, { for: purpose }: OpenChallenge, language: Language): Display {
  switch (purpose.kind) {
    case 'loan':
      return loanDisplay(customer, purpose.quoteId, language);
    case 'repayment':
      return repaymentDisplay(customer, purpose.repaymentQuoteId, language);
    case 'agreement':
      return agreementDisplay(customer, purpose.planId, language);
    case 'passkey':
      return passkeyDisplay(customer, language);
    case 'device':
      return deviceDisplay(customer, language);
  }
}

function displayed(
  kind: LenderKind,
  title: string,
  amount: Amount,
  lines: Display['lines'],
  language: Language,
): Display {
  return { requester: LENDERS[kind].name[language], title, amount, lines };
}

function loanDisplay(customer: Customer, quoteId: string, language: Language): Display {
  const quote = quoteOf(customer, quoteId);
  const isEnglish = language === 'en';
  const title = isEnglish ? 'Sign a loan' : '签署借款';
  if (quote === null) return displayed('bank', title, NOTHING, [], language);
  const { terms } = quote;
  const { annual, costStatement: statement } = quoteFigures(terms);
  const card = cardViewOf(customer, quote.cardId, language);
  const method = METHOD_NAMES[terms.method][language];
  const lines = isEnglish
    ? [
        { label: 'Term', value: `${terms.months} months, ${method}` },
        { label: 'Annual rate', value: `${percent(annual.simple)} simple, ${percent(annual.internal)} IRR` },
        { label: 'To be repaid', value: money(statement.totalRepayable, 'en') },
        { label: 'First due', value: formatDay(statement.firstDue) },
        ...payee(quote, language, 'To card', 'Paid to', `${card.bank} ${card.tail}`),
      ]
    : [
        { label: '期限', value: `${terms.months} 个月，${method}` },
        { label: '年化利率', value: `单利 ${percent(annual.simple)}，IRR ${percent(annual.internal)}` },
        { label: '还款合计', value: money(statement.totalRepayable, 'zh-CN') },
        { label: '首个还款日', value: formatDay(statement.firstDue) },
        ...payee(quote, language, '收款卡', '付给商家', `${card.bank} ${card.tail}`),
      ];
  return displayed(PRODUCTS[quote.productId].lender, title, terms.principal, lines, language);
}

/** Where the money goes: the card, or the merchant of the order. */
function payee(
  { order }: LoanQuote,
  language: Language,
  toCard: string,
  toMerchant: string,
  card: string,
): Display['lines'] {
  return order === undefined
    ? [{ label: toCard, value: card }]
    : [{ label: toMerchant, value: `${order.merchant[language]} · ${order.title}` }];
}

function passkeyDisplay(customer: Customer, language: Language): Display {
  const first = customer.products[0];
  const lender = first === undefined ? 'bank' : PRODUCTS[first.id].lender;
  return language === 'en'
    ? displayed(
        lender,
        'Set up a passkey',
        NOTHING,
        [
          { label: 'What it does', value: 'Signs loans of any sum, and repayments' },
          { label: 'On this device', value: 'By fingerprint, face or screen lock' },
          { label: 'Money', value: 'None moves now' },
        ],
        language,
      )
    : displayed(
        lender,
        '设置通行密钥',
        NOTHING,
        [
          { label: '用途', value: '签约借款（不限金额）和还款' },
          { label: '在这台设备上', value: '用指纹、面容或锁屏密码' },
          { label: '资金', value: '现在不动用任何资金' },
        ],
        language,
      );
}

function deviceDisplay(customer: Customer, language: Language): Display {
  const first = customer.products[0];
  const lender = first === undefined ? 'bank' : PRODUCTS[first.id].lender;
  const most = money(amount(LOAN_SIGNED_BY['device-mac']), language);
  return language === 'en'
    ? displayed(
        lender,
        'Sign by biometrics in this wallet',
        NOTHING,
        [
          { label: 'What it does', value: `Signs loans up to ${most}, and repayments` },
          { label: 'Money', value: 'None moves now' },
        ],
        language,
      )
    : displayed(
        lender,
        '设置钱包生物识别签约',
        NOTHING,
        [
          { label: '用途', value: `签约 ${most} 以内的借款，和还款` },
          { label: '资金', value: '现在不动用任何资金' },
        ],
        language,
      );
}

function agreementDisplay(customer: Customer, planId: string, language: Language): Display {
  const found = planOf(customer, planId);
  const loan = found && loanBefore(customer, found.negotiation);
  const isEnglish = language === 'en';
  const title = isEnglish ? 'Sign a repayment agreement' : '签署还款协议';
  if (found === null || loan === null) return displayed('bank', title, NOTHING, [], language);
  const { instalments, waivedPenalty, total, terms } = figuresOf(
    loan,
    found.negotiation.on,
    found.plan.agreed,
  );
  const [first, last] = [instalments[0], instalments.at(-1)];
  const method = interestOnlyWords(terms.interestOnly, language) + METHOD_NAMES[terms.method][language];
  const count = instalments.length;
  const lines = [
    {
      label: isEnglish ? 'Plan' : '方案',
      value: isEnglish ? `${count} instalments, ${method}` : `${count} 期，${method}`,
    },
    {
      label: isEnglish ? 'First instalment' : '首期应还',
      value: first === undefined ? '' : `${formatDay(first.due)} ${money(first.total, language)}`,
    },
    { label: isEnglish ? 'Last due' : '末期日期', value: last === undefined ? '' : formatDay(last.due) },
    { label: isEnglish ? 'Penalty waived' : '免除罚息', value: money(waivedPenalty, language) },
    { label: isEnglish ? 'To be repaid' : '还款合计', value: money(total, language) },
  ];
  return displayed(PRODUCTS[loan.productId].lender, title, terms.principal, lines, language);
}

function repaymentDisplay(customer: Customer, quoteId: string, language: Language): Display {
  const quote = repaymentQuoteOf(customer, quoteId);
  const isEnglish = language === 'en';
  const title = isEnglish ? 'Confirm a repayment' : '确认还款';
  if (quote === null) return displayed('bank', title, NOTHING, [], language);
  const card = cardViewOf(customer, quote.cardId, language);
  const first = quote.loans[0] === undefined ? null : loanOf(customer, quote.loans[0].loanId);
  const lines = [
    { label: isEnglish ? 'Loans' : '借款', value: String(quote.loans.length) },
    { label: isEnglish ? 'Counts from' : '还款日期', value: formatDay(quote.on) },
    { label: isEnglish ? 'From card' : '付款卡', value: `${card.bank} ${card.tail}` },
  ];
  return displayed(
    first === null ? 'bank' : PRODUCTS[first.productId].lender,
    title,
    quote.total,
    lines,
    language,
  );
}
