/** The balance of a loan over time: as it really fell, then as the plan would have it (product.md F51). */
import { addDays, type Day } from '../../lending/calendar';
import { minus, type Amount } from '../../lending/money';
import type { LoanPosition, Terms } from '../../lending/terms';
import type { BalancePoint } from '../../ui/balance-path';

/**
 * Payments made, then each open instalment on its due date; what is late already is drawn as falling tomorrow, since
 * today it is still owed.
 */
export function balancePoints(
  terms: Terms,
  disbursedOn: Day,
  position: LoanPosition,
): readonly BalancePoint[] {
  const points: BalancePoint[] = [{ on: disbursedOn, balance: terms.principal }];
  let balance: Amount = terms.principal;
  const fall = (on: Day, principal: Amount) => {
    if (principal === 0) return;
    balance = minus(balance, principal);
    points.push({ on, balance });
  };
  for (const payment of position.payments) fall(payment.on, payment.paid.principal);
  const tomorrow = addDays(position.asOf, 1);
  for (const row of position.instalments) {
    if (row.closedOn !== null) continue;
    fall(row.due > position.asOf ? row.due : tomorrow, minus(row.principal, row.paid.principal));
  }
  return points;
}
