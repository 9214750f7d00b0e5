/** The lender's books for one customer, and whether they hold together: read at the end of each journey. */
import { formatDay, type Day } from '../../lending/calendar';
import { NOTHING, type Amount } from '../../lending/money';
import type { Application } from '../borrow/application';
import { isInFlight } from '../borrow/in-flight';
import { inReview } from '../borrow/review';
import { limitOf } from '../borrow/standing';
import { isoMoment } from '../business-time';
import { bodyOf } from '../change';
import type { Customer } from '../customer';
import {
  disbursedOn,
  lastEventOn,
  outstandingOf,
  positionOn,
  type RunningLoan,
  type SettledLoan,
} from '../loan';
import type { KeptChange } from '../limit/state';
import type { EndedRepayment } from '../repay/repayment';
import type { Row } from '../store';
import { historyView } from '../views/limit';
import type { Account, Movement } from './movement';

/** Everything of a customer that the books are checked against, rows oldest first. */
export interface Ledgers {
  readonly customer: Customer;
  readonly movements: readonly Row[];
  readonly changes: readonly Row[];
  readonly settled: readonly SettledLoan[];
  readonly applications: readonly Application[];
  readonly repayments: readonly EndedRepayment[];
}

/** Balances are the fold of the movements, and nothing else. */
export function balancesOf(movements: readonly Movement[]): Map<Account, number> {
  const balances = new Map<Account, number>();
  for (const { entries } of movements) {
    for (const { account, amount } of entries) balances.set(account, (balances.get(account) ?? 0) + amount);
  }
  return balances;
}

export function booksView(ledgers: Ledgers) {
  const { customer, settled } = ledgers;
  const movements = ledgers.movements.map((row) => bodyOf<Movement>(row));
  const balances = balancesOf(movements);
  const applications = allApplications(ledgers);
  const faults = faultsOf(ledgers, movements, balances);
  return {
    balanced: faults.length === 0,
    faults,
    movements: ledgers.movements.map((row) => movementView(row)),
    balances: [...balances].map(([account, amount]) => ({ account, amount })),
    limit: customer.limit === null ? null : limitOf(customer),
    standing: customer.standing,
    limitHistory: historyView(ledgers),
    loans: [...settled, ...customer.loans].map(loanLine),
    applications: applications.map(({ id, state, quote }) => ({
      id,
      state,
      amount: quote.terms.principal,
      quoteId: quote.id,
    })),
    repayments: [
      ...ledgers.repayments.map(({ id, outcome, total }) => ({
        id,
        state: outcome === 'succeeded' ? 'succeeded' : 'failed',
        amount: total,
      })),
      ...customer.repayments.map(({ id, total }) => ({ id, state: 'processing', amount: total })),
    ],
    payouts: payoutsOf(movements),
  };
}

function movementView(row: Row) {
  const { at, on, kind, loanId, entries } = bodyOf<Movement>(row);
  return { id: row.seq, at: isoMoment(at), on: formatDay(on), kind, loanId, entries };
}

function loanLine(loan: RunningLoan | SettledLoan) {
  const { state, outstanding } = positionOn(loan, lastEventOn(loan));
  const disbursed: Day = disbursedOn(loan);
  return {
    id: loan.id,
    state,
    principal: loan.terms.principal,
    outstanding,
    disbursedOn: formatDay(disbursed),
  };
}

function allApplications({ applications, customer }: Ledgers): Application[] {
  const older = [...applications, ...inReview(customer)];
  return customer.application === null ? older : [...older, customer.application];
}

const ofKind = (movements: readonly Movement[], kind: Movement['kind']): Movement[] =>
  movements.filter((movement) => movement.kind === kind);

/** Pay-outs sent to a bank that did not come back. */
function payoutsOf(movements: readonly Movement[]): number {
  return ofKind(movements, 'payout').length - ofKind(movements, 'payout-returned').length;
}

