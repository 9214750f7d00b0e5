/** A customer as presenters and tests see it. */
import { formatDay, type Day } from '../../lending/calendar';
import type { SandboxCustomer } from '../../contract/sandbox';
import { dateOf, isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lastEventOn, positionOn } from '../loan';

/** Due dates of everything unpaid, ascending. */
export function openDues(customer: Customer): Day[] {
  return customer.loans
    .flatMap((loan) =>
      positionOn(loan, lastEventOn(loan))
        .instalments.filter((row) => row.closedOn === null)
        .map(({ due }) => due),
    )
    .sort((a, b) => a - b);
}

export function sandboxCustomerView(customer: Customer, ctx: Context): SandboxCustomer {
  const on = dateOf(ctx.business);
  const next = openDues(customer).find((due) => due >= on);
  return {
    id: customer.id,
    hostSubject: customer.hostSubject,
    name: customer.profile.name[ctx.language],
    situation: customer.situation,
    standing: customer.standing,
    businessDate: formatDay(on),
    now: isoMoment(ctx.business),
    nextDueDate: next === undefined ? null : formatDay(next),
    faults: customer.faults,
  };
}
