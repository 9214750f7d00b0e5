/** Posts one payment to a loan's account, or says why it cannot be. product.md 1.5 to 1.7. */
import { amount, minus, NOTHING, plus, share, smaller, type Amount } from './money';
import type { Day } from './calendar';
import { allocate } from './allocation';
import { NO_BREAKDOWN, sumBreakdowns, totalOf } from './breakdown';
import { totalCarried } from './carried';
import {
  accruedInterest,
  outstanding,
  ownInterest,
  payable,
  payableRows,
  payRow,
  principalNotDue,
  replan,
  stillToCollect,
  unpaidOf,
  upcomingRows,
  type Ledger,
} from './ledger';
import { rate } from './rate';
import { refuse, type Refusal } from './refusal';
import { settlementOf } from './settlement';
import type { Allocation, LoanEvent, Method, RepaymentPurpose, Terms } from './terms';

export type Payment = Extract<LoanEvent, { kind: 'paid' }>;

/** The least principal that a person repays early: 100.00. product.md 1.5. */
export const LEAST_EARLY_PRINCIPAL: Amount = amount(10_000);

const PURPOSES_BY_METHOD: Readonly<Record<Method, readonly RepaymentPurpose[]>> = {
  'equal-instalment': ['part-shorter', 'part-lower', 'next'],
  'equal-principal': ['part-shorter', 'part-lower', 'next'],
  'interest-first': ['part-keep'],
  'pay-any-time': ['part-keep'],
  flat: [],
};

/** The early payments a method knows besides repaying the whole: part of the principal, the next instalment. */
export function earlyPurposes(method: Method): readonly RepaymentPurpose[] {
  return PURPOSES_BY_METHOD[method];
}

/** Posts the payment; on a refusal the account is unchanged. */
export function post(ledger: Ledger, payment: Payment): Refusal | null {
  if (ledger.settled) return refuse('after-settled');
  if (payment.on < ledger.latest) return refuse('date-goes-back');
  if (!(payment.amount > 0) && payment.purpose !== 'refund') return refuse('amount-too-small');
  const allocations = postFor(ledger, payment);
  if ('reason' in allocations) return allocations;
  const paid = sumBreakdowns(allocations.map((each) => each.paid));
  ledger.payments.push({
    on: payment.on,
    purpose: payment.purpose,
    amount: payment.amount,
    paid,
    allocations,
  });
  ledger.paid = sumBreakdowns([ledger.paid, paid]);
  ledger.latest = payment.on;
  if (outstanding(ledger) === 0 && stillToCollect(ledger, payment.on) === 0) close(ledger, payment.on);
  return null;
}

type Posted = readonly Allocation[] | Refusal;

function postFor(ledger: Ledger, payment: Payment): Posted {
  const { purpose } = payment;
  switch (purpose) {
    case 'due':
      return postDue(ledger, payment);
    case 'settle':
      return postWhole(ledger, payment);
    case 'refund':
      return postRefund(ledger, payment);
    case 'next':
      return earlyPurposes(ledger.terms.method).includes(purpose)
        ? postNext(ledger, payment)
        : refuse('not-offered');
    case 'part-shorter':
    case 'part-lower':
    case 'part-keep':
      return earlyPurposes(ledger.terms.method).includes(purpose)
        ? postPart(ledger, payment, LEAST_EARLY_PRINCIPAL, ledger.terms)
        : refuse('not-offered');
  }
}

function postDue(ledger: Ledger, { on, amount: sum }: Payment): Posted {
  if (sum > totalOf(payable(ledger, on))) return refuse('amount-too-large');
  return payOldestFirst(ledger, on, sum);
}

/** Meets due and overdue instalments, oldest first, as far as the sum reaches. */
function payOldestFirst(ledger: Ledger, on: Day, sum: Amount): Allocation[] {
  const allocations: Allocation[] = [];
  let left = sum;
  for (const row of payableRows(ledger, on)) {
    const { paid, rest } = allocate(left, ledger.terms.allocation, unpaidOf(ledger, row, on));
    left = rest;
    if (totalOf(paid) === 0) continue;
    payRow(ledger, row, on, paid);
    allocations.push({ no: row.no, paid });
  }
  return allocations;
}

function postWhole(ledger: Ledger, { on, amount: sum, purpose }: Payment): Posted {
  const asRefund = purpose === 'refund';
  const settlement = settlementOf(ledger, on, asRefund);
  if (sum < settlement.total) return refuse('amount-too-small');
  if (sum > settlement.total) return refuse('amount-too-large');
  const allocations = payOldestFirst(ledger, on, totalOf(settlement.due));
  for (const [index, row] of upcomingRows(ledger, on).entries()) {
    // What was not earned falls away: the running row keeps its cost to the day, later rows keep none.
    const { carried } = row;
    row.interest = plus(index === 0 ? settlement.interest : NOTHING, carried.interest);
    row.fee = plus(index === 0 ? settlement.fee : NOTHING, carried.fees);
    row.settledEarly = true;
    const paid = {
      fees: row.fee,
      penalty: carried.penalty,
      interest: row.interest,
      principal: row.principal,
    };
    payRow(ledger, row, on, paid);
    allocations.push({ no: row.no, paid });
  }
  if (settlement.earlyFee > 0) {
    allocations.push({ no: null, paid: { ...NO_BREAKDOWN, fees: settlement.earlyFee } });
  }
  if (settlement.givenBack > 0) {
    const interest = smaller(settlement.givenBack, ledger.paid.interest);
    const fees = minus(settlement.givenBack, interest);
    const paid = { ...NO_BREAKDOWN, fees: minus(NOTHING, fees), interest: minus(NOTHING, interest) };
    allocations.push({ no: null, paid });
  }
  return allocations;
}

