/** A loan as kept: terms and events, from which every figure is recomputed. product.md 1.11. */
import type { Amount } from '../lending/money';
import type { Day } from '../lending/calendar';
import type { HeldLoan } from '../lending/allocation';
import { position } from '../lending/loan';
import type { LoanEvent, LoanPosition, Terms } from '../lending/terms';
import type { ArrearsState } from './arrears/arrears';
import type { OrderRef } from './checkout/order';
import type { Customer } from './customer';
import type { ProductId } from './products';

export interface RunningLoan {
  readonly id: string;
  readonly productId: ProductId;
  readonly applicationId: string;
  readonly quoteId: string;
  readonly terms: Terms;
  readonly events: readonly LoanEvent[];
  /** Business moments. */
  readonly signedAt: number;
  readonly disbursedAt: number;
  /** Where the money went and from where it is collected. */
  readonly cardId: string;
  readonly contractPaperId: string;
  /** The order that it paid for; the money went to the card when absent. */
  readonly order?: OrderRef;
  /** The agreement of the negotiated plan in force; nothing when absent. */
  readonly agreementPaperId?: string;
  /** What was told and reported while it is overdue; nothing when absent. */
  readonly arrears?: ArrearsState;
}

/** A settled loan, whole, as its row keeps it. */
export interface SettledLoan extends RunningLoan {
  readonly settledOn: Day;
}

export function disbursedOn(loan: RunningLoan): Day {
  return loan.events[0]?.on ?? loan.terms.valueDate;
}

/** The loan on a business date, not before its last event. */
export function positionOn(loan: RunningLoan, on: Day): LoanPosition {
  return position(loan.terms, loan.events, on);
}

/** Running loans on a business date, as the engine's bills and collections take them. */
export function heldLoans(loans: readonly RunningLoan[], on: Day): HeldLoan[] {
  return loans.map((loan) => ({ loanId: loan.id, terms: loan.terms, position: positionOn(loan, on) }));
}

/** The day of the last thing that happened to the loan: closed instalments and principal do not change after it. */
export function lastEventOn(loan: RunningLoan): Day {
  return loan.events.at(-1)?.on ?? loan.terms.valueDate;
}

/** Principal not yet repaid, all loans. */
export function outstandingOf(customer: Customer): Amount {
  let total = 0;
  for (const loan of customer.loans) total += positionOn(loan, lastEventOn(loan)).outstanding;
  return total as Amount;
}

export function loanOf(customer: Customer, id: string): RunningLoan | null {
  return customer.loans.find((loan) => loan.id === id) ?? null;
}

/** Whether a payment on this loan is on its way: others wait (product.md 1.7). */
export function repaymentInFlight(customer: Customer, loanId: string): string | null {
  const pending = customer.repayments.find(({ loans }) => loans.some((part) => part.loanId === loanId));
  return pending?.id ?? null;
}
