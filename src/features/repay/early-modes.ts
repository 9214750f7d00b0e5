/** Ways of repaying early, as a person chooses between them, and what each of them takes on a day (product.md 1.5). */
import type { Loan } from '../../contract/loan';
import type { RepaymentRequest as WireRequest } from '../../contract/repayment';
import { fromWire } from '../../contract/wire';
import type { Day } from '../../lending/calendar';
import { previewRepayment, type RepaymentPreview } from '../../lending/early-repayment';
import { minus, type Amount } from '../../lending/money';
import { LEAST_EARLY_PRINCIPAL } from '../../lending/posting';
import { isRefusal } from '../../lending/refusal';
import type { LoanEvent, LoanPosition, RepaymentPurpose, Terms } from '../../lending/terms';
import { readAmountText, type AmountProblem } from '../../ui/amount-text';

export type Mode = 'whole' | 'part' | 'next';
export type PartPurpose = Extract<RepaymentPurpose, `part-${string}`>;

const PART_PURPOSES: readonly PartPurpose[] = ['part-shorter', 'part-lower', 'part-keep'];

/** A loan in the engine's shapes, on the day for which it was checked. */
export interface OpenLoan {
  readonly loan: Loan;
  readonly terms: Terms;
  readonly events: readonly LoanEvent[];
  readonly position: LoanPosition;
  readonly today: Day;
}

export function openLoan(loan: Loan): OpenLoan {
  const position = fromWire<LoanPosition>(loan.position);
  return {
    loan,
    terms: fromWire<Terms>(loan.terms),
    events: fromWire<readonly LoanEvent[]>(loan.events),
    position,
    today: position.asOf,
  };
}

/** What the lender offers for the loan now, in the order of the screen. */
export function modesOf({ choices }: Loan): readonly Mode[] {
  return [
    ...(choices.includes('settle') ? (['whole'] as const) : []),
    ...(partPurposes(choices).length > 0 ? (['part'] as const) : []),
    ...(choices.includes('next') ? (['next'] as const) : []),
  ];
}

export function partPurposes(choices: readonly RepaymentPurpose[]): readonly PartPurpose[] {
  return PART_PURPOSES.filter((purpose) => choices.includes(purpose));
}

/** Null where the engine refuses what was offered: then nothing can be promised for it. */
export function wholePreview({ terms, events, today }: OpenLoan): RepaymentPreview | null {
  return orNull(previewRepayment(terms, events, today, { purpose: 'settle' }));
}

export function nextPreview({ terms, events, today }: OpenLoan): RepaymentPreview | null {
  return orNull(previewRepayment(terms, events, today, { purpose: 'next' }));
}

export function partPreview(
  { terms, events, today }: OpenLoan,
  purpose: PartPurpose,
  principal: Amount,
): RepaymentPreview | null {
  return orNull(previewRepayment(terms, events, today, { purpose, principal }));
}

export type PartFault = AmountProblem | 'too-small' | 'all-of-it';

/**
 * The principal that was typed: at least 100.00, and less than what is not yet due.
 * @param exponent decimals of the currency.
 */
export function readPrincipal(text: string, exponent: number, loan: OpenLoan): Amount | PartFault {
  const read = readAmountText(text, exponent);
  if (typeof read === 'string') return read;
  if (read < LEAST_EARLY_PRINCIPAL) return 'too-small';
  return read >= notYetDue(loan) ? 'all-of-it' : read;
}

/** Principal of instalments that are not yet due. */
export function notYetDue({ position }: OpenLoan): Amount {
  const { outstanding, payableNow } = position;
  return minus(outstanding, payableNow.principal);
}

/** What travels when a person agrees to a preview. @param principal of a part, as typed. */
export function requestOf(
  choice:
    { readonly purpose: 'settle' | 'next' } | { readonly purpose: PartPurpose; readonly principal: Amount },
  loanId: string,
  cardId: string,
): WireRequest {
  return { ...choice, loanIds: [loanId], cardId };
}

function orNull(preview: ReturnType<typeof previewRepayment>): RepaymentPreview | null {
  return isRefusal(preview) ? null : preview;
}
