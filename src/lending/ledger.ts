/** The running account of one loan: its instalments as they now stand and what was paid on each. */
import { amount, minus, NOTHING, smaller, type Amount } from './money';
import type { Day } from './calendar';
import { overdueStretches, penalty, type Arrears, type OverdueStretch } from './arrears';
import { addBreakdowns, NO_BREAKDOWN, sumBreakdowns, totalOf } from './breakdown';
import { NO_CARRIED, sumCarried, totalCarried } from './carried';
import { interestStarts, rateInForce } from './coupon';
import { interest } from './rate';
import { dueDates, levelOf, plan, planFrom } from './schedule';
import type { Breakdown, CarriedCost, Instalment, Negotiation, PostedPayment, Terms } from './terms';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An instalment in the account: figures change only by a re-plan, by an early payment, or by what is paid. */
export interface LedgerRow extends Mutable<Instalment> {
  paid: Breakdown;
  /** Overdue stretches that a payment ended (product.md 1.6). */
  overdue: readonly OverdueStretch[];
  closedOn: Day | null;
  /** Closed before its due date by repaying the whole loan. */
  settledEarly: boolean;
  /** Within its fee and interest, and beside its own penalty: cost that a negotiated plan carries (product.md 1.14). */
  carried: CarriedCost;
  /** What was paid on a row that a negotiated plan has replaced: nothing else is left of it. */
  cutShort: boolean;
}

/** The negotiated plan in force: what was agreed, and on which day. */
export interface Agreed {
  readonly on: Day;
  readonly negotiation: Negotiation;
  /** All that the plan before would still have collected on that day, penalty included. */
  readonly replaced: Amount;
  readonly carried: CarriedCost;
}

/** Mutable, and private to one replay: nobody outside ever holds one. */
export interface Ledger {
  /** Those in force: of the loan as signed, or of the plan negotiated last. */
  terms: Terms;
  /** Of the loan as it was made. */
  readonly principal: Amount;
  readonly disbursedOn: Day;
  readonly rows: LedgerRow[];
  /** Days on which the periods of the plan in force begin: the day it opens, then every due date. */
  starts: readonly Day[];
  /** What a row collects: level instalment or principal share; changed by lower instalments only. */
  level: Amount;
  readonly payments: PostedPayment[];
  /** Date of the last event. */
  latest: Day;
  /** Everything paid so far. */
  paid: Breakdown;
  settled: boolean;
  agreed: Agreed | null;
}

/** A loan on the day its money arrives. @throws RangeError as `plan` does. */
export function openLedger(terms: Terms, disbursedOn: Day): Ledger {
  const dues = dueDates(terms.due, terms.valueDate, terms.months, terms.method);
  return {
    terms,
    principal: terms.principal,
    disbursedOn,
    rows: plan(terms, disbursedOn).instalments.map((row) => ledgerRow(row)),
    starts: [disbursedOn, ...dues],
    level: levelOf(terms, terms.principal, terms.valueDate, dues),
    payments: [],
    latest: disbursedOn,
    paid: NO_BREAKDOWN,
    settled: false,
    agreed: null,
  };
}

/** @param carried what a negotiated plan carries in it. */
export function ledgerRow(row: Instalment, carried: CarriedCost = NO_CARRIED): LedgerRow {
  // Written out: a spread costs several times as much, and every replay makes every row.
  return {
    no: row.no,
    from: row.from,
    due: row.due,
    principal: row.principal,
    interest: amount(row.interest + carried.interest),
    fee: amount(row.fee + carried.fees),
    balance: row.balance,
    paid: NO_BREAKDOWN,
    overdue: [],
    closedOn: null,
    settledEarly: false,
    carried,
    cutShort: false,
  };
}

/** Interest of the row's own period, without what it carries. */
export function ownInterest(row: LedgerRow): Amount {
  return minus(row.interest, row.carried.interest);
}

/** What a row's penalty follows from. */
export function arrearsOf(row: LedgerRow): Arrears {
  return {
    due: row.due,
    unpaidPrincipal: amount(row.principal - row.paid.principal),
    // Cost that is carried bears none: a payment meets it first.
    unpaidInterest: smaller(ownInterest(row), minus(row.interest, row.paid.interest)),
    ended: row.overdue,
  };
}

/** Penalty of a row to `on`, paid or not: accrued on it, and carried in it. */
export function rowPenalty(ledger: Ledger, row: LedgerRow, on: Day): Amount {
  return amount(row.carried.penalty + accruedPenalty(ledger, row, on));
}

/** Penalty accrued on a row to `on`, paid or not. */
export function accruedPenalty({ terms }: Ledger, row: LedgerRow, on: Day): Amount {
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
export function outstanding({ principal, paid }: Ledger): Amount {
  return minus(principal, paid.principal);
}

/** What rows still carry of a negotiated plan's cost: none of them has been paid on. */
export function carriedIn(rows: readonly LedgerRow[]): CarriedCost {
  return sumCarried(rows.map((row) => row.carried));
}

/** Normal interest on principal not yet due, from the running row's start to `until` (exclusive), one stretch. */
export function accruedInterest(
  { terms, starts }: Ledger,
  upcoming: readonly LedgerRow[],
  until: Day,
): Amount {
  const running = upcoming[0];
  if (running === undefined || terms.method === 'flat') return NOTHING;
  const [principal, rate] = [principalNotDue(upcoming), rateInForce(terms)];
  return interest(principal, rate, running.from, until, terms.rounding, starts);
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
 * What they carry stays where it is; what rows that fall away carried, the last that is left takes (product.md 1.14).
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
  const { terms, disbursedOn, starts } = ledger;
  const dues = rows.map((row) => row.due);
  if (spread === 'lower') ledger.level = levelOf(terms, balance, on, dues, starts);
  const planned =
    balance === 0
      ? restOf(rows)
      : planFrom({
          terms,
          balance,
          from: on,
          starts,
          dues,
          firstNo: first.no,
          level: ledger.level,
          interestStarts: interestStarts(terms, disbursedOn),
          ending: spread === 'keep' ? 'first-fit' : 'last-due',
        });
  ledger.rows.splice(ledger.rows.indexOf(first), rows.length, ...withCarriedOf(rows, planned));
}

/** Without principal left, rows fall away; carried cost needs one to be collected in. */
function restOf(rows: readonly LedgerRow[]): Instalment[] {
  const [first] = rows;
  if (first === undefined || totalCarried(carriedIn(rows)) === 0) return [];
  const { no, from, due } = first;
  return [{ no, from, due, principal: NOTHING, interest: NOTHING, fee: NOTHING, balance: NOTHING }];
}

function withCarriedOf(rows: readonly LedgerRow[], planned: readonly Instalment[]): LedgerRow[] {
  const last = planned.length - 1;
  return planned.map((row, index) =>
    ledgerRow(row, index === last ? carriedIn(rows.slice(index)) : (rows[index]?.carried ?? NO_CARRIED)),
  );
}
