/** An application as its owner sees it. product.md F16, F17. */
import { formatDay } from '../../lending/calendar';
import type { Application as Wire } from '../../contract/application';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { canCancel, type Application, type DeclineReason } from '../borrow/application';
import { isoMoment, MINUTE } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { cardViewOf } from '../people/cards';
import { PRODUCTS } from '../products';
import { PROMISE } from '../settings';
import { orderNamed } from './order-named';

interface Decline {
  readonly why: Bilingual;
  /** What one can do. */
  readonly advice: Bilingual;
  /** The same, while a person can still be asked to look again. */
  readonly withReview?: Bilingual;
}

const DECLINES: Readonly<Record<DeclineReason, Decline>> = {
  'income-unclear': {
    why: bilingual(
      '现有资料不足以确认你的收入能按时归还这笔借款。',
      'What we know of your income does not show that this loan can be repaid on time.',
    ),
    advice: bilingual(
      '补充收入证明之后可以再次申请。这次申请不影响你已有的借款。',
      'Apply again with proof of income. Loans you have are not affected.',
    ),
    withReview: bilingual(
      '可以申请人工复核，或在补充收入证明后再次申请。这次申请不影响你已有的借款。',
      'Ask for a person to look again, or apply later with proof of income. Loans you have are not affected.',
    ),
  },
  'recent-overdue': {
    why: bilingual(
      '近期有一次扣款没有成功，暂时不能再借新款。',
      'A recent collection did not succeed, so no new loan can be made for now.',
    ),
    advice: bilingual(
      '请先还清到期款项，按时还款一期之后再申请。',
      'Pay what is due first, and apply again after one instalment on time.',
    ),
  },
  'too-many-debts': {
    why: bilingual(
      '已有借款的余额较高，再借会使每月还款过重。',
      'What you already owe is high, and one more loan would make each month too heavy.',
    ),
    advice: bilingual('归还一部分借款之后可以再次申请。', 'Repay part of it and apply again.'),
    withReview: bilingual(
      '归还一部分借款之后可以再次申请，也可以申请人工复核。',
      'Repay part of it and apply again, or ask for a person to look at it.',
    ),
  },
  'identity-check': {
    why: bilingual('身份信息没有通过核验。', 'Your identity could not be confirmed.'),
    advice: bilingual(
      '请在钱包中更新证件信息后再次申请。',
      'Update your identity document in the wallet and apply again.',
    ),
  },
};

const RETURNED = bilingual(
  '收款银行没有接受这笔放款，可能是这张卡已经停用。',
  'The receiving bank did not accept the payment: the card may be closed.',
);

export function applicationView(customer: Customer, application: Application, ctx: Context): Wire {
  const { id, quote, state, submittedAt, steps, endedAt, first, loanId, isReturned } = application;
  const { language } = ctx;
  return {
    id,
    quoteId: quote.id,
    productName: PRODUCTS[quote.productId].name[language],
    amount: quote.terms.principal,
    method: quote.terms.method,
    months: quote.terms.months,
    card: cardViewOf(customer, application.cardId, language),
    order: quote.order === undefined ? null : orderNamed(quote.order, language),
    state,
    now: isoMoment(ctx.business),
    submittedAt: isoMoment(submittedAt),
    promisedBy: isoMoment(submittedAt + PROMISE),
    steps: steps.map((step) => ({ state: step.state, at: isoMoment(step.at) })),
    endedAt: endedAt === null ? null : isoMoment(endedAt),
    loanId: state === 'arrived' ? loanId : null,
    first: first === null ? null : { due: formatDay(first.due), amount: first.amount },
    decline: declineView(application, language),
    returned: isReturned ? { reason: 'card-closed', explanation: RETURNED[language] } : null,
    canCancel: canCancel(application),
    pollAfter: pollAfter(application, ctx),
  };
}

function declineView({ decline }: Application, language: Language): Wire['decline'] {
  if (decline === null) return null;
  const { reason, retryOn, review, answerBy } = decline;
  const { why, advice, withReview = advice } = DECLINES[reason];
  return {
    reason,
    explanation: why[language],
    advice: (review === 'offered' ? withReview : advice)[language],
    retryOn: formatDay(retryOn),
    review,
    reviewAnswerBy: answerBy === null ? null : formatDay(answerBy),
  };
}

/** Soon while it moves in seconds, rarer when a person or the bank takes their time. */
export function pollAfter({ ahead, isReturned, endedAt }: Application, ctx: Context): number | null {
  const next = ahead[0];
  if (next === undefined || isReturned || (endedAt !== null && next.at - ctx.business > MINUTE)) return null;
  const wait = next.at - ctx.business;
  if (wait <= 10_000) return 1;
  return wait <= 10 * MINUTE ? 3 : 30;
}
