/**
 * What a person who is overdue is told before anything adverse is reported: once, when the night ends; from when it may
 * be reported; and that paying, agreeing on a plan or disputing it prevents that. product.md F35, F57.
 */
import { isOverdue, lastDayOfGrace } from '../../lending/arrears';
import { addDays, formatDay, type Day } from '../../lending/calendar';
import { dateOf, momentOf } from '../business-time';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lastEventOn, loanOf, positionOn, type RunningLoan } from '../loan';
import { afterQuiet } from '../reminders/quiet-hours';
import { REPORT_AFTER_DAYS, REPORT_HOUR } from '../settings';

/** Of a loan while anything of it is overdue. */
export interface ArrearsState {
  /** Business moment. */
  readonly toldAt: number;
  /** First day on which it may be reported. */
  readonly reportFrom: Day;
  readonly reportedOn: Day | null;
}

/** The due date of the oldest instalment with anything unpaid; null when there is none. */
export function oldestUnpaid(loan: RunningLoan): Day | null {
  const open = positionOn(loan, lastEventOn(loan)).instalments.filter((row) => row.closedOn === null);
  return open.length === 0 ? null : (Math.min(...open.map(({ due }) => due)) as Day);
}

/** When the person is told of an instalment that is overdue: as grace ends, or when that night does. */
export function tellingMoment({ terms }: RunningLoan, due: Day): number {
  return afterQuiet(momentOf(addDays(lastDayOfGrace(due, terms.penalty), 1)));
}

/** The first day on which an overdue loan may be reported. @param since due date of the oldest overdue instalment. */
export function reportDay(loan: RunningLoan, since: Day): Day {
  return loan.arrears?.reportFrom ?? addDays(dateOf(tellingMoment(loan, since)), REPORT_AFTER_DAYS);
}

/** That day while it lies ahead: a plan signed before it keeps the loan from being reported; null otherwise. */
export function reportAhead(loan: RunningLoan, on: Day): Day | null {
  const since = oldestUnpaid(loan);
  if (since === null || !isOverdue(since, loan.terms.penalty, on)) return null;
  const from = reportDay(loan, since);
  return from > on ? from : null;
}

/** The complaint that keeps a loan from being reported until it is answered. */
export function disputeOf({ complaints = [] }: Customer, loanId: string): string | null {
  return complaints.find((each) => each.kind === 'credit-report' && each.loanId === loanId)?.id ?? null;
}

export interface ArrearsStep {
  readonly at: number;
  readonly happen: (draft: Draft, ctx: Context) => void;
}

/** What comes next for loans that are, or would become, overdue. */
export function arrearsSteps(customer: Customer): ArrearsStep[] {
  return customer.loans.flatMap((loan): ArrearsStep[] => {
    const { arrears } = loan;
    if (arrears === undefined) {
      const due = oldestUnpaid(loan);
      if (due === null) return [];
      return [{ at: tellingMoment(loan, due), happen: (draft, ctx) => tell(draft, loan.id, ctx) }];
    }
    if (arrears.reportedOn !== null || disputeOf(customer, loan.id) !== null) return [];
    const at = momentOf(arrears.reportFrom, REPORT_HOUR);
    return [{ at, happen: (draft, ctx) => report(draft, loan.id, ctx) }];
  });
}

function changeArrears(draft: Draft, loanId: string, arrears: ArrearsState): void {
  patch(draft, {
    loans: draft.customer.loans.map((loan) => (loan.id === loanId ? { ...loan, arrears } : loan)),
  });
}

function tell(draft: Draft, loanId: string, ctx: Context): void {
  const on = dateOf(ctx.business);
  const reportFrom = addDays(on, REPORT_AFTER_DAYS);
  changeArrears(draft, loanId, { toldAt: ctx.business, reportFrom, reportedOn: null });
  const from = formatDay(reportFrom);
  log(
    draft,
    ctx.business,
    'overdue.told',
    `有一期还款已逾期。${from} 起可能如实报送征信，在那之前可以还清、协商还款或提出异议`,
    `An instalment is overdue. From ${from} it may be reported truthfully; until then it can be paid, agreed on or disputed`,
  );
}

function report(draft: Draft, loanId: string, ctx: Context): void {
  const arrears = loanOf(draft.customer, loanId)?.arrears;
  if (arrears === undefined) return;
  changeArrears(draft, loanId, { ...arrears, reportedOn: dateOf(ctx.business) });
  log(
    draft,
    ctx.business,
    'overdue.reported',
    '逾期已如实报送征信，还清后会更新',
    'What is overdue was reported truthfully; once it is paid the report is updated',
  );
}

/** The loan without what was told of it, once nothing of it is overdue any longer. */
export function withoutArrears(loan: RunningLoan, on: Day): RunningLoan {
  if (loan.arrears === undefined || positionOn(loan, on).state === 'overdue') return loan;
  const { arrears: _over, ...rest } = loan;
  return rest;
}

/** A dispute was answered: the person has the days to pay or agree once more. */
export function disputeAnswered(draft: Draft, loanId: string, ctx: Context): void {
  const arrears = loanOf(draft.customer, loanId)?.arrears;
  if (arrears === undefined || arrears.reportedOn !== null) return;
  const again = addDays(dateOf(ctx.business), REPORT_AFTER_DAYS);
  changeArrears(draft, loanId, {
    ...arrears,
    reportFrom: again > arrears.reportFrom ? again : arrears.reportFrom,
  });
}

/** Running loans that are overdue on a business date, each with its oldest overdue due date. */
export function overdueLoans(
  { loans }: Customer,
  on: Day,
): { readonly loan: RunningLoan; readonly since: Day }[] {
  return loans.flatMap((loan) => {
    const since = oldestUnpaid(loan);
    return since !== null && isOverdue(since, loan.terms.penalty, on) ? [{ loan, since }] : [];
  });
}
