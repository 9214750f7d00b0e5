/** Plans offered in difficulty as their owner sees them, every figure to be recomputed by the reader. product.md F59, F81. */
import { formatDay } from '../../lending/calendar';
import type { Negotiation, NegotiatedPlan } from '../../contract/negotiation';
import { toWire } from '../../contract/wire';
import { isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { figuresOf, planOver, type FoundPlan, type StoredNegotiation } from '../difficulty/negotiation';
import { loanOf, type RunningLoan } from '../loan';
import { creditReportLine, limitLine } from '../papers/agreement-text';
import { NEGOTIATED } from '../settings';

/** The loan as it was when plans were made for it; null once it is settled. */
export function loanBefore(customer: Customer, { loanId, events }: StoredNegotiation): RunningLoan | null {
  const loan = loanOf(customer, loanId);
  return loan === null ? null : { ...loan, events: loan.events.slice(0, events) };
}

/** @throws RangeError once the loan is settled: see {@link loanBefore}. */
export function planView(customer: Customer, found: FoundPlan, ctx: Context): NegotiatedPlan {
  const { negotiation, plan } = found;
  const loan = loanBefore(customer, negotiation);
  if (loan === null) throw new RangeError(`plan ${plan.id} of a loan that is settled`);
  const { statementConfirmedAt: confirmedAt, signedAt } = plan;
  return {
    id: plan.id,
    loanId: negotiation.loanId,
    kind: plan.kind,
    state: stateOf(customer, found, ctx),
    createdAt: isoMoment(negotiation.createdAt),
    expiresAt: isoMoment(negotiation.expiresAt),
    on: formatDay(negotiation.on),
    agreed: toWire(plan.agreed),
    ...toWire(figuresOf(loan, negotiation.on, plan.agreed)),
    readingSeconds: customer.readingSeconds,
    statementConfirmedAt: confirmedAt === null ? null : isoMoment(confirmedAt),
    contract: {
      title: plan.contractLanguage === 'en' ? 'Repayment agreement' : '还款协议',
      hash: plan.contractHash,
      language: plan.contractLanguage,
    },
    creditReport: creditReportLine(ctx.language, negotiation.reportFrom),
    limitMeanwhile: limitLine(ctx.language),
    signedAt: signedAt === null ? null : isoMoment(signedAt),
    paperId: plan.paperId,
  };
}

function stateOf(customer: Customer, found: FoundPlan, ctx: Context): NegotiatedPlan['state'] {
  const over = planOver(customer, found, ctx);
  if (over === 'plan-used') return 'signed';
  return over === 'plan-expired' ? 'expired' : 'open';
}

export function negotiationView(
  customer: Customer,
  negotiation: StoredNegotiation,
  ctx: Context,
): Negotiation {
  const { loanId, situation, monthly, dayOfMonth, on, least, plans } = negotiation;
  return {
    loanId,
    situation,
    monthly,
    dayOfMonth,
    on: formatDay(on),
    mostMonths: NEGOTIATED.mostMonths,
    // A loan that is settled since has no plan any longer: its signed one is among the papers.
    plans:
      loanOf(customer, loanId) === null
        ? []
        : plans.map((plan) => planView(customer, { negotiation, plan }, ctx)),
    least,
  };
}
