/** What a borrower has to pay, when, and for which loans. product.md F30. */
import { amount, NOTHING, sum, type Amount } from './money';
import type { Day } from './calendar';
import { payableInstalments, type HeldLoan, type PayableInstalment } from './allocation';
import { dailyPenalty, penaltyBase } from './arrears';
import { sumBreakdowns, totalOf, unpaidParts } from './breakdown';
import type { Breakdown, Rate } from './terms';

/** One instalment on a bill. */
export interface BillLine {
  readonly loanId: string;
  readonly no: number;
  readonly due: Day;
  /** Days past due once grace is over; 0 before. */
  readonly overdueDays: number;
  /** Still to pay, penalty included. */
  readonly amount: Amount;
  readonly breakdown: Breakdown;
  /** What penalty runs on; 0 when it does not. */
  readonly penaltyBase: Amount;
  /** The loan's daily penalty rate. */
  readonly penaltyRate: Rate;
  /** About how much each further day adds; 0 when none does. */
  readonly penaltyPerDay: Amount;
}

export interface Bill {
  /** The day on which all of it is due; the date asked about for what is due or overdue by then. */
  readonly due: Day;
  readonly total: Amount;
  readonly breakdown: Breakdown;
  /** Of the oldest line; 0 when nothing is overdue. */
  readonly overdueDays: number;
  readonly penaltyPerDay: Amount;
  /** In the order of payment (product.md 1.7). */
  readonly lines: readonly BillLine[];
}

export interface Bills {
  /** Due and overdue now; null when nothing is. */
  readonly payable: Bill | null;
  /** The next instalment of each loan that is not yet due, one bill for each date, earliest first. */
  readonly upcoming: readonly Bill[];
}

/** @param loans in the order in which they were made, all on the date `on`. */
export function bills(loans: readonly HeldLoan[], on: Day): Bills {
  const payable = payableInstalments(loans);
  const upcoming = nextInstalments(loans);
  const dates = [...new Set(upcoming.map(({ instalment }) => instalment.due))].sort((a, b) => a - b);
  return {
    payable: payable.length === 0 ? null : billOf(on, payable),
    upcoming: dates.map((due) =>
      billOf(
        due,
        upcoming.filter(({ instalment }) => instalment.due === due),
      ),
    ),
  };
}

function nextInstalments(loans: readonly HeldLoan[]): PayableInstalment[] {
  return loans.flatMap((held) => {
    const instalment = held.position.instalments.find(({ state }) => state === 'upcoming');
    return instalment === undefined ? [] : [{ held, instalment, unpaid: unpaidParts(instalment) }];
  });
}

function billOf(due: Day, instalments: readonly PayableInstalment[]): Bill {
  const lines = instalments.map(billLine);
  const breakdown = sumBreakdowns(lines.map((line) => line.breakdown));
  return {
    due,
    total: totalOf(breakdown),
    breakdown,
    overdueDays: Math.max(...lines.map((line) => line.overdueDays)),
    penaltyPerDay: sum(lines.map((line) => line.penaltyPerDay)),
    lines,
  };
}

function billLine({ held, instalment, unpaid }: PayableInstalment): BillLine {
  const { penalty, rounding } = held.terms;
  const isOverdue = instalment.state === 'overdue';
  const base = isOverdue ? penaltyBase(unpaid.principal, unpaid.interest, penalty) : NOTHING;
  return {
    loanId: held.loanId,
    no: instalment.no,
    due: instalment.due,
    overdueDays: isOverdue ? instalment.overdueDays : 0,
    amount: amount(totalOf(unpaid)),
    breakdown: unpaid,
    penaltyBase: base,
    penaltyRate: penalty.rate,
    penaltyPerDay: dailyPenalty(base, penalty, rounding),
  };
}
