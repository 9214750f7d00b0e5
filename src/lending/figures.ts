/** All figures that a quote, a loan or a repayment shows: what the lender answers, and what the app recomputes. */
import { amount, type Amount } from './money';
import { annualRates } from './annual-rate';
import { sumBreakdowns, totalOf } from './breakdown';
import { costStatement, type CostStatement } from './cost-statement';
import { previewRepayment, type RepaymentPreview, type RepaymentRequest } from './early-repayment';
import { positionOf } from './loan';
import { negotiate, type NegotiatedPlan } from './negotiated';
import { isRefusal, refuse, type Refusal } from './refusal';
import { replay } from './replay';
import { plan } from './schedule';
import { settlementOf, type Payoff } from './settlement';
import type { Day } from './calendar';
import type {
  AnnualRates,
  Breakdown,
  LoanEvent,
  LoanPosition,
  LoanState,
  Method,
  Plan,
  RepaymentPurpose,
  StatedRate,
  Terms,
} from './terms';

export interface QuoteFigures {
  readonly plan: Plan;
  readonly annual: AnnualRates;
  readonly costStatement: CostStatement;
}

/** The figures of a quote: what follows from its terms, for money that arrives on the value date. */
export function quoteFigures(terms: Terms): QuoteFigures {
  const figures = plannedFigures(terms, terms.valueDate);
  return { ...figures, costStatement: costStatement(terms, figures.plan, figures.annual) };
}

function plannedFigures(terms: Terms, disbursedOn: Day): Pick<QuoteFigures, 'plan' | 'annual'> {
  const planned = plan(terms, disbursedOn);
  return { plan: planned, annual: annualRates(planned, disbursedOn, terms.principal) };
}

/** A loan in one line of a list. */
export interface LoanOverview {
  readonly principal: Amount;
  readonly outstanding: Amount;
  readonly method: Method;
  readonly months: number;
  readonly rate: StatedRate;
  readonly state: LoanState;
  readonly disbursedOn: Day;
  /** Instalments of the plan as it stands, and how many of them are closed. */
  readonly instalments: number;
  readonly paid: number;
  /** The oldest instalment not closed, with what of it is unpaid, penalty included; null once settled. */
  readonly next: { readonly no: number; readonly due: Day; readonly amount: Amount } | null;
  readonly settledOn: Day | null;
}

/**
 * @param terms of the loan as it was made. @param inForce of the plan as it stands: the same, or those negotiated last.
 */
export function loanOverview(
  terms: Terms,
  inForce: Terms,
  disbursedOn: Day,
  position: LoanPosition,
): LoanOverview {
  const { instalments, state, payments } = position;
  const open = instalments.filter((row) => row.closedOn === null);
  const next = open[0];
  return {
    principal: terms.principal,
    outstanding: position.outstanding,
    method: inForce.method,
    months: inForce.months,
    rate: inForce.rate,
    state,
    disbursedOn,
    instalments: instalments.length,
    paid: instalments.length - open.length,
    next:
      next === undefined
        ? null
        : {
            no: next.no,
            due: next.due,
            amount: amount(next.principal + next.interest + next.fee + next.penalty - totalOf(next.paid)),
          },
    settledOn: state === 'settled' ? (payments.at(-1)?.on ?? null) : null,
  };
}

export interface LoanFigures extends LoanOverview, QuoteFigures {
  readonly asOf: Day;
  readonly position: LoanPosition;
  /** Null once settled. */
  readonly payoff: Payoff | null;
  /** The negotiated plan in force, as it was signed; absent while there is none (product.md 1.14). */
  readonly negotiated?: NegotiatedFigures;
}

/** A negotiated plan as it was signed, and on which day. */
export interface NegotiatedFigures extends NegotiatedPlan {
  readonly on: Day;
}

/**
 * The figures of a running or settled loan: plan and annual rates as they were when the money arrived (product.md 1.12),
 * the cost statement as it was signed.
 * @param asOf not before the last event.
 */
export function loanFigures(terms: Terms, events: readonly LoanEvent[], asOf: Day): LoanFigures | Refusal {
  const ledger = replay(terms, events);
  if (isRefusal(ledger)) return ledger;
  if (asOf < ledger.latest) return refuse('date-goes-back');
  const position = positionOf(ledger, asOf);
  return {
    ...loanOverview(terms, ledger.terms, ledger.disbursedOn, position),
    ...plannedFigures(terms, ledger.disbursedOn),
    costStatement: quoteFigures(terms).costStatement,
    asOf,
    position,
    payoff: ledger.settled ? null : settlementOf(ledger, asOf, false),
    ...negotiatedFigures(terms, events),
  };
}

/** Worked out on the account as it was on the day of its signature. */
function negotiatedFigures(
  terms: Terms,
  events: readonly LoanEvent[],
): Pick<LoanFigures, 'negotiated'> | null {
  const at = events.findLastIndex(({ kind }) => kind === 'negotiated');
  const event = events[at];
  if (event?.kind !== 'negotiated') return null;
  const signed = negotiate(terms, events.slice(0, at), event.on, event.agreed);
  return isRefusal(signed) ? null : { negotiated: { on: event.on, ...signed } };
}

/** What a person asks to repay on one of their loans. */
export interface AskedRepayment {
  readonly loanId: string;
  readonly terms: Terms;
  readonly events: readonly LoanEvent[];
  readonly request: RepaymentRequest;
}

/** One loan's part of a repayment: its preview, without what the app derives by itself. */
export type LoanRepaymentFigures = Omit<RepaymentPreview, 'why' | 'position'> & { readonly loanId: string };

export interface RepaymentFigures {
  readonly on: Day;
  readonly purpose: RepaymentPurpose;
  readonly total: Amount;
  readonly breakdown: Breakdown;
  readonly loans: readonly LoanRepaymentFigures[];
}

/** The figures of one repayment over one or several loans, all for the same purpose. */
export function repaymentFigures(
  on: Day,
  purpose: RepaymentPurpose,
  asked: readonly AskedRepayment[],
): RepaymentFigures | Refusal {
  const loans: LoanRepaymentFigures[] = [];
  for (const { loanId, terms, events, request } of asked) {
    const preview = previewRepayment(terms, events, on, request);
    if (isRefusal(preview)) return preview;
    loans.push(withoutDerived(loanId, preview));
  }
  const breakdown = sumBreakdowns(loans.map((loan) => loan.breakdown));
  return { on, purpose, total: totalOf(breakdown), breakdown, loans };
}

function withoutDerived(loanId: string, preview: RepaymentPreview): LoanRepaymentFigures {
  const { on, purpose, amount: sum, breakdown, allocations, saving, savedDays, before, after } = preview;
  return { loanId, on, purpose, amount: sum, breakdown, allocations, saving, savedDays, before, after };
}
