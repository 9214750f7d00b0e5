/** Whether and how much a person may borrow now. product.md 1.8, 1.10. */
import { available, type LimitUse } from '../../lending/limit';
import { NOTHING } from '../../lending/money';
import type { Limit } from '../../contract/limit';
import type { ProblemCode } from '../../contract/problem';
import { dateOf } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { outstandingOf, positionOn } from '../loan';
import { isInFlight } from './in-flight';

/** The limit with what is used and reserved; all nothing before activation. */
export function limitOf(customer: Customer): Limit {
  const { application, limit, standing } = customer;
  const use: LimitUse = {
    total: limit ?? NOTHING,
    outstanding: outstandingOf(customer),
    inFlight: application !== null && isInFlight(application) ? application.quote.terms.principal : NOTHING,
    active: standing === 'active',
  };
  const { total, outstanding, inFlight } = use;
  return { total, outstanding, inFlight, available: available(use) };
}

export function hasOverdue(customer: Customer, ctx: Context): boolean {
  return customer.loans.some((loan) => positionOn(loan, dateOf(ctx.business)).state === 'overdue');
}

/** Why a person may not borrow at all just now; null when they may. */
export function borrowingBarred(customer: Customer, ctx: Context): ProblemCode | null {
  if (customer.standing !== 'active' || customer.limit === null) return 'not-active';
  if (customer.application !== null && isInFlight(customer.application)) return 'application-in-flight';
  return hasOverdue(customer, ctx) ? 'overdue-first' : null;
}
