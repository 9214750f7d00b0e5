/** The app checks the lender: every stated figure against the engine's own (product.md 1.11, F81). */
import type { Day } from './calendar';
import {
  agreementOutOfBounds,
  eventsOutOfBounds,
  isComplete,
  missingTerms,
  termsOutOfBounds,
  type DeclaredTerms,
} from './declared-terms';
import { differences, type Difference } from './difference';
import {
  loanFigures,
  quoteFigures,
  repaymentFigures,
  type AskedRepayment,
  type LoanFigures,
  type QuoteFigures,
  type RepaymentFigures,
} from './figures';
import { negotiate, type NegotiatedPlan } from './negotiated';
import { isRefusal, type Refusal } from './refusal';
import type { LoanEvent, Negotiation, RepaymentPurpose, Terms } from './terms';

/** Only `verified` can be signed. */
export type Verdict =
  | { readonly verdict: 'verified' }
  /** A figure does not follow from the terms; both are told. */
  | { readonly verdict: 'contradicted'; readonly differences: readonly Difference[] }
  /** Terms without which nothing can be recomputed, or with which nothing can: as paths. */
  | { readonly verdict: 'not-verifiable'; readonly missing: readonly string[] };

export interface StatedQuote extends QuoteFigures {
  readonly terms: DeclaredTerms | null;
}

/**
 * Whether a quote is what was asked for, and every figure of it follows from its own terms. Never throws.
 * @param asked the terms that follow from the product as declared, what the person asked for and the business date.
 */
export function verifyQuote(stated: StatedQuote, asked: DeclaredTerms): Verdict {
  const { terms, plan, annual, costStatement } = stated;
  if (!isComplete(terms) || !isComplete(asked)) {
    return notVerifiable([...missingTerms(terms, 'terms'), ...missingTerms(asked, 'asked')]);
  }
  const unusable = termsOutOfBounds(asked, 'asked');
  if (unusable.length > 0) return notVerifiable(unusable);
  const basis = termsOutOfBounds(terms, 'terms').length === 0 ? terms : asked;
  return judge('terms', () => {
    const computed = quoteFigures(basis);
    return [...differences(terms, asked, 'terms'), ...differences({ plan, annual, costStatement }, computed)];
  });
}

export interface StatedLoan {
  readonly terms: DeclaredTerms | null;
  readonly events: readonly LoanEvent[];
  readonly figures: LoanFigures;
}

/**
 * Whether every figure of a loan follows from its terms and events. Never throws.
 * @param asOf the business date for which the loan was asked for.
 */
export function verifyLoan({ terms, events, figures }: StatedLoan, asOf: Day): Verdict {
  if (!isComplete(terms)) return notVerifiable(missingTerms(terms, 'terms'));
  const unusable = outOfBounds(terms, events, '');
  if (unusable.length > 0) return notVerifiable(unusable);
  return judge('terms', () => against(figures, loanFigures(terms, events, asOf)));
}

/**
 * Whether a repayment quote takes exactly what each loan's terms and events say. Never throws.
 * @param asked what the person asked for, with terms and events of each loan as verified before.
 */
export function verifyRepayment(
  stated: RepaymentFigures,
  on: Day,
  purpose: RepaymentPurpose,
  asked: readonly AskedRepayment[],
): Verdict {
  const unusable = asked.flatMap(({ terms, events }, index) =>
    outOfBounds(terms, events, `loans[${index}].`),
  );
  if (unusable.length > 0) return notVerifiable(unusable);
  return judge('loans', () => against(stated, repaymentFigures(on, purpose, asked)));
}

/**
 * Whether a negotiated plan follows from the loan and from what is to be agreed on. Never throws.
 * @param agreed what is to be signed, within what the person asked for.
 */
export function verifyNegotiated(
  stated: NegotiatedPlan,
  { terms, events }: Pick<AskedRepayment, 'terms' | 'events'>,
  on: Day,
  agreed: Negotiation,
): Verdict {
  const unusable = [...outOfBounds(terms, events, ''), ...agreementOutOfBounds(agreed, 'agreed')];
  if (unusable.length > 0) return notVerifiable(unusable);
  return judge('terms', () => against(stated, negotiate(terms, events, on, agreed)));
}

function outOfBounds(terms: Terms, events: readonly LoanEvent[], root: string): string[] {
  return [
    ...termsOutOfBounds(terms, `${root}terms`),
    ...eventsOutOfBounds(events).map((path) => root + path),
  ];
}

/** Events that cannot have happened contradict the figures that claim to follow from them. */
function against<T extends object>(stated: T, computed: T | Refusal): readonly Difference[] {
  if (isRefusal(computed)) return [{ path: 'events', stated: undefined, computed: computed.reason }];
  return differences(stated, computed);
}

function judge(root: string, compare: () => readonly Difference[]): Verdict {
  try {
    const found = compare();
    return found.length === 0 ? { verdict: 'verified' } : { verdict: 'contradicted', differences: found };
  } catch (error) {
    // Figures beyond what whole numbers can hold: nothing can be recomputed from such terms.
    if (error instanceof RangeError) return notVerifiable([root]);
    throw error;
  }
}

function notVerifiable(missing: readonly string[]): Verdict {
  return { verdict: 'not-verifiable', missing };
}
