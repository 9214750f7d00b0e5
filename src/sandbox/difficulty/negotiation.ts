/** What is offered to a person in difficulty: plans that can be read, confirmed and signed for a while. product.md F59. */
import { addDays, type Day } from '../../lending/calendar';
import type { Amount } from '../../lending/money';
import { negotiate, type NegotiatedPlan } from '../../lending/negotiated';
import { isRefusal } from '../../lending/refusal';
import type { Negotiation } from '../../lending/terms';
import type { Situation } from '../../contract/difficulty';
import type { NegotiationRequest, PlanKind } from '../../contract/negotiation';
import type { ProblemCode } from '../../contract/problem';
import type { Language } from '../../contract/scalar';
import { reportAhead } from '../arrears/arrears';
import { capFor, type Refused } from '../borrow/quote';
import { dateOf, momentOf } from '../business-time';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { digestOf } from '../digest';
import { loanOf, repaymentInFlight, type RunningLoan } from '../loan';
import { agreementText } from '../papers/agreement-text';
import { dailyRate } from '../products';
import { NEGOTIATED, NEGOTIATION_LIFE, NEGOTIATIONS_KEPT } from '../settings';
import { offersFor, type OfferedPlan } from './offers';

export interface StoredPlan {
  readonly id: string;
  readonly kind: PlanKind;
  readonly agreed: Negotiation;
  /** `void`: another plan of this loan was signed. */
  readonly state: 'open' | 'signed' | 'void';
  /** Real time. */
  readonly statementConfirmedAt: number | null;
  readonly contractLanguage: Language;
  readonly contractHash: string;
  /** Binds borrower, loan with its events, what is agreed on, the agreement's words and the expiry. */
  readonly digest: string;
  /** Business moment. */
  readonly signedAt: number | null;
  readonly paperId: string | null;
}

export interface StoredNegotiation {
  readonly id: string;
  readonly loanId: string;
  readonly situation: Situation;
  readonly monthly: Amount;
  readonly dayOfMonth: number;
  readonly on: Day;
  /** Real time. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** How many events the loan had: more than that, and its plans are stale. */
  readonly events: number;
  readonly least: Amount;
  /** {@link reportAhead} of that day; absent where it was kept before this was. */
  readonly reportFrom?: Day | null;
  readonly plans: readonly StoredPlan[];
}

/** A plan with what it was offered in. */
export interface FoundPlan {
  readonly negotiation: StoredNegotiation;
  readonly plan: StoredPlan;
}

/** Works out plans for one loan on today's business date, or says why not. */
export function openNegotiation(
  draft: Draft,
  request: NegotiationRequest,
  ctx: Context,
): StoredNegotiation | Refused {
  const { customer } = draft;
  const on = dateOf(ctx.business);
  const loan = loanOf(customer, request.loanId);
  if (loan === null) return { code: 'not-found' };
  if (repaymentInFlight(customer, loan.id) !== null) return { code: 'repayment-in-flight' };
  const days = coolingDays(loan, on);
  if (days > 0) return { code: 'negotiation-too-soon', params: { days } };
  const { monthly, dayOfMonth, situation } = request;
  const own = customer.products.find(({ id }) => id === loan.productId);
  const asked = own === undefined ? loan.terms.rate.value : dailyRate(own, on);
  const { plans, least } = offersFor(loan, on, { monthly, dayOfMonth }, asked, capFor(loan.productId, on));
  const endOfDay = ctx.real + (momentOf(addDays(on, 1)) - ctx.business);
  const expiresAt = Math.min(endOfDay, ctx.real + NEGOTIATION_LIFE);
  const opened = { on, expiresAt, reportFrom: reportAhead(loan, on) };
  const negotiation: StoredNegotiation = {
    ...opened,
    id: ctx.id('neg'),
    loanId: loan.id,
    situation,
    monthly,
    dayOfMonth,
    createdAt: ctx.real,
    events: loan.events.length,
    least,
    plans: plans.map((plan) => sealed(customer, loan, plan, opened, ctx)),
  };
  patch(draft, {
    negotiations: [...(customer.negotiations ?? []), negotiation].slice(-NEGOTIATIONS_KEPT),
  });
  log(
    draft,
    ctx.business,
    'negotiation.offered',
    `协商还款：给出 ${plans.length} 个方案`,
    `Negotiated repayment: ${plans.length} plan(s) offered`,
  );
  return negotiation;
}

