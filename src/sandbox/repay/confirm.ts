/** Signing a repayment quote: it is paid at most once, whatever the key, device or challenge. product.md F18, F31 to F34. */
import type { Proof } from '../../contract/challenge';
import { withProof } from '../borrow/challenge';
import { append, log, patch, refuse, reply, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, HostClaims, Outcome } from '../decision';
import { REPAYMENT_TAKES, UNKNOWN_TAKES } from '../settings';
import { pendingView } from '../views/repayment';
import { money } from '../writing';
import { repaymentQuoteOf, repaymentQuoteOver, type StoredRepaymentQuote } from './quote';
import type { PendingRepayment } from './repayment';

export interface RepaymentSignature {
  readonly repaymentQuoteId: string;
  readonly challengeId: string;
  readonly proof: Proof;
}

const signedKey = (quoteId: string): string => `repayment-quote:${quoteId}`;

export function signRepayment(
  customer: Customer,
  { repaymentQuoteId, challengeId, proof }: RepaymentSignature,
  hostClaims: HostClaims | null,
  ctx: Context,
): Outcome {
  const quote = repaymentQuoteOf(customer, repaymentQuoteId);
  if (quote === null) {
    return {
      kind: 'read-row',
      row: { kind: 'burnt', key: signedKey(repaymentQuoteId) },
      then: (row) => refuse(row === null ? 'not-found' : 'repayment-quote-used'),
    };
  }
  const over = repaymentQuoteOver(customer, quote, ctx);
  if (over !== null) return refuse(over);
  const purpose = { kind: 'repayment' as const, repaymentQuoteId };
  return withProof(
    customer,
    { challengeId, proof, hostClaims, purpose, digest: quote.digest },
    ctx,
    (draft) => confirm(draft, quote, ctx),
  );
}

/** The bank's answer to a collection from the card, as the customer's faults set it. */
export function bankAnswer(
  customer: Customer,
  confirmedAt: number,
): Pick<PendingRepayment, 'outcome' | 'endsAt'> {
  const { debit } = customer.faults;
  const { processingSeconds } = customer;
  const takes = processingSeconds === undefined ? REPAYMENT_TAKES : processingSeconds * 1_000;
  return debit === 'unknown'
    ? { outcome: 'succeeded', endsAt: confirmedAt + UNKNOWN_TAKES }
    : { outcome: debit ?? 'succeeded', endsAt: confirmedAt + takes };
}

function confirm(draft: Draft, quote: StoredRepaymentQuote, ctx: Context): Outcome {
  const { customer } = draft;
  const pending: PendingRepayment = {
    id: ctx.id('rep'),
    quoteId: quote.id,
    purpose: quote.purpose,
    confirmedAt: ctx.business,
    ...bankAnswer(customer, ctx.business),
    on: quote.on,
    total: quote.total,
    loans: quote.loans.map(({ loanId, purpose, amount, breakdown, after }) => ({
      loanId,
      purpose,
      amount,
      breakdown,
      settled: after.remaining === 0,
    })),
    cardId: quote.cardId,
  };
  append(draft, 'burnt', signedKey(quote.id), { repaymentId: pending.id });
  patch(draft, {
    repayments: [...customer.repayments, pending],
    repaymentQuotes: customer.repaymentQuotes.map((each) =>
      each.id === quote.id ? { ...each, state: 'signed', repaymentId: pending.id } : each,
    ),
  });
  log(
    draft,
    ctx.business,
    'repayment.confirmed',
    `确认还款 ${money(quote.total, 'zh-CN')}`,
    `Repayment of ${money(quote.total, 'en')} confirmed`,
  );
  return reply(pendingView(draft.customer, pending, ctx), draft);
}
