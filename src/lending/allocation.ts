/** Which unpaid amount a payment meets first: within an instalment, within a loan, across loans. product.md 1.7. */
import { amount, NOTHING, smaller, type Amount } from './money';
import { totalOf, unpaidParts } from './breakdown';
import type { Breakdown, Component, LoanInstalment, LoanPosition, Terms } from './terms';

/** A payment's share for one instalment, and what is left of it for the next. */
export interface Share {
  readonly paid: Breakdown;
  readonly rest: Amount;
}

/**
 * Meets the components of one instalment in the product's order, each as far as the payment reaches.
 * @param payment 0 or more. @param order each component once.
 */
export function allocate(payment: Amount, order: readonly Component[], unpaid: Breakdown): Share {
  const paid = { fees: NOTHING, penalty: NOTHING, interest: NOTHING, principal: NOTHING };
  let rest = payment;
  for (const component of order) {
    const met = smaller(rest, unpaid[component]);
    paid[component] = met;
    rest = amount(rest - met);
  }
  return { paid, rest };
}

/** A loan of one borrower on a date. */
export interface HeldLoan {
  readonly loanId: string;
  readonly terms: Terms;
  readonly position: LoanPosition;
}

/** A due or overdue instalment of one of several loans. */
export interface PayableInstalment {
  readonly held: HeldLoan;
  readonly instalment: LoanInstalment;
  readonly unpaid: Breakdown;
}

/**
 * Due and overdue instalments of all loans in the order of payment: earliest due date, then earliest loan.
 * @param loans in the order in which they were made, all on the same date.
 */
export function payableInstalments(loans: readonly HeldLoan[]): PayableInstalment[] {
  return (
    loans
      .flatMap((held) =>
        held.position.instalments
          .filter(({ state }) => state === 'due' || state === 'overdue')
          .map((instalment) => ({ held, instalment, unpaid: unpaidParts(instalment) })),
      )
      // Sorting keeps the order of equals, so that loans of one due date stay earliest first.
      .sort((a, b) => a.instalment.due - b.instalment.due)
  );
}

/**
 * How one payment on what is due is shared among loans: only those that it reaches, in fen.
 * @param loans as in {@link payableInstalments}.
 */
export function sharesOf(loans: readonly HeldLoan[], payment: Amount): ReadonlyMap<string, Amount> {
  const shares = new Map<string, Amount>();
  for (const { loanId, paid } of allocateAcross(loans, payment).shares) {
    shares.set(loanId, amount((shares.get(loanId) ?? 0) + totalOf(paid)));
  }
  return shares;
}

/** A payment's share for one instalment of one loan. */
export interface LoanShare {
  readonly loanId: string;
  readonly no: number;
  readonly paid: Breakdown;
}

/**
 * Spreads one payment over all that is due on several loans.
 * @returns the shares in order of payment, and the excess that goes back to the card.
 */
export function allocateAcross(
  loans: readonly HeldLoan[],
  payment: Amount,
): { readonly shares: readonly LoanShare[]; readonly excess: Amount } {
  const shares: LoanShare[] = [];
  let excess = payment;
  for (const { held, instalment, unpaid } of payableInstalments(loans)) {
    const { paid, rest } = allocate(excess, held.terms.allocation, unpaid);
    if (totalOf(paid) > 0) shares.push({ loanId: held.loanId, no: instalment.no, paid });
    excess = rest;
  }
  return { shares, excess };
}
