/** Which unpaid amount a payment meets first: within an instalment, within a loan, across loans. product.md 1.7. */
import { amount, NOTHING, smaller, type Amount } from './money';
import type { Day } from './calendar';
import type { Breakdown, Component, LoanPosition } from './terms';
import { totalOf } from './breakdown';

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

/** An unpaid amount of a due or overdue instalment, as a bill or a payment sees it. */
export interface PayableInstalment {
  /** The loan's id. */
  readonly loan: string;
  readonly no: number;
  readonly due: Day;
  readonly unpaid: Breakdown;
}

/** A loan of one borrower, in the order in which they were made. */
export interface HeldLoan {
  readonly loan: string;
  readonly position: LoanPosition;
  readonly allocation: readonly Component[];
}

/**
 * Unpaid due and overdue instalments of all loans in the order of payment: earliest due date, then earliest loan.
 * @param loans in the order in which they were made.
 */
export function payableInstalments(loans: readonly HeldLoan[]): PayableInstalment[] {
  const payable = loans.flatMap(({ loan, position }) =>
    position.instalments
      .filter((row) => row.state === 'due' || row.state === 'overdue')
      .map((row) => ({
        loan,
        no: row.no,
        due: row.due,
        unpaid: {
          fees: amount(row.fee - row.paid.fees),
          penalty: amount(row.penalty - row.paid.penalty),
          interest: amount(row.interest - row.paid.interest),
          principal: amount(row.principal - row.paid.principal),
        },
      })),
  );
  // Sorting keeps the order of equals, so that loans of one due date stay earliest first.
  return payable.sort((a, b) => a.due - b.due);
}

/** A payment's share for one instalment of one loan. */
export interface LoanShare {
  readonly loan: string;
  readonly no: number;
  readonly paid: Breakdown;
}

/**
 * Spreads one payment over all that is due on several loans.
 * @returns the shares, and the excess that goes back to the card.
 */
export function allocateAcross(
  loans: readonly HeldLoan[],
  payment: Amount,
): { readonly shares: readonly LoanShare[]; readonly excess: Amount } {
  const orders = new Map(loans.map(({ loan, allocation }) => [loan, allocation]));
  const shares: LoanShare[] = [];
  let excess = payment;
  for (const { loan, no, unpaid } of payableInstalments(loans)) {
    const { paid, rest } = allocate(excess, orders.get(loan) ?? [], unpaid);
    if (totalOf(paid) > 0) shares.push({ loan, no, paid });
    excess = rest;
  }
  return { shares, excess };
}