function postRefund(ledger: Ledger, payment: Payment): Posted {
  const { on, amount: sum } = payment;
  if (sum >= settlementOf(ledger, on, true).total) return postWhole(ledger, payment);
  if (ledger.terms.method === 'flat') return refuse('not-offered');
  // Reaching no further than what is due, it is an ordinary payment of that, from the merchant.
  if (sum <= totalOf(payable(ledger, on))) return payOldestFirst(ledger, on, sum);
  // The goods cost less, so the instalments do: dates stay.
  return postPart(ledger, payment, amount(1), { ...ledger.terms, earlyFee: rate(0) });
}

function postPart(
  ledger: Ledger,
  payment: Payment,
  least: Amount,
  terms: Pick<Terms, 'earlyFee' | 'rounding'>,
): Posted {
  const { on, purpose } = payment;
  const upcoming = upcomingRows(ledger, on);
  const balance = principalNotDue(upcoming);
  const due = totalOf(payable(ledger, on));
  if (balance === 0) return refuse('not-offered');
  if (due > 0 && payment.amount <= due) return refuse('overdue-first');
  const interest = accruedInterest(ledger, upcoming, on);
  const forPrincipal = payment.amount - due - interest;
  if (forPrincipal < least) return refuse('amount-too-small');
  const principal = principalWithin(amount(forPrincipal), terms);
  if (principal === null) return refuse('amount-not-exact');
  if (principal < least) return refuse('amount-too-small');
  if (principal >= balance) return refuse('amount-too-large');
  const allocations = payOldestFirst(ledger, on, due);
  replan(ledger, upcoming, minus(balance, principal), on, purpose === 'part-shorter' ? 'keep' : 'lower');
  const fees = minus(amount(forPrincipal), principal);
  allocations.push({ no: null, paid: { fees, penalty: NOTHING, interest, principal } });
  return allocations;
}

function postNext(ledger: Ledger, { on, amount: sum }: Payment): Posted {
  const next = nextInstalment(ledger, on);
  if (next === null) return refuse('not-offered');
  const due = totalOf(payable(ledger, on));
  if (due > 0 && sum <= due) return refuse('overdue-first');
  const total = amount(due + next.total);
  if (sum < total) return refuse('amount-too-small');
  if (sum > total) return refuse('amount-too-large');
  const allocations = payOldestFirst(ledger, on, due);
  const [row, ...later] = upcomingRows(ledger, on);
  if (row === undefined) return refuse('not-offered');
  const balance = minus(principalNotDue([row, ...later]), next.principal);
  const { carried } = row;
  row.interest = plus(next.interest, carried.interest);
  row.principal = next.principal;
  row.balance = balance;
  const paid = {
    fees: carried.fees,
    penalty: carried.penalty,
    interest: row.interest,
    principal: row.principal,
  };
  payRow(ledger, row, on, paid);
  replan(ledger, later, balance, on, 'keep');
  allocations.push({ no: row.no, paid });
  if (next.earlyFee > 0) allocations.push({ no: null, paid: { ...NO_BREAKDOWN, fees: next.earlyFee } });
  return allocations;
}

export interface NextInstalment {
  /** To the day. */
  readonly interest: Amount;
  readonly principal: Amount;
  readonly earlyFee: Amount;
  /** What a negotiated plan carries in it. */
  readonly carried: Amount;
  readonly total: Amount;
}

/**
 * What the next instalment costs now: its full planned amount, of which interest to the day, the rest principal.
 * @returns null when it is the last (that is repaying the whole) or none is left.
 */
export function nextInstalment(ledger: Ledger, on: Day): NextInstalment | null {
  const upcoming = upcomingRows(ledger, on);
  const [row, second] = upcoming;
  if (row === undefined || second === undefined) return null;
  const interest = accruedInterest(ledger, upcoming, on);
  const planned = plus(row.principal, ownInterest(row));
  const principal = smaller(minus(planned, interest), principalNotDue(upcoming));
  const { earlyFee, rounding } = ledger.terms;
  const fee = share(principal, earlyFee, rounding);
  const carried = totalCarried(row.carried);
  return { interest, principal, earlyFee: fee, carried, total: plus(interest, principal, fee, carried) };
}

/** The principal that makes exactly `sum` together with the early fee on it; null when none does. */
export function principalWithin(sum: Amount, terms: Pick<Terms, 'earlyFee' | 'rounding'>): Amount | null {
  let low = 0;
  let high: number = sum;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (middle + share(amount(middle), terms.earlyFee, terms.rounding) <= sum) low = middle;
    else high = middle - 1;
  }
  const principal = amount(low);
  return principal + share(principal, terms.earlyFee, terms.rounding) === sum ? principal : null;
}

function close(ledger: Ledger, on: Day): void {
  ledger.settled = true;
  for (const row of ledger.rows) {
    if (row.closedOn !== null) continue;
    // Rows without any amount (interest-free ones) close on their due date, or with the loan.
    row.closedOn = row.due < on ? row.due : on;
    row.settledEarly = row.due > on;
  }
}