/** Days until a loan may be negotiated again; 0 when it may. */
function coolingDays(loan: RunningLoan, on: Day): number {
  const last = loan.events.findLast(({ kind }) => kind === 'negotiated');
  return last === undefined ? 0 : Math.max(0, addDays(last.on, NEGOTIATED.coolingDays) - on);
}

function sealed(
  customer: Customer,
  loan: RunningLoan,
  { kind, agreed }: OfferedPlan,
  { on, expiresAt, reportFrom }: Pick<StoredNegotiation, 'on' | 'expiresAt' | 'reportFrom'>,
  ctx: Context,
): StoredPlan {
  const id = ctx.id('plan');
  const figures = figuresOf(loan, on, agreed);
  const contractHash = agreementText(customer, loan, { id, figures, reportFrom }, ctx.language).hash;
  const { terms, events } = loan;
  return {
    id,
    kind,
    agreed,
    state: 'open',
    statementConfirmedAt: null,
    contractLanguage: ctx.language,
    contractHash,
    digest: digestOf({
      borrower: customer.id,
      plan: id,
      loan: loan.id,
      terms,
      events,
      on,
      agreed,
      total: figures.total,
      contract: contractHash,
      expiresAt,
    }),
    signedAt: null,
    paperId: null,
  };
}

/**
 * The plan's figures, from the loan as it was on that day before anything was agreed on.
 * @throws RangeError when it cannot be: a bug, since it was offered.
 */
export function figuresOf(loan: RunningLoan, on: Day, agreed: Negotiation): NegotiatedPlan {
  const figures = negotiate(loan.terms, loan.events, on, agreed);
  if (isRefusal(figures)) throw new RangeError(`a plan that cannot be: ${figures.reason}`);
  return figures;
}

export function planOf({ negotiations = [] }: Customer, id: string): FoundPlan | null {
  for (const negotiation of negotiations) {
    const plan = negotiation.plans.find((each) => each.id === id);
    if (plan !== undefined) return { negotiation, plan };
  }
  return null;
}

/** Why a plan can no longer be signed; null when it can. */
export function planOver(customer: Customer, found: FoundPlan, ctx: Context): ProblemCode | null {
  const { negotiation, plan } = found;
  if (plan.state === 'signed') return 'plan-used';
  const { loanId, on, events, expiresAt } = negotiation;
  if (plan.state === 'void' || expiresAt <= ctx.real || on !== dateOf(ctx.business)) return 'plan-expired';
  if (repaymentInFlight(customer, loanId) !== null) return 'repayment-in-flight';
  // A payment may have been posted since.
  return loanOf(customer, loanId)?.events.length === events ? null : 'plan-expired';
}

export function changePlans(
  draft: Draft,
  change: (plan: StoredPlan, negotiation: StoredNegotiation) => StoredPlan,
): void {
  const { negotiations = [] } = draft.customer;
  patch(draft, {
    negotiations: negotiations.map((each) => ({
      ...each,
      plans: each.plans.map((plan) => change(plan, each)),
    })),
  });
}

/** The person has read the plan's cost statement for long enough (product.md F14). */
export function confirmPlanStatement(
  draft: Draft,
  found: FoundPlan,
  readSeconds: number,
  ctx: Context,
): Refused | null {
  const over = planOver(draft.customer, found, ctx);
  if (over !== null) return { code: over === 'plan-used' ? over : 'plan-expired' };
  const { readingSeconds } = draft.customer;
  if (readSeconds < readingSeconds) return { code: 'cost-statement-unconfirmed', params: { readingSeconds } };
  if (found.plan.statementConfirmedAt === null) {
    changePlans(draft, (plan) =>
      plan.id === found.plan.id ? { ...plan, statementConfirmedAt: ctx.real } : plan,
    );
  }
  return null;
}
