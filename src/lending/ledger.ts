/** The running account of one loan: its instalments as they now stand and what was paid on each. */
import { amount, minus, NOTHING, type Amount } from './money';
import type { Day } from './calendar';
import { overdueStretches, penalty, type Arrears, type OverdueStretch } from './arrears';
import { addBreakdowns, NO_BREAKDOWN, sumBreakdowns, totalOf } from './breakdown';
import { interestStarts, rateInForce } from './coupon';
import { interest } from './rate';
import { dueDates, levelOf, plan, planFrom } from './schedule';
import type { Breakdown, Instalment, PostedPayment, Terms } from './terms';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An instalment in the account: figures change only by a re-plan, by an early payment, or by what is paid. */
export interface LedgerRow extends Mutable<Instalment> {
  paid: Breakdown;
  /** Overdue stretches that a payment ended (product.md 1.6). */
  overdue: readonly OverdueStretch[];
  closedOn: Day | null;
  /** Closed before its due date by repaying the whole loan. */
  settledEarly: boolean;
}

/** Mutable, and private to one replay: nobody outside ever holds one. */
export interface Ledger {
  readonly terms: Terms;
  readonly disbursedOn: Day;
  readonly rows: LedgerRow[];
  /** What a row collects: level instalment or principal share; changed by lower instalments only. */
  level: Amount;
  readonly payments: PostedPayment[];
  /** Date of the last event. */
  latest: Day;
  /** Everything paid so far. */
  paid: Breakdown;
  settled: boolean;
}

/** A loan on the day its money arrives. @throws RangeError as `plan` does. */
export function openLedger(terms: Terms, disbursedOn: Day): Ledger {
  const dues = dueDates(terms.due, terms.valueDate, terms.months, terms.method);
  return {
    terms,
    disbursedOn,
    rows: plan(terms, disbursedOn).instalments.map(ledgerRow),
    level: levelOf(terms, terms.principal, terms.valueDate, dues),
    payments: [],
    latest: disbursedOn,
    paid: NO_BREAKDOWN,
    settled: false,
  };
}

function ledgerRow(row: Instalment): LedgerRow {
  // Written out: a spread costs several times as much, and every replay makes every row.
  return {
    no: row.no,
    from: row.from,
    due: row.due,
    principal: row.principal,
    interest: row.interest,
    fee: row.fee,
    balance: row.balance,
    paid: NO_BREAKDOWN,
    overdue: [],
    closedOn: null,
    settledEarly: false,
  };
}

/** What a row's penalty follows from. */
export function arrearsOf(row: LedgerRow): Arrears {
  return {
    due: row.due,
    unpaidPrincipal: amount(row.principal - row.paid.principal),
    unpaidInterest: amount(row.interest - row.paid.interest),
    ended: row.overdue,
  };
}

/** Penalty accrued on a row to `on`, paid or not. */
export function rowPenalty({ terms }: Ledger, row: LedgerRow, on: Day): Amount {
  return row.due >= on ? NOTHING : penalty(arrearsOf(row), terms.penalty, terms.rounding, on);
}

/** What of a row is unpaid on a day, penalty to that day included. */
export function unpaidOf(ledger: Ledger, row: LedgerRow, on: Day): Breakdown {
  if (row.closedOn !== null) return NO_BREAKDOWN;
  return {
    fees: amount(row.fee - row.paid.fees),
    penalty: amount(rowPenalty(ledger, row, on) - row.paid.penalty),
    interest: amount(row.interest - row.paid.interest),
    principal: amount(row.principal - row.paid.principal),
  };
}

/** {@link unpaidOf}, all components together. */
export function unpaidTotal(ledger: Ledger, row: LedgerRow, on: Day): Amount {
  if (row.closedOn !== null) return NOTHING;
  const charged = row.fee + rowPenalty(ledger, row, on) + row.interest + row.principal;
  return amount(charged - totalOf(row.paid));
}

/** Rows that are due or overdue and not closed, oldest first. */
export function payableRows(ledger: Ledger, on: Day): LedgerRow[] {
  return ledger.rows.filter((row) => row.due <= on && row.closedOn === null);
}

/** What is due and overdue on a day, all unpaid components. */
export function payable(ledger: Ledger, on: Day): Breakdown {
  return sumBreakdowns(payableRows(ledger, on).map((row) => unpaidOf(ledger, row, on)));
}

/** Rows not yet due and not closed: the first of them is the running one. */
export function upcomingRows(ledger: Ledger, on: Day): LedgerRow[] {
  return ledger.rows.filter((row) => row.due > on && row.closedOn === null);
}

/** Principal not yet due. */
export function principalNotDue(upcoming: readonly LedgerRow[]): Amount {
  let total = 0;
  for (const row of upcoming) total += row.principal;
  return amount(total);
}

/** Principal not yet repaid, due or not. */
export function outstanding({ terms, paid }: Ledger): Amount {
  return minus(terms.principal, paid.principal);
}

/** Normal interest on principal not yet due, from the running row's start to `until` (exclusive), one stretch. */
export function accruedInterest({ terms }: Ledger, upcoming: readonly LedgerRow[], until: Day): Amount {
  const running = upcoming[0];
  if (running === undefined || terms.method === 'flat') return NOTHING;
  return interest(principalNotDue(upcoming), rateInForce(terms), running.from, until, terms.rounding);
}

/** All that the plan as it stands would still collect, penalty to the day included. */
export function stillToCollect(ledger: Ledger, on: Day): Amount {
  let total = 0;
  for (const row of ledger.rows) total += unpaidTotal(ledger, row, on);
  return amount(total);
}

/** Puts a payment on a row; the row closes when nothing of it is left. */
export function payRow(ledger: Ledger, row: LedgerRow, on: Day, paid: Breakdown): void {
  row.overdue = overdueStretches(arrearsOf(row), ledger.terms.penalty, on);
  row.paid = addBreakdowns(row.paid, paid);
  if (unpaidTotal(ledger, row, on) === 0) row.closedOn = on;
}

/**
 * Plans principal not yet due afresh from `on` over the due dates of `rows`, which it replaces (product.md 1.5).
 * @param balance what is left of it; with 0 the rows fall away.
 * @param spread `keep`: level or share kept, fewer rows or a smaller last one; `lower`: level spread afresh.
 */
export function replan(
  ledger: Ledger,
  rows: readonly LedgerRow[],
  balance: Amount,
  on: Day,
  spread: 'keep' | 'lower',
): void {
  const first = rows[0];
  if (first === undefined) return;
  const { terms, disbursedOn } = ledger;
  const periodStarts = ledger.rows[ledger.rows.indexOf(first) - 1]?.due ?? disbursedOn;
  const dues = rows.map((row) => row.due);
  if (spread === 'lower') ledger.level = levelOf(terms, balance, on, dues);
  const planned =
    balance === 0
      ? []
      : planFrom({
          terms,
          balance,
          from: on,
          periodStarts,
          dues,
          firstNo: first.no,
          level: ledger.level,
          interestStarts: interestStarts(terms, disbursedOn),
          ending: spread === 'keep' ? 'first-fit' : 'last-due',
        });
  ledger.rows.splice(ledger.rows.indexOf(first), rows.length, ...planned.map(ledgerRow));
}
