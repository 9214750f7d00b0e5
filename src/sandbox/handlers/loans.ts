/** Handlers of loans, bills and repayments. */
import { formatDay } from '../../lending/calendar';
import { getArrears } from '../../contract/arrears';
import { getBills } from '../../contract/bill';
import { getLoan, listLoans } from '../../contract/loan';
import {
  createRepayment,
  createRepaymentQuote,
  getRepayment,
  getRepaymentQuote,
} from '../../contract/repayment';
import { dateOf } from '../business-time';
import { bodyOf, draftOf, refuse, reply } from '../change';
import { loanOf, type SettledLoan } from '../loan';
import { signRepayment } from '../repay/confirm';
import { quoteRepayment, repaymentQuoteOf } from '../repay/quote';
import type { EndedRepayment } from '../repay/repayment';
import { arrearsView } from '../views/arrears';
import { bills } from '../views/bill';
import { loanSummary, loanView } from '../views/loan';
import { endedView, pendingView, repaymentQuoteView } from '../views/repayment';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { handler, idOf, NOT_FOUND, replyPage } from './handling';

/** Loans named in a request that are settled have left the aggregate: only their rows can tell. */
function settledOrUnknown(customer: Customer, loanIds: readonly string[]): Outcome {
  const key = loanIds.find((id) => loanOf(customer, id) === null);
  if (key === undefined) return NOT_FOUND;
  return {
    kind: 'read-row',
    row: { kind: 'settled-loan', key },
    then: (row) => refuse(row === null ? 'not-found' : 'loan-settled'),
  };
}

function repaymentRow(customer: Customer, key: string, ctx: Context): Outcome {
  return {
    kind: 'read-row',
    row: { kind: 'repayment', key },
    then: (row) => (row === null ? NOT_FOUND : reply(endedView(customer, bodyOf<EndedRepayment>(row), ctx))),
  };
}

export const loanHandlers = {
  listLoans: handler(listLoans, (customer, { query: { state, cursor } }, ctx) =>
    state === 'open'
      ? reply({ items: customer.loans.toReversed().map((loan) => loanSummary(loan, ctx)), next: null })
      : replyPage({ kind: 'settled-loan' }, cursor, (row) => loanSummary(bodyOf<SettledLoan>(row), ctx)),
  ),

  getLoan: handler(getLoan, (customer, input, ctx) => {
    const key = idOf(input);
    const loan = loanOf(customer, key);
    if (loan !== null) return reply(loanView(customer, loan, ctx));
    return {
      kind: 'read-row',
      row: { kind: 'settled-loan', key },
      then: (row) => (row === null ? NOT_FOUND : reply(loanView(customer, bodyOf<SettledLoan>(row), ctx))),
    };
  }),

  getBills: handler(getBills, (customer, _input, ctx) =>
    reply({ businessDate: formatDay(dateOf(ctx.business)), ...bills(customer, ctx) }),
  ),

  getArrears: handler(getArrears, (customer, _input, ctx) => reply(arrearsView(customer, ctx))),

  createRepaymentQuote: handler(createRepaymentQuote, (customer, { body }, ctx) => {
    const draft = draftOf(customer);
    const quote = quoteRepayment(draft, body, ctx);
    if (!('code' in quote)) return reply(repaymentQuoteView(draft.customer, quote, ctx), draft);
    return quote.code === 'not-found'
      ? settledOrUnknown(customer, body.loanIds)
      : refuse(quote.code, quote.params);
  }),

  getRepaymentQuote: handler(getRepaymentQuote, (customer, input, ctx) => {
    const quote = repaymentQuoteOf(customer, idOf(input));
    return quote === null ? NOT_FOUND : reply(repaymentQuoteView(customer, quote, ctx));
  }),

  createRepayment: handler(createRepayment, (customer, { body, hostClaims }, ctx) =>
    signRepayment(customer, body, hostClaims, ctx),
  ),

  getRepayment: handler(getRepayment, (customer, input, ctx) => {
    const key = idOf(input);
    const pending = customer.repayments.find(({ id }) => id === key);
    return pending === undefined
      ? repaymentRow(customer, key, ctx)
      : reply(pendingView(customer, pending, ctx));
  }),
};
