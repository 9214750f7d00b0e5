/** What is due on several loans on one day, worked out on the phone, beside what the bill says (product.md 1.7, F31). */
import type { Bill } from '../../contract/bill';
import type { Loan } from '../../contract/loan';
import { heldOf } from '../../client/verification';
import { sharesOf } from '../../lending/allocation';
import { totalOf } from '../../lending/breakdown';
import { previewRepayment, type RepaymentPreview } from '../../lending/early-repayment';
import { sum, type Amount } from '../../lending/money';
import { isRefusal } from '../../lending/refusal';
import { openLoan, type OpenLoan } from './early-modes';

export interface DueLoan {
  readonly open: OpenLoan;
  readonly preview: RepaymentPreview;
}

export interface DueFigures {
  /** Only loans that owe something now, in the bill's order. */
  readonly loans: readonly DueLoan[];
  readonly total: Amount;
  /** Whether the bill says the same for each of these loans. */
  readonly agrees: boolean;
}

/**
 * What each of these loans takes of a payment that is less than all: only those that it reaches, in the order of payment
 * (product.md 1.7). @param sum at most their total.
 */
export function partOfDue(due: readonly DueLoan[], sum: Amount): readonly DueLoan[] {
  const shares = sharesOf(heldOf(due.map(({ open }) => open.loan)), sum);
  return due.flatMap(({ open }) => {
    const share = shares.get(open.loan.id);
    if (share === undefined) return [];
    const asked = { purpose: 'due', amount: share } as const;
    const preview = previewRepayment(open.terms, open.events, open.today, asked);
    return isRefusal(preview) ? [] : [{ open, preview }];
  });
}

/** @param loans checked, all of the same day. */
export function dueFigures(bill: Pick<Bill, 'items'>, loans: readonly Loan[]): DueFigures {
  const due = loans.flatMap((loan): DueLoan[] => {
    const open = openLoan(loan);
    if (totalOf(open.position.payableNow) === 0) return [];
    const preview = previewRepayment(open.terms, open.events, open.today, { purpose: 'due' });
    return isRefusal(preview) ? [] : [{ open, preview }];
  });
  const billed = (id: string) =>
    sum(bill.items.filter(({ loanId }) => loanId === id).map(({ amount }) => amount));
  const known = new Set(due.map(({ open }) => open.loan.id));
  return {
    loans: due,
    total: sum(due.map(({ preview }) => preview.amount)),
    agrees:
      due.every(({ open, preview }) => billed(open.loan.id) === preview.amount) &&
      loans.every(({ id }) => known.has(id) || billed(id) === 0),
  };
}