/** What does not hold, in words for an engineer; empty when the books balance. */
export function faultsOf(
  ledgers: Ledgers,
  movements: readonly Movement[],
  balances: ReadonlyMap<Account, number>,
): string[] {
  const { customer } = ledgers;
  const faults: string[] = [];
  const expect = (what: string, found: number, wanted: number): void => {
    if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
  };
  for (const { kind, cause, entries } of movements) {
    expect(`sum of ${kind} ${cause}`, total(entries), 0);
  }
  expect(
    'sum of all balances',
    [...balances.values()].reduce((sum, each) => sum + each, 0),
    0,
  );
  expect('principal receivable', balances.get('principal-receivable') ?? 0, outstandingOf(customer));
  expect('money in flight', balances.get('in-flight') ?? 0, payingOut(customer));
  expect('owed to the customer', balances.get('customer-refund') ?? 0, 0);
  checkLoans(ledgers, movements, expect);
  checkRepayments(ledgers, movements, expect);
  checkLimit(ledgers, expect);
  return faults;
}

type Expect = (what: string, found: number, wanted: number) => void;

const total = (entries: Movement['entries']): number => entries.reduce((sum, { amount }) => sum + amount, 0);

/** Principal on its way to a bank. */
function payingOut({ application }: Customer): Amount {
  return application?.state === 'paying-out' ? application.quote.terms.principal : NOTHING;
}

/** Every loan has one disbursement, every quote at most one application, every arrived application one loan. */
function checkLoans(ledgers: Ledgers, movements: readonly Movement[], expect: Expect): void {
  const { customer, settled } = ledgers;
  const loans = [...settled, ...customer.loans];
  const disbursements = ofKind(movements, 'disbursement');
  expect('disbursements', disbursements.length, loans.length);
  expect('loans made', customer.loansMade, loans.length);
  for (const { id, terms } of loans) {
    const own = disbursements.filter(({ loanId }) => loanId === id);
    expect(`disbursements of loan ${id}`, own.length, 1);
    const receivable = own[0]?.entries.find(({ account }) => account === 'principal-receivable');
    expect(`principal of loan ${id}`, receivable?.amount ?? 0, terms.principal);
  }
  const applications = allApplications(ledgers);
  expect('quotes signed', new Set(applications.map(({ quote }) => quote.id)).size, applications.length);
  expect('arrivals', applications.filter(({ state }) => state === 'arrived').length, loans.length);
  const underway = customer.application?.state === 'paying-out' ? 1 : 0;
  expect('pay-outs', payoutsOf(movements), loans.length + underway);
}

/** Every payment that a loan's events tell of has its one movement of the same amounts, and none has two. */
function checkRepayments(
  { customer, settled, repayments }: Ledgers,
  movements: readonly Movement[],
  expect: Expect,
): void {
  const posted = ofKind(movements, 'repayment');
  for (const loan of [...settled, ...customer.loans]) {
    const { payments, paid } = positionOn(loan, lastEventOn(loan));
    const own = posted.filter(({ loanId }) => loanId === loan.id);
    expect(`payments of loan ${loan.id}`, own.length, payments.length);
    const of = (account: Account): number =>
      -own
        .flatMap(({ entries }) => entries)
        .reduce((sum, e) => (e.account === account ? sum + e.amount : sum), 0);
    expect(`principal paid on ${loan.id}`, of('principal-receivable'), paid.principal);
    expect(`interest paid on ${loan.id}`, of('interest-income'), paid.interest);
    expect(`penalty paid on ${loan.id}`, of('penalty-income'), paid.penalty);
    expect(`fees paid on ${loan.id}`, of('fee-income'), paid.fees);
  }
  for (const { id, outcome, total: sum, excess } of repayments) {
    const own = posted.filter(({ cause }) => cause === id);
    const cash = own.flatMap(({ entries }) => entries).filter(({ account }) => account === 'cash');
    expect(`cash of repayment ${id}`, total(cash), outcome === 'succeeded' ? sum - excess : 0);
  }
}

/** available = max(0, limit - outstanding - in flight), 0 unless active (product.md 1.8). */
function checkLimit({ customer, changes }: Ledgers, expect: Expect): void {
  const last = changes.at(-1);
  if (last !== undefined) {
    const { standing, total: told } = bodyOf<KeptChange>(last);
    expect(
      `standing ${customer.standing}, last told as ${standing}`,
      Number(standing === customer.standing),
      1,
    );
    expect('limit as last told', told ?? 0, customer.limit ?? 0);
  }
  const { available, outstanding, inFlight, total: whole } = limitOf(customer);
  const { application, standing } = customer;
  const reserved = application !== null && isInFlight(application) ? application.quote.terms.principal : 0;
  expect('reserved of the limit', inFlight, reserved);
  const free = standing === 'active' ? Math.max(0, whole - outstanding - reserved) : 0;
  expect('available limit', available, free);
}
