/** Repayment quotes and repayments as their owner sees them. */
import { formatDay } from '../../lending/calendar';
import { sumBreakdowns } from '../../lending/breakdown';
import { NOTHING } from '../../lending/money';
import type { Repayment, RepaymentQuote } from '../../contract/repayment';
import { toWire } from '../../contract/wire';
import { isoMoment, MINUTE } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { cardViewOf } from '../people/cards';
import { repaymentQuoteOver, type StoredRepaymentQuote } from '../repay/quote';
import type { EndedRepayment, PendingRepayment } from '../repay/repayment';

export function repaymentQuoteView(
  customer: Customer,
  quote: StoredRepaymentQuote,
  ctx: Context,
): RepaymentQuote {
  const { total, loans, on } = quote;
  return {
    id: quote.id,
    state: stateOf(customer, quote, ctx),
    purpose: quote.purpose,
    createdAt: isoMoment(quote.createdAt),
    expiresAt: isoMoment(quote.expiresAt),
    on: formatDay(on),
    total,
    breakdown: sumBreakdowns(loans.map((loan) => loan.breakdown)),
    loans: loans.map(({ events: _events, ...loan }) => toWire(loan)),
    card: cardViewOf(customer, quote.cardId, ctx.language),
    repaymentId: quote.repaymentId,
  };
}

function stateOf(customer: Customer, quote: StoredRepaymentQuote, ctx: Context): RepaymentQuote['state'] {
  const over = repaymentQuoteOver(customer, quote, ctx);
  if (over === 'repayment-quote-used') return 'signed';
  return over === 'repayment-quote-expired' ? 'expired' : 'open';
}

export function pendingView(customer: Customer, pending: PendingRepayment, ctx: Context): Repayment {
  const wait = pending.endsAt - ctx.business;
  return {
    ...sameView(customer, pending, ctx),
    state: 'processing',
    endedAt: null,
    failure: null,
    available: null,
    excess: NOTHING,
    pollAfter: wait <= MINUTE ? 1 : 5,
  };
}

export function endedView(customer: Customer, ended: EndedRepayment, ctx: Context): Repayment {
  const { outcome } = ended;
  return {
    ...sameView(customer, ended, ctx),
    state: outcome === 'succeeded' ? 'succeeded' : 'failed',
    endedAt: isoMoment(ended.endedAt),
    failure: outcome === 'succeeded' ? null : outcome,
    available: ended.available,
    excess: ended.excess,
    pollAfter: null,
  };
}

function sameView(
  customer: Customer,
  { id, quoteId, purpose, confirmedAt, on, total, loans, cardId }: PendingRepayment,
  ctx: Context,
) {
  return {
    id,
    // A collection has no quote of its own: the payment stands for it.
    repaymentQuoteId: quoteId ?? id,
    purpose,
    confirmedAt: isoMoment(confirmedAt),
    on: formatDay(on),
    total,
    breakdown: sumBreakdowns(loans.map((loan) => loan.breakdown)),
    loans: loans.map(({ loanId, amount, breakdown, settled }) => ({ loanId, amount, breakdown, settled })),
    card: cardViewOf(customer, cardId, ctx.language),
  };
}
