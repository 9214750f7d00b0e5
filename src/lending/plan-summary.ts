/** A loan's remaining plan in the few figures that a person compares. product.md F33. */
import { amount, NOTHING, type Amount } from './money';
import type { Day } from './calendar';
import { unpaidTotal, type Ledger, type LedgerRow } from './ledger';

export interface PlanSummary {
  /** Full amount of the next instalment not yet due; of the last when none is left to come. */
  readonly instalment: Amount;
  /** Instalments with anything unpaid. */
  readonly remaining: number;
  /** Due date of the last of them; null when nothing remains. */
  readonly lastDue: Day | null;
  /** Full amount of the last of them. */
  readonly lastInstalment: Amount;
  /** Interest of the whole loan: paid so far and still planned. */
  readonly totalInterest: Amount;
}

export function planSummary(ledger: Ledger, on: Day): PlanSummary {
  const open = ledger.rows.filter((row) => unpaidTotal(ledger, row, on) > 0);
  const last = open.at(-1);
  const next = open.find((row) => row.due > on) ?? last;
  let interest: number = ledger.paid.interest;
  for (const row of open) interest += row.interest - row.paid.interest;
  return {
    instalment: next === undefined ? NOTHING : planned(next),
    remaining: open.length,
    lastDue: last?.due ?? null,
    lastInstalment: last === undefined ? NOTHING : planned(last),
    totalInterest: amount(interest),
  };
}

function planned(row: LedgerRow): Amount {
  return amount(row.principal + row.interest + row.fee);
}
